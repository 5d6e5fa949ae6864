import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ChartHost, type DrawnChart } from './chartHost'
import type { ChartOption } from './chartOption'

type Resized = (entries: readonly { contentRect: { width: number; height: number } }[]) => void

let resized: Resized
let observing = false
let frames: (() => void)[] = []

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: Resized) {
        resized = callback
      }
      observe() {
        observing = true
      }
      disconnect() {
        observing = false
      }
    },
  )
})

function given() {
  const log: string[] = []
  const chart: DrawnChart = {
    draw: ({ series }) => log.push(`draw ${JSON.stringify(series)}`),
    resize: () => log.push('resize'),
    dispose: () => log.push('dispose'),
  }
  const init = () => {
    log.push('init')
    return chart
  }
  const host = new ChartHost({} as HTMLElement, init, () => log.push('painted'))
  const size = (width: number, height: number) => resized([{ contentRect: { width, height } }])
  return { host, log, size }
}

const A: ChartOption = { series: [] }
const B: ChartOption = { series: [{ type: 'bar', id: 'b' }] }

describe('ChartHost', () => {
  it('is created once its box has a size', () => {
    const { host, log, size } = given()
    host.setOption(A)
    size(0, 0)
    expect(log).toEqual([])
    size(300, 100)
    expect(log).toEqual(['init', 'draw []'])
  })

  it('is created once there is an option', () => {
    const { host, log, size } = given()
    size(300, 100)
    host.setOption(A)
    expect(log).toEqual(['init', 'draw []'])
  })

  it('draws another option, and the same one not again', () => {
    const { host, log, size } = given()
    host.setOption(A)
    size(300, 100)
    host.setOption(A)
    host.setOption(B)
    expect(log).toEqual(['init', 'draw []', 'draw [{"type":"bar","id":"b"}]'])
  })

  it('follows its box, but not to nothing', () => {
    const { host, log, size } = given()
    host.setOption(A)
    size(300, 100)
    size(300, 100)
    size(0, 0)
    size(300, 100)
    size(400, 100)
    expect(log).toEqual(['init', 'draw []', 'resize'])
  })

  it('says that it has painted, after the frame', () => {
    const { host, log, size } = given()
    host.setOption(A)
    size(300, 100)
    expect(log).not.toContain('painted')
    for (const frame of frames) frame()
    expect(log.at(-1)).toBe('painted')
  })

  it('does nothing after dispose', () => {
    const { host, log, size } = given()
    host.setOption(A)
    size(300, 100)
    host.dispose()
    host.dispose()
    host.setOption(B)
    size(500, 100)
    for (const frame of frames) frame()
    expect(log).toEqual(['init', 'draw []', 'dispose'])
    expect(observing).toBe(false)
  })

  it('is not created after dispose', () => {
    const { host, log, size } = given()
    host.setOption(A)
    host.dispose()
    size(300, 100)
    expect(log).toEqual([])
  })
})
