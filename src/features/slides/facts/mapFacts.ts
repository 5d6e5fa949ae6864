import type { PlacePoints } from '../../../datasets/boundaries'
import type { OpenDataset } from '../../../datasets/openDataset'
import { CENTRAL } from '../../../domain/adcode'
import type { Boundaries, MapApproval, PrefectureBoundaries } from '../../../domain/boundaries'
import type { Entry } from '../../../domain/dataset'
import { jurisdictionNames } from '../../../domain/divisions'
import { glossaryOf } from '../../../domain/searchText'
import { type Lang, pickText } from '../../../domain/text'
import { type DivisionCount, divisionCounts, mapClasses } from '../../../engine/divisionCounts'
import type { Counts } from '../../../engine/engine'
import { slidesMessages } from '../../../i18n/messages/slides'
import type { View } from '../../../state/view'
import type { MapScene, PlaceMark } from '../../../viz/map/model'
import { showsPrefectures, viewFor } from '../../../viz/map/projection'
import { stateFill } from '../../../viz/map/style'
import { rampColors, THEMES } from '../../../viz/theme'
import type { LegendItem } from './model'

/** All that a map is drawn from besides counts. */
export interface MapFiles {
  readonly boundaries: Boundaries
  readonly prefectures: PrefectureBoundaries
  readonly points: PlacePoints
  readonly approval: MapApproval
}

/** Px that the map of a slide is drawn in; its pictures have twice as many. */
export const MAP_SIZE = { width: 960, height: 651 } as const
/** Of the map's labels, in px of `MAP_SIZE`: about 10 points on a slide. */
export const MAP_FONT = 17
/** Px kept free around what the camera fits. */
export const MAP_PADDING = { top: 14, right: 14, bottom: 14, left: 14 } as const

const LIGHT = THEMES.light

interface MapQuestion {
  readonly open: OpenDataset
  readonly view: View
  readonly counts: Counts
  readonly all: Counts
  readonly files: MapFiles
  readonly entry: Entry | null
  readonly lang: Lang
}

/** The map of a scene in the light theme, and what its colours mean. */
export function mapFacts(question: MapQuestion): {
  readonly scene: MapScene
  readonly legend: readonly LegendItem[]
  readonly words: string
} {
  const { open, view, counts, all, lang } = question
  const words = slidesMessages[lang]
  const classes = mapClasses(all)
  const divisions = divisionCounts(counts, all, open.header.coverage, classes)
  const chosen = view.filters.jurisdiction
  const nameOf = (adcode: string) => pickText(jurisdictionNames(adcode).short, lang)
  const scene: MapScene = {
    marks: divisions.map(({ adcode, state, count, classIndex }) => ({
      adcode,
      state,
      count,
      classIndex,
      selected: chosen.includes(adcode),
      dimmed: chosen.length > 0 && !chosen.includes(adcode),
      label: nameOf(adcode),
      description: '',
    })),
    classes: classes.length,
    places: placeMarks(question),
    theme: 'light',
  }
  const colors = rampColors(LIGHT, classes.length)
  const has = (state: DivisionCount['state']) => divisions.some((one) => one.state === state)
  const legend: LegendItem[] = classes.map(({ min, max }, i) => ({
    label: words.range(min, max),
    fill: colors[i] ?? LIGHT.ramp[0],
  }))
  if (has('filtered-out')) {
    legend.push({ label: words.filteredOut, fill: stateFill('filtered-out', LIGHT) })
  }
  if (has('zero')) legend.push({ label: words.zero, fill: LIGHT.zero })
  if (has('not-covered')) {
    legend.push({ label: words.notCovered, fill: LIGHT.uncovered, hatch: LIGHT.hatch })
  }
  const most = divisions.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const inWords = [
    ...((counts.jurisdiction.get(CENTRAL) ?? 0) > 0
      ? [words.mapOf(words.central, counts.jurisdiction.get(CENTRAL) ?? 0)]
      : []),
    ...most.slice(0, 8).map(({ adcode, count }) => words.mapOf(nameOf(adcode), count)),
  ]
  return { scene, legend, words: inWords.join(words.comma) }
}

/** Places with their counts where the map is near, and those of the entry that the scene tells about. */
function placeMarks({ open, view, counts, files, entry, lang }: MapQuestion): readonly PlaceMark[] {
  const shown = viewFor(view.camera, MAP_SIZE, MAP_PADDING, files.boundaries)
  const near = showsPrefectures(view.camera, shown)
  const own = new Set(entry?.places.map(({ adcode }) => adcode))
  if (!near && own.size === 0) return []
  const glossary = glossaryOf(open.header)
  const prefectures = new Map(
    files.prefectures.prefectures.features.map(({ properties }) => [
      properties.adcode,
      properties.labelPoint,
    ]),
  )
  return [...open.places].flatMap(([adcode, name]) => {
    const point = prefectures.get(adcode) ?? files.points.get(adcode)
    const count = counts.place.get(adcode) ?? 0
    if (!point || !(own.has(adcode) || (near && count > 0))) return []
    const label = lang === 'en' ? (glossary.get(name) ?? name) : name
    return [{ adcode, point, count, label, description: '', selected: own.has(adcode) }]
  })
}
