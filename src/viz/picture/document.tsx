import type { ReactNode } from 'react'
import type { Lang } from '../../domain/text'
import type { Size } from '../map/projection'
import { markup } from './markup'

const CHINESE =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei'"

/**
 * Fonts of a picture, by their names on the usual systems: a picture carries none, and whoever opens it draws its text
 * with the first of these at hand. In English, Latin fonts come first: their punctuation is half as wide.
 */
export const PICTURE_FONTS: Readonly<Record<Lang, string>> = {
  zh: `${CHINESE}, sans-serif`,
  en: `'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'Liberation Sans', ${CHINESE}, sans-serif`,
}

/** What a document says of itself, beside its drawing. */
export interface DocumentHead extends Size {
  /** For who cannot see it. */
  readonly title: string
  readonly lang: Lang
}

/** An SVG document of a size in px around a drawing. Nothing in it points outside. */
export function svgDocument({ width, height, title, lang }: DocumentHead, drawing: ReactNode): string {
  return markup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      lang={lang === 'zh' ? 'zh-CN' : 'en'}
      fontFamily={PICTURE_FONTS[lang]}
    >
      <title>{title}</title>
      {drawing}
    </svg>,
  )
}

/**
 * The same document for another size in px: its root says the new size, its drawing keeps its own coordinates.
 *
 * @throws Error where the text does not begin with the root of an SVG that has a size and a viewBox.
 */
export function resizedSvg(svg: string, size: Size): string {
  const root = /^<svg\s[^>]*>/.exec(svg)?.[0]
  if (!root?.includes(' viewBox="')) throw new Error('the picture is no SVG document with a viewBox')
  const sized = root
    .replace(/ width="[^"]*"/, ` width="${size.width}"`)
    .replace(/ height="[^"]*"/, ` height="${size.height}"`)
  if (!sized.includes(` width="${size.width}"`) || !sized.includes(` height="${size.height}"`)) {
    throw new Error('the picture does not say its size')
  }
  return sized + svg.slice(root.length)
}
