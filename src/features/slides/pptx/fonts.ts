import { all, el, type Xml } from './xml'

/**
 * Fonts by name, as Office has them on Windows and on Mac; other programs take the nearest of their own. Figures and
 * Latin letters have a font that is everywhere, since whoever lacks the Chinese one would draw them in any other.
 */
export const CHINESE = 'Microsoft YaHei'
export const LATIN = 'Arial'

/** The fonts of a run, Latin and East Asian. */
export function fonts(): Xml {
  return all(el('a:latin', { typeface: LATIN }), el('a:ea', { typeface: CHINESE }))
}
