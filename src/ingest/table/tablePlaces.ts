/** The places that a row of a table names. */
import { type Adcode, CENTRAL, divisionOf } from '../../domain/adcode'
import type { Place } from '../../domain/dataset'
import { findDivision } from '../../domain/divisions'
import { quote } from '../issues'
import { keyOf } from '../text/normal'
import { readPlaces } from '../text/places'
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
    found.set(adcode, { adcode, name: index.name(adcode) })
    confidence = Math.min(confidence, isAway ? 0.5 : sure)
    mark(id, 'places', adcode, cell, isAway ? 0.5 : sure)
  }
  if (owner.place && owner.cell) add(owner.place, owner.cell, owner.confidence)
  if (!context.has('place')) {
    for (const cell of [...row.all('title'), ...row.all('summary')]) {
      const key = keyOf(cell.text.slice(0, LONGEST))
      for (const one of readPlaces(key, owner.adcode, index).places)
        add(one.adcode, cell, one.confidence * 0.8)
    }
  }
  for (const cell of row.list('place')) {
    const read = placesIn(cell.text, owner.adcode, context)
    for (const adcode of read) add(adcode, cell, 0.95)
    if (read.length > 0) continue
    confidence = Math.min(confidence, 0.4)
    issues.share('warning', 'place-unknown', `${owner.adcode} ${cell.text}`, cell, (rows) => ({
      zh: `“${quote(cell.text)}”不是这里的一个地名，或有几个：${rows} 行没有标地点。请写全称。`,
      en: `"${quote(cell.text)}" is no place of this division, or several: not taken in ${rows} ${rows === 1 ? 'row' : 'rows'}. Write it in full.`,
    }))
  }
  return { places: [...found.values()], elsewhere, confidence }
}

/** Codes of the places that a text names; a division's own name is one that adds nothing. */
function placesIn(text: string, jurisdiction: Adcode, { index }: TableContext): readonly Adcode[] {
  const code = /^[1-9]\d{5}(?!\d)/.exec(text)?.[0]
  if (code && (index.name(code) !== code || findDivision(code))) return [code]
  const key = keyOf(text.slice(0, 200))
  const { places } = readPlaces(key, jurisdiction, index)
  if (places.length > 0) return places.map(({ adcode }) => adcode)
  const exact = index.exact(key.trim())
  if (exact) return [exact]
  const names = findDivision(jurisdiction)
  return names && [names.name.zh, names.short.zh].includes(key.trim()) ? [jurisdiction] : []
}
