import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDataset } from '../../src/datasets/schema'
import { checkDataset } from '../../src/datasets/validate'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const parsed = parseDataset(JSON.parse(read('dataset.json')))
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2))
const { dataset } = parsed
const { entries } = dataset

function countBy(key: (entry: (typeof entries)[number]) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const entry of entries) counts[key(entry)] = (counts[key(entry)] ?? 0) + 1
  return counts
}

test('it keeps every rule', () => expect(checkDataset(dataset)).toEqual([]))

test('37 entries, by jurisdiction', () => {
  expect(entries).toHaveLength(37)
  expect(countBy((entry) => entry.jurisdiction)).toEqual({
    100000: 14,
    110000: 9,
    130000: 4,
    430000: 3,
    120000: 2,
    140000: 1,
    150000: 1,
    410000: 1,
    620000: 1,
    630000: 1,
  })
})

test('by kind as headed', () => {
  expect(countBy((entry) => entry.kind)).toEqual({ application: 15, voice: 13, policy: 7, unspecified: 2 })
  expect(entries.filter((entry) => entry.kind === 'unspecified').map((entry) => entry.jurisdiction)).toEqual(['620000', '630000'])
})

test('twelve divisions covered, three of them without an entry', () => {
  expect(dataset.coverage).toEqual(
    ['11', '12', '13', '14', '15', '41', '43', '61', '62', '63', '64', '65'].map((code) => `${code}0000`),
  )
  const named = new Set(entries.map((entry) => entry.jurisdiction))
  expect(dataset.coverage.filter((adcode) => !named.has(adcode))).toEqual(['610000', '640000', '650000'])
})

test('one undated, the half-year meeting of the central bank; two ranges; the rest days of the quarter', () => {
  expect(countBy((entry) => entry.date.precision)).toEqual({ day: 34, range: 2, unknown: 1 })
  const undated = entries.filter((entry) => entry.date.start === null)
  expect(undated.map((entry) => entry.id)).toEqual(['2019q3-100000-voice-5'])
  for (const { date } of entries) expect(date.start === null || date.start >= '2019-07-01').toBe(true)
  for (const { date } of entries) expect(date.end === null || date.end <= '2019-09-30').toBe(true)
})

test('ids and sections say where an entry stands', () => {
  const kinds: Record<string, string> = { 政策: 'policy', 声音: 'voice', 应用: 'application' }
  for (const { id, jurisdiction, kind, locator } of entries) {
    const [, heading = '', number = heading] = locator.section.split('/')
    expect(kinds[heading] ?? 'unspecified').toBe(kind)
    expect(id).toBe(`2019q3-${jurisdiction}-${kind}-${number}`)
  }
})

test('places below the division', () => {
  const places = [...new Set(entries.flatMap((entry) => entry.places.map((place) => place.adcode)))].sort()
  expect(places).toEqual(['110108', '120116', '130200', '130629', '130632', '130638', '140400', '410800', '431300', '620100'])
})

test('10 to 14 topics; summaries of one to three sentences', () => {
  expect(dataset.topics.length).toBeGreaterThanOrEqual(10)
  expect(dataset.topics.length).toBeLessThanOrEqual(14)
  for (const { summary } of entries) {
    expect(summary.zh?.match(/。/g)?.length).toBeLessThanOrEqual(3)
    expect(summary.en?.split(/(?<=\.) +(?=[A-Z])/).length).toBeLessThanOrEqual(3)
    expect(summary.zh).not.toMatch(/#039|美国/)
  }
})

describe('the catalogue', () => {
  const catalogue = JSON.parse(read('../catalogue.json'))
  test('names it as the default', () => expect(catalogue.default).toBe(dataset.id))
  test('says the same of it', () => {
    const [item] = catalogue.datasets
    expect(item).toMatchObject({ id: dataset.id, title: dataset.title, period: dataset.period, entries: 37 })
    expect(existsSync(new URL(`../${item.path}`, import.meta.url))).toBe(true)
  })
})
