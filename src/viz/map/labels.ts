/**
 * Labels: what they say, how large, and where they find room. Pure, for a view at rest; while the map moves, a placed
 * label keeps its offset from its place. Widths are estimated, so that the same labels come out without a browser.
 */

import type { Adcode } from '../../domain/adcode'
import { formatCount } from '../../domain/numbers'
import { THEMES } from '../theme'
import { type DivisionFeature, divisionAt, placeOf } from './geometry'
import type { DivisionMark, MapScene, PlaceMark } from './model'
import { placeSpots } from './placeSpots'
import { type LngLat, type Pixel, project, unproject, type View } from './projection'
import { divisionFills, inkOn, placeRadius, quietInkOn } from './style'

/** Where a label stands as seen from its place. */
type Anchor =
  | 'center'
  | 'right'
  | 'left'
  | 'top'
  | 'bottom'
  | 'top-right'
  | 'bottom-right'
  | 'bottom-left'
  | 'up'
  | 'down'
  | 'west'
  | 'east'

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A label with its place found. Lines are centred on the box and one `lineHeight` apart. */
export interface PlacedLabel {
  readonly key: string
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly lineHeight: number
  readonly strong: boolean
  readonly color: string
  /** The colour under the label, drawn as a crisp edge around its letters. */
  readonly halo: string
  /** The place that the label belongs to, and how far the middle of its box is from there. */
  readonly place: LngLat
  readonly offset: Pixel
  readonly box: Box
}

/** What there is to label. */
export interface LabelInput {
  readonly view: View
  readonly scene: MapScene
  readonly features: readonly DivisionFeature[]
  readonly fontSize: number
  /** CSS pixels from the box's edges where no label goes. */
  readonly margin?: number
}

interface Wanted {
  readonly key: string
  readonly adcode: Adcode | null
  readonly lines: readonly string[]
  /** What to say instead where there is no room for all lines. */
  readonly shorter: readonly (readonly string[])[]
  readonly fontSize: number
  readonly strong: boolean
  readonly quiet: boolean
  readonly place: LngLat
  /** Half of the room that the labelled thing takes on the screen. */
  readonly half: Pixel
  readonly anchors: readonly Anchor[]
  readonly priority: number
}

const LINE_HEIGHT = 1.14
const GAP = 2
/** Within a division that is large enough: its label's place, else a little off it. */
const WITHIN: readonly Anchor[] = ['center', 'up', 'down', 'west', 'east']
const NUDGES: Readonly<Partial<Record<Anchor, Pixel>>> = {
  up: [0, -0.8],
  down: [0, 0.8],
  west: [-0.7, 0],
  east: [0.7, 0],
}
const BESIDE: readonly Anchor[] = [
  'right',
  'left',
  'top',
  'bottom',
  'top-right',
  'bottom-right',
  'bottom-left',
]

/** Cities and islands whose labels stand best in the sea, while the division is too small to hold them. */
const PREFERRED: Readonly<Record<Adcode, readonly Anchor[]>> = {
  '110000': ['center', 'top', 'left'],
  '120000': ['bottom-right', 'right'],
  '310000': ['right', 'bottom-right', 'top-right'],
  '460000': ['bottom', 'right', 'left'],
  '710000': ['right', 'bottom-right', 'center'],
  '810000': ['right', 'bottom-right', 'bottom'],
  '820000': ['bottom-left', 'bottom', 'left'],
}

/** The width of a text in CSS pixels, near enough for any sans-serif system font: CJK characters are one em wide. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const char of text) {
    if (char > '\u2e7f') em += 1
    else if (char === ' ') em += 0.27
    else if (/[iljtf.,:;'|]/.test(char)) em += 0.32
    else if (/[A-ZmwMW]/.test(char)) em += 0.72
    else em += 0.58
  }
  return em * fontSize
}

/** Whether two boxes have a pixel in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Labels that find room, the most important first. No two overlap, nor do they cover a place's circle. */
export function placeLabels(input: LabelInput): readonly PlacedLabel[] {
  const { view, scene } = input
  const theme = THEMES[scene.theme]
  const fills = divisionFills(scene)
  const places = whereDrawn(input)
  const taken: Box[] = places.map((mark) =>
    circleBox(view, mark.point, placeRadius(mark.count, input.fontSize)),
  )
  const placed: PlacedLabel[] = []
  const wanted = [...wantedPlaces(places, input.fontSize), ...wantedDivisions(input)].sort(
    (a, b) => b.priority - a.priority,
  )
  for (const label of wanted) {
    const spot = findSpot(label, input, taken)
    if (!spot) continue
    const halo = (spot.under && fills.get(spot.under)) || theme.sea
    placed.push({
      key: label.key,
      lines: spot.lines,
      fontSize: label.fontSize,
      lineHeight: label.fontSize * LINE_HEIGHT,
      strong: label.strong,
      color: label.quiet ? quietInkOn(halo) : inkOn(halo),
      halo,
      place: label.place,
      offset: spot.offset,
      box: spot.box,
    })
    taken.push(spot.box)
  }
  return placed
}

interface Spot {
  readonly lines: readonly string[]
  readonly box: Box
  readonly offset: Pixel
  /** The division under the middle of the label. */
  readonly under: Adcode | null
}

function findSpot(
  label: Wanted,
  { view, features, margin = GAP }: LabelInput,
  taken: readonly Box[],
): Spot | null {
  const { adcode } = label
  // A name must not read as the name of the division that it lies on, nor lie abroad; coastal cities may stand at sea.
  const atSea = adcode !== null && adcode in PREFERRED
  let otherwise: Spot | null = null
  for (const lines of [label.lines, ...label.shorter]) {
    for (const anchor of label.anchors) {
      const spot = { lines, ...boxAt(view, label, lines, anchor) }
      if (!inside(spot.box, view, margin) || taken.some((other) => overlap(other, spot.box))) continue
      const under = divisionAt(features, unproject(view, middle(spot.box)))
      if (adcode === null || under === adcode || (atSea && under === null)) return { ...spot, under }
      otherwise ??= { ...spot, under }
    }
  }
  return atSea && label.strong ? otherwise : null
}

function middle({ x, y, width, height }: Box): Pixel {
  return [x + width / 2, y + height / 2]
}

function wantedDivisions({ view, scene, features, fontSize }: LabelInput): Wanted[] {
  const marks = new Map(scene.marks.map((mark) => [mark.adcode, mark]))
  const wanted: Wanted[] = []
  for (const { properties } of features) {
    const mark = marks.get(properties.adcode)
    if (!mark?.label) continue
    const half = halfExtent(view, properties.bbox)
    const size = labelSize(mark, fontSize)
    const figure = mark.figure ?? (mark.count > 0 ? formatCount(mark.count) : '')
    const lines = figure ? [mark.label, figure] : [mark.label]
    const fits = half[0] * 2 > widthOf(lines, size) * 0.9 && half[1] * 2 > lines.length * size
    wanted.push({
      key: mark.adcode,
      adcode: mark.adcode,
      lines,
      shorter: figure ? [[figure]] : [],
      fontSize: size,
      strong: mark.count > 0 || mark.selected,
      quiet: mark.dimmed || mark.state === 'not-covered',
      place: placeOf(properties),
      half,
      anchors: fits ? WITHIN : (PREFERRED[mark.adcode] ?? WITHIN),
      priority: labelPriority(mark, half),
    })
  }
  return wanted
}

/** Font size of a division's label: the full size with entries, smaller without, smallest where there are no data. */
function labelSize(mark: DivisionMark, fontSize: number): number {
  if (mark.count > 0 || mark.selected) return fontSize
  return mark.state === 'not-covered' ? fontSize * 0.84 : fontSize * 0.92
}

/** Chosen ones first, then by count, then what is covered, then by size on the screen. */
function labelPriority(mark: DivisionMark, half: Pixel): number {
  const rank = mark.selected ? 4 : mark.count > 0 ? 3 : mark.state === 'not-covered' ? 1 : 2
  const size = mark.count > 0 ? mark.count : Math.sqrt(half[0] * half[1])
  return rank + size / (size + 100)
}

/** The places, at the points where their circles are drawn. */
function whereDrawn({ scene, view, fontSize }: LabelInput): readonly PlaceMark[] {
  const spots = placeSpots(scene.places, view, fontSize)
  return scene.places.map((mark) => {
    const spot = spots.get(mark.adcode)
    return spot ? { ...mark, point: unproject(view, spot) } : mark
  })
}

function wantedPlaces(places: readonly PlaceMark[], fontSize: number): Wanted[] {
  return places.map((mark) => {
    const radius = placeRadius(mark.count, fontSize)
    return {
      key: `place-${mark.adcode}`,
      adcode: null,
      lines: [mark.label],
      shorter: [],
      fontSize: fontSize * 0.92,
      strong: true,
      quiet: false,
      place: mark.point,
      half: [radius, radius],
      anchors: BESIDE,
      priority: 10 + (mark.selected ? 1 : 0),
    }
  })
}

function widthOf(lines: readonly string[], fontSize: number): number {
  return Math.max(...lines.map((line) => textWidth(line, fontSize)))
}

/** Half the width and height on the screen of a box in degrees. */
function halfExtent(
  view: View,
  [west, south, east, north]: readonly [number, number, number, number],
): Pixel {
  const [left, top] = project(view, [west, north])
  const [right, bottom] = project(view, [east, south])
  return [(right - left) / 2, (bottom - top) / 2]
}

function circleBox(view: View, place: LngLat, radius: number): Box {
  const [x, y] = project(view, place)
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
}

function boxAt(
  view: View,
  label: Wanted,
  lines: readonly string[],
  anchor: Anchor,
): { box: Box; offset: Pixel } {
  const width = widthOf(lines, label.fontSize) + GAP * 2
  const height = lines.length * label.fontSize * LINE_HEIGHT + GAP
  const nudge = NUDGES[anchor]
  const dx = label.half[0] + width / 2 + GAP
  const dy = label.half[1] + height / 2 + GAP
  const sx = anchor.endsWith('right') ? 1 : anchor.endsWith('left') ? -1 : 0
  const sy = anchor.startsWith('bottom') ? 1 : anchor.startsWith('top') ? -1 : 0
  const diagonal = sx !== 0 && sy !== 0 ? 0.8 : 1
  const offset: Pixel = nudge
    ? [nudge[0] * width, nudge[1] * height]
    : [sx * dx * diagonal, sy * dy * diagonal]
  const [x, y] = project(view, label.place)
  return { box: { x: x + offset[0] - width / 2, y: y + offset[1] - height / 2, width, height }, offset }
}

function inside(box: Box, view: View, margin: number): boolean {
  return (
    box.x >= margin &&
    box.y >= margin &&
    box.x + box.width <= view.width - margin &&
    box.y + box.height <= view.height - margin
  )
}
