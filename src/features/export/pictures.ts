import type { SceneChart } from '../../domain/briefing'
import type { Lang } from '../../domain/text'
import { exportMessages } from '../../i18n/messages/export'
import type { Size } from '../../viz/map/projection'
import type { PictureChart, RenderChart } from '../../viz/picture/chartPart'
import { composePicture, type PictureBody } from '../../viz/picture/compose'
import type { PictureFrame } from '../../viz/picture/frame'
import type { ThemeName } from '../../viz/theme'
import type { PictureMaterial } from './material'

/** What a picture may show. */
export type Subject = 'map' | 'view' | SceneChart

export const SUBJECTS: readonly Subject[] = [
  'map',
  'view',
  'timeline',
  'kind',
  'jurisdiction',
  'topic',
  'region',
]

export type PictureFormat = 'png' | 'svg'

/** Sizes in px by name; `null`: the user's own. */
export const SIZES = {
  hd: { width: 1280, height: 720 },
  fullHd: { width: 1920, height: 1080 },
  uhd: { width: 3840, height: 2160 },
  a4: { width: 3508, height: 2480 },
  custom: null,
} as const satisfies Readonly<Record<string, Size | null>>

export type SizeName = keyof typeof SIZES

export const SIZE_NAMES = Object.keys(SIZES) as readonly SizeName[]

/** Bounds of a side of the user's own size, in px. */
export const SIDE = { least: 320, most: 8192 } as const

/** More millions of pixels than this no browser draws reliably. */
export const MOST_MEGAPIXELS = 160

/** How many times the size a PNG may have. */
export const SCALES: readonly number[] = [1, 2, 3, 4]

/** What the user chose. */
export interface PictureChoice extends Size {
  readonly subject: Subject
  readonly format: PictureFormat
  /** Of PNG only. */
  readonly scale: number
  readonly transparent: boolean
  readonly theme: ThemeName
  readonly lang: Lang
  /** `null`: the dataset's. */
  readonly title: string | null
}

/** Why a choice cannot be made, or `null`. */
export function sizeProblem({ width, height, scale, format }: PictureChoice): 'bounds' | 'pixels' | null {
  const inBounds = (side: number) => Number.isInteger(side) && side >= SIDE.least && side <= SIDE.most
  if (!inBounds(width) || !inBounds(height)) return 'bounds'
  const pixels = width * height * scale * scale
  return format === 'png' && pixels > MOST_MEGAPIXELS * 1e6 ? 'pixels' : null
}

/** Px of the file: an SVG has no scale. */
export function resultSize({ width, height, scale, format }: PictureChoice): Size {
  const times = format === 'png' ? scale : 1
  return { width: width * times, height: height * times }
}

/** A readable name: what, of which dataset, how large. */
export function pictureName(choice: PictureChoice, dataset: string): string {
  const { width, height } = resultSize(choice)
  return `blockchain-policy-map_${dataset}_${choice.subject}_${width}x${height}.${choice.format}`
}

/** The picture as an SVG document of the chosen size. */
export function pictureSvg(choice: PictureChoice, material: PictureMaterial, render: RenderChart): string {
  const { subject, width, height, lang, theme, transparent, title } = choice
  const { countWords, filterWords, mapCredit, citation } = material
  const { body, heading } = bodyOf(subject, material)
  const frame: PictureFrame = {
    width,
    height,
    lang,
    theme,
    transparent,
    title: title ?? material.title,
    lines: [
      [heading, countWords].filter(Boolean).join(' · '),
      ...(filterWords ? [exportMessages[lang].filtered(filterWords)] : []),
    ],
    credits: [...(body.type === 'chart' ? [] : [mapCredit]), citation],
  }
  return composePicture(frame, body, render)
}

interface Shown {
  readonly body: PictureBody
  /** What the picture shows, in words; empty where it shows all. */
  readonly heading: string
}

function bodyOf(subject: Subject, { map, timeline, columns }: PictureMaterial): Shown {
  switch (subject) {
    case 'map':
      return { body: { type: 'map', map }, heading: map.legendTitle }
    case 'view':
      return { body: { type: 'view', map, timeline, columns }, heading: '' }
    case 'timeline':
      return chartBody(timeline)
    default:
      return chartBody(columns.flat().find(({ id }) => id === subject) ?? timeline)
  }
}

function chartBody(chart: PictureChart): Shown {
  return { body: { type: 'chart', chart }, heading: chart.heading }
}
