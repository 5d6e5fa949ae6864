import type { Screen } from './protocol'

/** Measures the room's screen: what is marked with `data-plan` is drawn in the presenter's plan of it. */
export function measureScreen(): Screen {
  const { innerWidth: width, innerHeight: height } = window
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const parts = [...document.querySelectorAll<HTMLElement>('[data-plan]')].map((element) => {
    const box = element.getBoundingClientRect()
    return {
      name: element.dataset.plan ?? '',
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
    }
  })
  return { width, height, rem, parts }
}
