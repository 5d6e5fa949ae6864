import type { Size } from '../../../viz/map/projection'

const PATTERN =
  /<pattern id="([^"]+)" width="([\d.]+)"[^>]* patternTransform="translate\(\S+ \S+\) scale\(([\d.]+)\)"><path d="[^"]*" stroke="([^"]+)" stroke-width="([\d.]+)"[^>]*\/><\/pattern>/g

/**
 * A map whose hatching is drawn line by line, cut to the divisions' shapes. Chromium prints a pattern of an SVG as
 * pixels, one picture for each shape: 70 MB for twelve maps instead of 4.
 *
 * @param size of the document, in px.
 */
export function plainHatching(svg: string, size: Size): string {
  let plain = svg
  for (const [pattern, id = '', side, scale, color, width] of svg.matchAll(PATTERN)) {
    const transform = /patternTransform="([^"]*)"/.exec(pattern)?.[1] ?? ''
    const lines = `<path transform="${transform}" d="${diagonals(Number(side), Number(scale), size)}" stroke="${color}" stroke-width="${width}" fill="none"`
    plain = plain.replace(pattern, '')
    const shape = new RegExp(`<path d="([^"]*)" fill="url\\(#${id}\\)"(?: opacity="([\\d.]+)")?/>`, 'g')
    const shapes = new Map<string, string>()
    plain = plain.replace(shape, (_, d: string, opacity = '1') => {
      const known = shapes.get(opacity)
      shapes.set(opacity, (known ?? '') + d)
      return known === undefined ? `<!--${id} ${opacity}-->` : ''
    })
    let number = 0
    for (const [opacity, d] of shapes) {
      const clip = `${id}-clip-${number++}`
      plain = plain.replace(
        `<!--${id} ${opacity}-->`,
        `<clipPath id="${clip}"><path d="${d}"/></clipPath><g clip-path="url(#${clip})">${lines} stroke-opacity="${opacity}"/></g>`,
      )
    }
  }
  return plain
}

/** Lines from lower left to upper right through the corners of tiles, over a whole document from a tile before its corner. */
function diagonals(side: number, scale: number, { width, height }: Size): string {
  const count = Math.ceil((width + height) / (side * scale)) + 3
  return Array.from({ length: count }, (_, k) => {
    const end = (k + 1) * side
    return `M${-side},${end}L${end},${-side}`
  }).join('')
}
