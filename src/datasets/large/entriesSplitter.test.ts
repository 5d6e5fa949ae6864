import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntriesSplitter } from './entriesSplitter'

function split(text: string, cuts: readonly number[]) {
  const splitter = new EntriesSplitter()
  const entries: unknown[] = []
  const places = [0, ...[...cuts].sort((a, b) => a - b), text.length]
  for (let i = 1; i < places.length; i++) {
    for (const entry of splitter.feed(text.slice(places[i - 1], places[i]))) entries.push(JSON.parse(entry))
  }
  return { entries, shell: JSON.parse(splitter.finish()) as unknown }
}

const tricky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\\"', 'entries', '],[', '{'),
)
const record = fc.dictionary(
  tricky,
  fc.oneof(tricky, fc.integer(), fc.array(tricky), fc.dictionary(tricky, tricky)),
)

describe('the splitter', () => {
  it('gives what JSON.parse gives, wherever the pieces end', () => {
    fc.assert(
      fc.property(
        fc.array(record),
        record,
        record,
        fc.array(fc.nat(2000), { maxLength: 12 }),
        fc.constantFrom(undefined, 1, '\t'),
        (entries, before, after, cuts, indent) => {
          const head = Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'entries'))
          const tail = Object.fromEntries(Object.entries(after).filter(([key]) => key !== 'entries'))
          const dataset = { ...head, nested: { entries: [1] }, entries, ...tail }
          const text = JSON.stringify(dataset, null, indent)
          const found = split(
            text,
            cuts.filter((cut) => cut < text.length),
          )
          expect(found.entries).toEqual(JSON.parse(JSON.stringify(dataset.entries)))
          expect(found.shell).toEqual({ ...JSON.parse(text), entries: [] })
        },
      ),
    )
  })

  it.each([
    '{"entries":[1,2]}',
    '{"entries":[{}] ]}',
    '{"entries":[{"a":1',
    '',
    '{"entries":["x"]}',
    '{"a":"',
  ])('refuses %s', (text) => expect(() => split(text, [])).toThrow())
})
