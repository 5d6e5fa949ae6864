/** Whose act a row of a table is. */
import { CENTRAL, divisionOf } from '../../domain/adcode'
import { findDivision, jurisdictionNames } from '../../domain/divisions'
import { quote } from '../issues'
import { keyOf } from '../text/normal'
import { firstDivision } from '../text/places'
import type { Owner, TableContext } from './context'
import { englishDivisions, readJurisdiction } from './jurisdictionName'
import type { Cell, TableRow } from './rows'

/** By its own column, else by its places, else by what its texts name first; `null` where none says it. */
export function ownerOf(row: TableRow, context: TableContext): Owner | null {
  const cell = row.first('jurisdiction')
  return cell ? named(cell, context) : guessed(row, context)
}

function named(cell: Cell, { names, index, issues }: TableContext): Owner | null {
  const known = names.get(cell.text) ?? { ...readJurisdiction(cell.text, index), rows: 0 }
  known.rows++
  names.set(cell.text, known)
  const { adcode, place, confidence, suggestions } = known
  const shown = quote(cell.text)
  if (adcode !== null) {
    if (confidence < 0.7)
      issues.share('warning', 'jurisdiction-doubtful', cell.text, cell, () => doubtful(shown, adcode))
    return { adcode, place, confidence, cell }
  }
  const others = suggestions.map((one) => jurisdictionNames(one).short)
  issues.share(
    'error',
    'jurisdiction-unknown',
    cell.text,
    cell,
    (rows) => ({
      zh: `“${shown}”不是省级行政区，也不是中央：${rows} 行未收入。${others.length > 0 ? `是否为${others.map(({ zh }) => zh).join('、')}？` : ''}请选定或改正。`,
      en: `"${shown}" is no provincial division, nor the central government: ${rows} ${rows === 1 ? 'row was' : 'rows were'} left out. ${others.length > 0 ? `Is it ${others.map(({ en }) => en).join(', ')}? ` : ''}Choose one or correct it.`,
    }),
    suggestions.map((value) => ({ field: 'jurisdiction', value })),
  )
  return null
}

function doubtful(shown: string, adcode: string) {
  const { zh, en } = jurisdictionNames(adcode).short
  return {
    zh: `“${shown}”读作${zh}。请核对。`,
    en: `"${shown}" was read as ${en}. Check it.`,
  }
}

/** How much of a row's texts is searched. */
const LONGEST = 600

function guessed(row: TableRow, { index, issues }: TableContext): Owner | null {
  const place = row.list('place').flatMap((cell) => {
    const { adcode, place } = readJurisdiction(cell.text, index)
    return adcode ? [{ adcode, place, cell, confidence: 0.8 }] : []
  })[0]
  const found = place ?? inTexts(row, index)
  const shown = quote(row.first('title')?.text ?? row.first('summary')?.text ?? '')
  if (!found) {
    issues.add(
      'error',
      'no-jurisdiction',
      { row: row.row, column: null },
      {
        zh: `“${shown}”没有写明省份，文中也没有省级地名：未收入。请补上。`,
        en: `"${shown}" states no division, and its text names none: left out. Add it.`,
      },
    )
    return null
  }
  const { zh, en } = jurisdictionNames(found.adcode).short
  issues.add(
    'warning',
    'jurisdiction-guessed',
    { row: row.row, column: null },
    {
      zh: `没有写明省份；按地名归入${zh}。请核对。`,
      en: `no division is stated; by the names in the row, it was put under ${en}. Check it.`,
    },
  )
  return found
}

function inTexts(row: TableRow, index: TableContext['index']): Owner | null {
  for (const cell of [...row.all('title'), ...row.all('summary'), ...row.all('actor')]) {
    const key = keyOf(cell.text.slice(0, LONGEST))
    const found = firstDivision(key, index)
    const adcode = found ? divisionOf(found.adcode) : englishDivisions(key)[0]
    if (adcode && findDivision(adcode)) return { adcode, place: null, cell, confidence: 0.5 }
    if (/^(?:国务院|中共中央|全国|中央|中国人民银行)/.test(key)) {
      return { adcode: CENTRAL, place: null, cell, confidence: 0.5 }
    }
  }
  return null
}
