import { expect, it } from 'vitest'
import { DatasetError, parseCatalogue } from './opening'

const item = { id: 'a', path: 'a/dataset.json', title: { zh: '甲' } }

it('reads the items and the one to open first', () =>
  expect(parseCatalogue({ default: 'a', datasets: [item] })).toEqual({ items: [item], first: 'a' }))

it.each([
  null,
  3,
  [],
  {},
  { default: 'a' },
  { default: 1, datasets: [] },
  { default: 'a', datasets: [null] },
  { default: 'a', datasets: [{ id: 'a' }] },
])('refuses %j, and says what a catalogue is', (value) => {
  expect(() => parseCatalogue(value)).toThrow(DatasetError)
  expect(() => parseCatalogue(value)).toThrow(/data\/catalogue.json: .*default and datasets/)
})
