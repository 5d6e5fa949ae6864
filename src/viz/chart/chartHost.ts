import type { ChartOption } from './chartOption'

/** A chart on the page, as the library gives it. */
export interface DrawnChart {
  draw(option: ChartOption): void
  resize(): void
  dispose(): void
}

/** Creates a chart in an element that has a size. */
export type InitChart = (element: HTMLElement) => DrawnChart

/**
 * The life of one chart: created once, as soon as its element has a size and there is an option to draw; drawn again
 * when the option is another one; resized with its element, never to nothing; and silent after `dispose`.
 */
export class ChartHost {
  private chart: DrawnChart | null = null
  private option: ChartOption | null = null
  private width = 0
  private height = 0
  private disposed = false
  private readonly observer: ResizeObserver

  /** @param onPainted called once, in the frame after the first drawing. */
  constructor(
    private readonly element: HTMLElement,
    private readonly init: InitChart,
    private readonly onPainted: () => void,
  ) {
    this.observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect
      if (box) this.setSize(Math.round(box.width), Math.round(box.height))
    })
    this.observer.observe(element)
  }

  /** Shows an option; the same object again does nothing. */
  setOption(option: ChartOption): void {
    if (this.disposed || option === this.option) return
    this.option = option
    if (this.chart) this.chart.draw(option)
    else this.start()
  }

  dispose(): void {
    if (this.disposed) return
    this.disposed = true
    this.observer.disconnect()
    this.chart?.dispose()
    this.chart = null
  }

  private setSize(width: number, height: number): void {
    if (this.disposed || width === 0 || height === 0) return
    if (width === this.width && height === this.height) return
    this.width = width
    this.height = height
    if (this.chart) this.chart.resize()
    else this.start()
  }

  private start(): void {
    if (this.width === 0 || !this.option) return
    this.chart = this.init(this.element)
    this.chart.draw(this.option)
    requestAnimationFrame(() => {
      if (!this.disposed) this.onPainted()
    })
  }
}
