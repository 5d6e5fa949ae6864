import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Sheet } from '../../ingest/opened'
import { proposeMapping } from '../../ingest/table/mapping'
import { readTable } from '../../ingest/table/readTable'
import type { TableReading } from '../../ingest/table/types'
import { indexPlaces } from '../../ingest/text/placeIndex'
import type { Task } from './openChosen'
import { type Choice, type ReadingState, shownOf, startReading } from './useTableReading'

const sheetOf = (name: string): Sheet => ({
  name,
  rows: [
    ['日期', '省份', '标题'],
    ['2019-07-06', '北京', '一'],
  ],
  notes: [],
})
const choiceOf = (sheet: Sheet): Choice => ({
  sheet,
  mapping: proposeMapping(sheet),
  names: {},
  period: null,
  isRemembered: false,
})
const choice = choiceOf(sheetOf('一'))
const reading = readTable(choice.sheet, choice.mapping, {
  source: { file: 'a.csv', sha256: 'a'.repeat(64) },
  index: indexPlaces({}),
})
const state = { type: 'done', reading } as const
const outcome = { choice, state, before: null }

test('what was read by the choice at hand goes on', () => {
  expect(shownOf(null, choice)).toEqual({ seen: null, reading: null, state: null })
  expect(shownOf(outcome, choice)).toEqual({ seen: reading, reading, state })
})

test('what was read by the choice before it is seen, and goes nowhere', () => {
  const columns = choice.mapping.columns.with(0, 'ignore' as const)
  const changed = [
    { ...choice, mapping: { ...choice.mapping, columns } },
    { ...choice, names: { 北京: '110000' } },
    { ...choice, period: { start: '2019-07-01', end: '2019-09-30' } },
  ]
  for (const next of changed)
    expect(shownOf(outcome, next)).toEqual({ seen: reading, reading: null, state: null })
})

test('of another sheet nothing is seen', () => {
  expect(shownOf(outcome, choiceOf(sheetOf('二'))).seen).toBeNull()
})

test.each<ReadingState>([
  { type: 'failed', trouble: 'out of memory' },
  { type: 'stopped' },
  { type: 'going', fraction: 0.4 },
])('until something else is chosen it is said: $type', (said) => {
  const ended = { choice, state: said, before: reading }
  expect(shownOf(ended, choice)).toEqual({ seen: reading, reading: null, state: said })
  expect(shownOf(ended, { ...choice }).state).toBeNull()
})

/** A reading that the test ends itself. */
function start() {
  const told: ReadingState[] = []
  const tasks: (Task & {
    readonly resolve: (reading: TableReading) => void
    readonly reject: (error: Error) => void
  })[] = []
  const read = (task: Task) =>
    new Promise<TableReading>((resolve, reject) => tasks.push({ ...task, resolve, reject }))
  return { told, tasks, ...startReading(read, (one) => told.push(one)) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a quick reading says nothing of its progress', async () => {
  const one = start()
  await vi.advanceTimersByTimeAsync(200)
  one.tasks[0]?.progress(0.5)
  one.tasks[0]?.resolve(reading)
  await vi.advanceTimersByTimeAsync(5000)
  expect(one.told).toEqual([state])
})

test('a long one says how far it is, and can be stopped: the work ends, and nothing comes of it', async () => {
  const one = start()
  await vi.advanceTimersByTimeAsync(200)
  one.tasks[0]?.progress(0.3)
  await vi.advanceTimersByTimeAsync(1000)
  one.tasks[0]?.progress(0.6)
  one.stop()
  one.tasks[0]?.progress(0.7)
  one.tasks[0]?.resolve(reading)
  await vi.advanceTimersByTimeAsync(5000)
  expect(one.tasks[0]?.signal.aborted).toBe(true)
  expect(one.told).toEqual([
    { type: 'going', fraction: 0.3 },
    { type: 'going', fraction: 0.6 },
    { type: 'stopped' },
  ])
})

test('one that is abandoned, such as for another choice, says nothing any more', async () => {
  const early = start()
  early.abandon()
  await vi.advanceTimersByTimeAsync(5000)
  expect([early.tasks, early.told]).toEqual([[], []])
  const late = start()
  await vi.advanceTimersByTimeAsync(200)
  late.abandon()
  late.tasks[0]?.reject(new Error('aborted'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(late.told).toEqual([])
})

test('why one failed', async () => {
  const one = start()
  await vi.advanceTimersByTimeAsync(200)
  one.tasks[0]?.reject(new Error('out of memory'))
  await vi.advanceTimersByTimeAsync(0)
  expect(one.told).toEqual([{ type: 'failed', trouble: 'out of memory' }])
})
