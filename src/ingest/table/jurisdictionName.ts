/** Whose act it is, as a cell of a table names it. */
import { type Adcode, CENTRAL, divisionOf } from '../../domain/adcode'
import { DIVISIONS, findDivision } from '../../domain/divisions'
import { readHeading } from '../text/headings'
import { keyOf } from '../text/normal'
import type { PlaceIndex } from '../text/placeIndex'
import { firstDivision } from '../text/places'

export interface JurisdictionName {
  /** `null` where the name is unknown, or several are meant. */
  readonly adcode: Adcode | null
  /** The place below it that the cell names, if it is one. */
  readonly place: Adcode | null
  readonly confidence: number
  /** The division's own full or short name, in Chinese or English, or its code. */
  readonly isOwnName: boolean
  /** What it could be, the likeliest first, at most five; none where it is its own name. */
  readonly suggestions: readonly Adcode[]
}

const OWN_NAMES: ReadonlyMap<string, Adcode> = new Map([
  ...DIVISIONS.flatMap(({ adcode, name, short }) =>
    [name.zh, name.en, short.zh, short.en, adcode].map((one) => [(one ?? '').toLowerCase(), adcode] as const),
  ),
  ['中央', CENTRAL],
  ['中央政府', CENTRAL],
  ['central', CENTRAL],
  ['central government', CENTRAL],
  [CENTRAL, CENTRAL],
])

const CENTRAL_BODIES =
  /^(?:国务院|中共中央|国家|全国|中央|央行|中国人民银行|最高人民|(?:工业和信息化|工信|公安|财政|教育|商务|交通运输|农业农村|科技|科学技术)部)/

/** Reads a cell that is not blank. */
export function readJurisdiction(cell: string, index: PlaceIndex): JurisdictionName {
  const key = keyOf(cell).trim().toLowerCase()
  const own = OWN_NAMES.get(key)
  if (own) return { adcode: own, place: null, confidence: 0.98, isOwnName: true, suggestions: [] }
  const code = /^(\d{6}|\d{2}(?!\d))/.exec(key)?.[1]
  if (code) return byCode(code, index)
  const heading = readHeading(key)
  const [first, second] = heading?.divisions ?? []
  if (first && !second) return sure(first, null, 0.9)
  if (heading) {
    const meant = first
      ? heading.divisions
      : DIVISIONS.filter(({ region }) => heading.regions.includes(region)).map(({ adcode }) => adcode)
    return unknown(meant)
  }
  const place = index.exact(key) ?? index.exact(keyOf(cell).trim())
  if (place) return sure(divisionOf(place), place, 0.9)
  if (CENTRAL_BODIES.test(key)) return sure(CENTRAL, null, 0.8)
  const named = firstDivision(key, index)
  if (named && findDivision(named.adcode)) {
    const rest = index.exact(key.slice(named.end))
    const below = rest && divisionOf(rest) === named.adcode ? rest : null
    return sure(named.adcode, below, named.start === 0 ? 0.9 : 0.6)
  }
  const english = englishDivisions(key)
  if (english.length === 1 && english[0]) return sure(english[0], null, 0.7)
  return unknown(english.length > 1 ? english : similar(key))
}

const ENGLISH = DIVISIONS.map(({ adcode, short }) => ({ adcode, form: new RegExp(`\\b${short.en}\\b`, 'i') }))

/** Divisions that a text names in English, in its order. */
export function englishDivisions(key: string): readonly Adcode[] {
  return ENGLISH.map(({ adcode, form }) => ({ adcode, at: key.search(form) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ adcode }) => adcode)
}

function sure(adcode: Adcode, place: Adcode | null, confidence: number): JurisdictionName {
  return { adcode, place, confidence, isOwnName: false, suggestions: [adcode] }
}

function unknown(suggestions: readonly Adcode[]): JurisdictionName {
  return { adcode: null, place: null, confidence: 0, isOwnName: false, suggestions: suggestions.slice(0, 5) }
}

function byCode(code: string, index: PlaceIndex): JurisdictionName {
  const adcode = code.length === 2 ? `${code}0000` : code
  if (adcode === CENTRAL) return sure(CENTRAL, null, 0.9)
  const division = divisionOf(adcode)
  if (!findDivision(division)) return unknown([])
  if (adcode === division) return sure(division, null, 0.9)
  return index.name(adcode) === adcode ? unknown([division]) : sure(division, adcode, 0.95)
}

/** Divisions whose names share much with an unknown one, the likeliest first. */
function similar(key: string): readonly Adcode[] {
  const name = key.slice(0, 40)
  return DIVISIONS.map(({ adcode, name: full, short }) => {
    const names = [full.zh, full.en, short.zh, short.en].flatMap((one) => one?.toLowerCase() ?? [])
    return { adcode, likeness: Math.max(...names.map((one) => likeness(name, one))) }
  })
    .filter((one) => one.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ adcode }) => adcode)
}

/** From 0 to 1: how much of the longer text stays when one is edited into the other. */
function likeness(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1)
}
