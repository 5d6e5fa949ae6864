/**
 * Rules across the fields of a dataset, and between it, the boundaries and its source. For the check of shipped data
 * and for imports; the page that opens a shipped dataset has no need of it.
 */
import { type Adcode, CENTRAL, divisionOf } from '../domain/adcode'
import type { Dataset, Entry, EntryDate, Locator } from '../domain/dataset'
import { formatDay, parseDay } from '../domain/dates'
import { findDivision } from '../domain/divisions'
import { glossaryOf } from '../domain/searchText'
import { LANGS, type LocalText } from '../domain/text'
import type { Problem } from './schema'

/** What a dataset is compared with, where it is at hand. */
export interface CheckOptions {
  /** Every adcode that the boundaries or the list of places know. */
  readonly knownAdcodes?: ReadonlySet<Adcode> | undefined
  /** The text of the source file, as locators count it. */
  readonly sourceText?: string | undefined
}

type Report = (path: string, zh: string, en: string) => void

/** Checks a dataset of the right shape (see `parseDataset`); empty when all rules hold. */
export function checkDataset(dataset: Dataset, { knownAdcodes, sourceText }: CheckOptions = {}): Problem[] {
  const problems: Problem[] = []
  const report: Report = (path, zh, en) => problems.push({ path, message: { zh, en } })
  checkHeader(dataset, report)
  checkTopics(dataset, report)
  checkCoverage(dataset, report)
  checkGlossary(dataset, report)
  checkUnique(
    dataset.entries.map((entry) => entry.id),
    (i) => `entries[${i}].id`,
    report,
  )
  dataset.entries.forEach((entry, i) => {
    const path = `entries[${i}]`
    checkPlaces(entry, path, report)
    checkDate(entry, dataset.period, path, report)
    checkTexts(entry, path, report)
    checkLocator(entry, dataset.entries[i - 1]?.locator, path, report)
    if (knownAdcodes) checkKnown(entry, knownAdcodes, path, report)
    if (sourceText !== undefined) {
      checkSlice(entry.locator, sourceText, path, report)
      checkOwnWords(entry, namesOf(entry), sourceText, path, report)
    }
  })
  return problems
}

function checkHeader({ title, period }: Dataset, report: Report): void {
  checkLanguages(title, 'title', report)
  if (period.start > period.end)
    report('period', '起日晚于止日；请对调。', 'starts after its end: swap them.')
}

function checkTopics({ topics, entries }: Dataset, report: Report): void {
  const used = new Set(entries.flatMap((entry) => entry.topics))
  const declared = new Set(topics.map((topic) => topic.id))
  checkUnique(
    topics.map((topic) => topic.id),
    (i) => `topics[${i}].id`,
    report,
  )
  topics.forEach(({ id, label }, i) => {
    checkLanguages(label, `topics[${i}].label`, report)
    if (!used.has(id))
      report(`topics[${i}].id`, `主题 ${id} 没有条目；请删去。`, `${id} has no entry: remove it.`)
  })
  entries.forEach((entry, i) => {
    checkUnique(entry.topics, (j) => `entries[${i}].topics[${j}]`, report)
    entry.topics.forEach((id, j) => {
      if (declared.has(id)) return
      report(
        `entries[${i}].topics[${j}]`,
        `主题 ${id} 没有声明；请列入 topics。`,
        `${id} is not declared: add it to topics.`,
      )
    })
  })
}

function checkCoverage({ coverage, entries }: Dataset, report: Report): void {
  checkUnique(coverage, (i) => `coverage[${i}]`, report)
  coverage.forEach((adcode, i) => {
    if (findDivision(adcode)) return
    report(`coverage[${i}]`, `${adcode} 不是省级行政区。`, `${adcode} is not one of the 34 divisions.`)
  })
  entries.forEach(({ jurisdiction }, i) => {
    const path = `entries[${i}].jurisdiction`
    if (jurisdiction === CENTRAL || coverage.includes(jurisdiction)) return
    if (findDivision(jurisdiction)) {
      report(
        path,
        `${jurisdiction} 不在 coverage 中；请补上。`,
        `${jurisdiction} is not in coverage: add it.`,
      )
    } else {
      report(
        path,
        `${jurisdiction} 既非中央也非省级行政区。`,
        `${jurisdiction} is neither central nor a division.`,
      )
    }
  })
}

/** Every name that the entry writes in one language only. */
function namesOf(entry: Entry): readonly { readonly path: string; readonly name: string }[] {
  return [
    ...entry.places.map(({ name }, i) => ({ path: `places[${i}].name`, name })),
    ...entry.actors.flatMap(({ name, role }, i) => [
      { path: `actors[${i}].name`, name },
      ...(role === undefined ? [] : [{ path: `actors[${i}].role`, name: role }]),
    ]),
    ...entry.media.map((name, i) => ({ path: `media[${i}]`, name })),
  ]
}

function checkGlossary(dataset: Dataset, report: Report): void {
  const words = dataset.glossary ?? []
  const known = glossaryOf(dataset)
  checkUnique(
    words.map(({ zh }) => zh),
    (i) => `glossary[${i}].zh`,
    report,
  )
  dataset.entries.forEach((entry, i) => {
    for (const { path, name } of namesOf(entry)) {
      if (known.has(name)) continue
      report(
        `entries[${i}].${path}`,
        `“${name}”没有英文；请列入 glossary。`,
        `${name} has no English: add it to glossary.`,
      )
    }
  })
  const used = new Set(dataset.entries.flatMap((entry) => namesOf(entry).map(({ name }) => name)))
  words.forEach(({ zh }, i) => {
    if (!used.has(zh))
      report(`glossary[${i}].zh`, `“${zh}”没有用到；请删去。`, `${zh} is not used: remove it.`)
  })
}

function checkPlaces({ jurisdiction, places, note }: Entry, path: string, report: Report): void {
  places.forEach(({ adcode }, i) => {
    const at = `${path}.places[${i}].adcode`
    if (adcode.endsWith('0000')) {
      report(at, `${adcode} 不在省级以下。`, `${adcode} is no place below a division.`)
    } else if (jurisdiction !== CENTRAL && divisionOf(adcode) !== jurisdiction && !note) {
      report(
        at,
        `${adcode} 不在 ${jurisdiction} 内；请改正或加注。`,
        `${adcode} lies outside ${jurisdiction}: mend it or say why in the note.`,
      )
    }
  })
}

function checkKnown(
  { jurisdiction, places }: Entry,
  known: ReadonlySet<Adcode>,
  path: string,
  report: Report,
): void {
  const codes = [
    { at: `${path}.jurisdiction`, adcode: jurisdiction },
    ...places.map(({ adcode }, i) => ({ at: `${path}.places[${i}].adcode`, adcode })),
  ]
  for (const { at, adcode } of codes) {
    if (adcode === CENTRAL || known.has(adcode)) continue
    report(at, `边界数据中没有 ${adcode}。`, `${adcode} is not in the boundaries.`)
  }
}

function checkDate({ date, note }: Entry, period: Dataset['period'], path: string, report: Report): void {
  const { start, end } = date
  if (start === null || end === null) return
  const at = `${path}.date`
  if (start > end) {
    report(at, '起日晚于止日；请对调。', 'starts after its end: swap them.')
  } else if (!fitsPrecision(date, start, end)) {
    report(
      at,
      `${start} 至 ${end} 与精度 ${date.precision} 不合。`,
      `${start} to ${end} does not fit the precision ${date.precision}.`,
    )
  }
  if ((start < period.start || end > period.end) && !note) {
    report(at, '超出数据集的时段；请改正或加注。', 'lies outside the period: mend it or say why in the note.')
  }
}

function fitsPrecision({ precision }: EntryDate, start: string, end: string): boolean {
  if (precision === 'day') return start === end
  if (precision === 'range') return start < end
  if (precision === 'month') return spansMonths(start, end, 1)
  if (precision === 'quarter') return spansMonths(start, end, 3)
  return false
}

/** Whether two days are the first and the last of this many months that begin a month, or a quarter of the year. */
function spansMonths(start: string, end: string, months: number): boolean {
  const first = parseDay(start)
  const last = parseDay(end)
  const month = Number(start.slice(5, 7))
  if (first === null || last === null || !start.endsWith('-01') || (month - 1) % months !== 0) return false
  const next = formatDay(last + 1)
  const expected = month + months
  const year = Number(start.slice(0, 4)) + (expected > 12 ? 1 : 0)
  return next === `${String(year).padStart(4, '0')}-${String(((expected - 1) % 12) + 1).padStart(2, '0')}-01`
}

function checkTexts({ title, summary, note }: Entry, path: string, report: Report): void {
  checkLanguages(title, `${path}.title`, report)
  checkLanguages(summary, `${path}.summary`, report)
  if (note) checkLanguages(note, `${path}.note`, report)
}

function checkLanguages(text: LocalText, path: string, report: Report): void {
  for (const lang of LANGS) {
    if (!text[lang]?.trim())
      report(`${path}.${lang}`, '缺少这种语言；请补上。', 'lacks this language: add it.')
  }
}

function checkLocator(
  { locator: { start, end }, note }: Entry,
  before: Locator | undefined,
  path: string,
  report: Report,
): void {
  const at = `${path}.locator`
  if (start > end) report(at, '止位不在起位之后。', 'ends before it starts.')
  if (start === end && !note) {
    report(at, '不指任何文字；请在备注中说明为什么。', 'points at no words: say why in the note.')
  }
  if (before && start < before.end) {
    report(at, '与前一条重叠或次序颠倒。', 'overlaps the entry before it, or stands before it.')
  }
}

function checkSlice({ section, start, end }: Locator, source: string, path: string, report: Report): void {
  const at = `${path}.locator`
  if (end > source.length) {
    report(at, '超出源文件。', `reaches beyond the source file, which has ${source.length} characters.`)
    return
  }
  const slice = source.slice(start, end)
  const number = section.split('/').at(-1)
  if (!slice.startsWith(`${number}. `)) {
    report(at, `所指文字不以“${number}. ”开头。`, `does not begin with the item’s number, “${number}. ”.`)
  }
  if (slice !== slice.trim()) report(at, '所指文字首尾有空白。', 'has blanks at its ends: trim it.')
}

/** How many characters in a row may stand in the source as they do in a text of ours. */
const LONGEST_QUOTE = 19

/** Titles and summaries are our own words; names and titles of documents in 《》 are whoever's they are. */
function checkOwnWords(
  entry: Entry,
  names: readonly { readonly name: string }[],
  source: string,
  path: string,
  report: Report,
): void {
  for (const field of ['title', 'summary'] as const) {
    let text = (entry[field].zh ?? '').replace(/《[^》]*》/g, '\0')
    for (const { name } of names) text = text.replaceAll(name, '\0')
    for (let i = 0; i + LONGEST_QUOTE < text.length; i++) {
      const run = text.slice(i, i + LONGEST_QUOTE + 1)
      if (!source.includes(run)) continue
      report(
        `${path}.${field}.zh`,
        `照抄原文“${run}”；请改写。`,
        `copies the source, “${run}”: say it in other words.`,
      )
      break
    }
  }
}

function checkUnique(values: readonly string[], pathOf: (i: number) => string, report: Report): void {
  const seen = new Set<string>()
  values.forEach((value, i) => {
    if (seen.has(value)) report(pathOf(i), `${value} 出现两次。`, `${value} stands twice.`)
    seen.add(value)
  })
}
