/** The places that a row of a table names. */
import { type Adcode, CENTRAL, divisionOf } from '../../domain/adcode'
import type { Place } from '../../domain/dataset'
import { findDivision } from '../../domain/divisions'
import { quote } from '../issues'
import { doubtPlace } from '../placeDoubt'
import { readEnglishPlaces } from '../text/englishPlaces'
import { keyOf } from '../text/normal'
import { type PlacesReading, readPlaces } from '../text/places'
import type { Owner, TableContext } from './context'
import type { Cell, TableRow } from './rows'

interface TablePlaces {
  readonly places: readonly Place[]
  /** Whether one of them lies in another division than the row's. */
  readonly elsewhere: boolean
  readonly confidence: number
}

/** Most of one entry. */
const MOST = 100

/** How much of a text is searched. */
const LONGEST = 5000

/** By their own column; without one, those of the row's division that its texts name. */
export function readTablePlaces(row: TableRow, owner: Owner, id: string, context: TableContext): TablePlaces {
  const { index, issues, mark } = context
  const found = new Map<Adcode, Place>()
  let confidence = 0.95
  let elsewhere = false
  const add = (adcode: Adcode, cell: Cell, sure: number): void => {
    if (adcode.endsWith('0000') || found.size >= MOST || found.has(adcode)) return
    const isAway = owner.adcode !== CENTRAL && divisionOf(adcode) !== owner.adcode
    if (isAway) {
      elsewhere = true
      issues.add(
        'warning',
        'place-elsewhere',
        cell,
        {
          zh: `“${quote(cell.text)}”不在这一行的省份之内。请核对。`,
          en: `"${quote(cell.text)}" lies in another division than the row's. Check it.`,
        },
        id,
      )
    }
    found.set(adcode, { adcode, name: index.name(adcode, langOf(cell)) })
    confidence = Math.min(confidence, isAway ? 0.5 : sure)
    mark(id, 'places', adcode, cell, isAway ? 0.5 : sure)
  }
  if (owner.place && owner.cell) add(owner.place, owner.cell, owner.confidence)
  if (!context.has('place')) {
    for (const cell of [...row.all('title'), ...row.all('summary')]) {
      const key = keyOf(cell.text.slice(0, LONGEST))
      for (const one of placesOf(key, owner.adcode, index).places) add(one.adcode, cell, one.confidence * 0.8)
    }
  }
  for (const cell of row.list('place')) {
    const { adcodes, ambiguous } = placesIn(cell.text, owner.adcode, context)
    for (const adcode of adcodes) add(adcode, cell, 0.95)
    if (adcodes.length > 0) continue
    confidence = Math.min(confidence, 0.4)
    if (ambiguous.length > 0) {
      const { message, choices } = doubtPlace(quote(cell.text), ambiguous, index, langOf(cell))
      issues.add('warning', 'place-ambiguous', cell, message, id, choices)
      continue
    }
    issues.share('warning', 'place-unknown', `${owner.adcode} ${cell.text}`, cell, (rows) => ({
      zh: `“${quote(cell.text)}”不是这里的一个地名，或有几个：${rows} 行没有标地点。请写全称。`,
      en: `"${quote(cell.text)}" is no place of this division, or several: not taken in ${rows} ${rows === 1 ? 'row' : 'rows'}. Write it in full.`,
    }))
  }
  return { places: [...found.values()], elsewhere, confidence }
}

interface NamedPlaces {
  readonly adcodes: readonly Adcode[]
  /** Those of a name that none was taken of. */
  readonly ambiguous: readonly Adcode[]
}

/** The places that a text names; a division's own name is one that adds nothing. */
function placesIn(text: string, jurisdiction: Adcode, { index }: TableContext): NamedPlaces {
  const code = /^[1-9]\d{5}(?!\d)/.exec(text)?.[0]
  if (code && (index.name(code) !== code || findDivision(code))) return { adcodes: [code], ambiguous: [] }
  const key = keyOf(text.slice(0, 200))
  const { places, ambiguous } = placesOf(key, jurisdiction, index)
  if (places.length > 0) return { adcodes: places.map(({ adcode }) => adcode), ambiguous: [] }
  const exact = index.exact(key.trim())
  if (exact) return { adcodes: [exact], ambiguous: [] }
  const { name, short } = findDivision(jurisdiction) ?? {}
  const isOwn = [name?.zh, name?.en, short?.zh, short?.en].includes(key.trim())
  return { adcodes: isOwn ? [jurisdiction] : [], ambiguous: ambiguous[0]?.adcodes ?? [] }
}

/** By the rules of the text's language. */
function placesOf(key: string, jurisdiction: Adcode, index: TableContext['index']): PlacesReading {
  return HAN.test(key)
    ? readPlaces(key, jurisdiction, index)
    : readEnglishPlaces(key, jurisdiction, index.english)
}

const HAN = /[一-龥]/

function langOf({ text }: Cell): 'zh' | 'en' {
  return /[a-z]/i.test(text) && !HAN.test(text) ? 'en' : 'zh'
}
