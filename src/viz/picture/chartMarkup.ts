/**
 * Turns the SVG text of ECharts into the plain markup of a picture: attributes in place of styles and classes, no style
 * sheet, no notes of its own, and ids that are the picture's.
 */

/** @param id starts every id, unique in its document. @returns what stood inside the root element. */
export function plainChart(svg: string, id: string): string {
  const inner = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  return inner
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, (tag) => plainTag(tag, id))
    .replace(/>\s*<\/(path|rect|circle)>/g, '/>')
    .trim()
}

function plainTag(tag: string, id: string): string {
  return tag
    .replace(/ (ecmeta_\w+|class|pointer-events|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(' dominant-baseline="central"', ' dy="0.36em"')
    .replace(/\bzr\d+-/g, `${id}-`)
}

function attributesOf(style: string): string {
  const declarations = style
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
  return declarations
    .map((one) => {
      const at = one.indexOf(':')
      return ` ${one.slice(0, at).trim()}="${one.slice(at + 1).trim()}"`
    })
    .join('')
}
