import './print.css'
import { useEffect } from 'react'

/** An A4 sheet across without its margins (print.css has the same), in CSS px: 281 x 194 mm. */
const SHEET = { width: 1062, height: 733 } as const
/** Paper takes the wide layout, which needs some room. */
const LEAST = { width: 1000, height: 690 } as const

/**
 * Prints the page as it stands on the screen, scaled to one sheet. What was measured on the screen, such as the map's
 * box, is not measured again for paper; so the layout keeps the screen's size, and the whole of it is zoomed.
 */
export function usePrintedPage(): void {
  useEffect(() => {
    const measure = (): void => {
      const { style } = document.documentElement
      const width = Math.max(LEAST.width, window.innerWidth)
      const height = Math.max(LEAST.height, window.innerHeight)
      const zoom = Math.min(SHEET.width / width, SHEET.height / height)
      style.setProperty('--screen-width', `${width}px`)
      style.setProperty('--screen-height', `${height}px`)
      style.setProperty('--screen-font', getComputedStyle(document.documentElement).fontSize)
      style.setProperty('--screen-zoom', String(Math.floor(zoom * 1000) / 1000))
    }
    window.addEventListener('beforeprint', measure)
    return () => window.removeEventListener('beforeprint', measure)
  }, [])
}
