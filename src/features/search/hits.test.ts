import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntry } from '../../testing/builders'
import { divisionHits, entryHits, withChosen } from './hits'
import { partWords } from './segments'

const entries = [
  buildEntry({
    id: 'a',
    title: { zh: '海淀试点', en: 'A pilot' },
    places: [{ adcode: '110108', name: '海淀区' }],
    actors: [{ name: '陈吉宁', role: '市长' }],
  }),
  buildEntry({ id: 'b', title: { zh: '政务超市', en: 'Haidian service hall' } }),
]
const english = (name: string): string =>
  ({ 陈吉宁: 'Chen Jining', 海淀区: 'Haidian District' })[name] ?? name

describe('divisions', () => {
  it.each([
    ['北京', ['北京市']],
    ['bj', ['北京市']],
    ['zy', ['中央政府']],
    ['nmg', ['内蒙古自治区']],
    ['sx', ['山西省', '陕西省']],
    ['mongol', ['内蒙古自治区']],
    ['ＢＪ', ['北京市']],
    ['  ', []],
    ['xyz', []],
  ])('%j: %j', (query, expected) =>
    expect(divisionHits(query, 'zh').map((hit) => hit.label)).toEqual(expected),
  )
})

describe('entries, places and actors', () => {
  const keys = (query: string) => entryHits(query, entries, 'en', english).map((hit) => hit.key)

  it('puts entries with the query in their title first', () =>
    expect(keys('haidian')).toEqual(['place-110108', 'entry-b', 'entry-a']))

  it('finds an actor by either name', () => {
    expect(keys('陈吉宁')[0]).toBe('actor-陈吉宁')
    expect(keys('chen jin')[0]).toBe('actor-陈吉宁')
  })

  it('names them in the interface’s language', () =>
    expect(entryHits('海淀', entries, 'en', english).map((hit) => hit.label)).toEqual([
      'Haidian District',
      'A pilot',
      'Haidian service hall',
    ]))
})

describe('words of a query', () => {
  it('are parts of it, in order, with nothing but punctuation lost', () => {
    const text = fc
      .array(fc.constantFrom('海', '淀', '区', '块', '链', '。', '“', ' ', 'a', 'b'))
      .map((c) => c.join(''))
    fc.assert(
      fc.property(text, (query) => {
        const parted = partWords(query)
        expect(parted.replaceAll(' ', '')).toBe(query.replaceAll(/[。“ ]/g, ''))
        for (const word of parted.split(' ')) expect(query).toContain(word)
      }),
    )
  })

  it('keep single characters together', () => expect(partWords('海淀，smart city')).toBe('海淀 smart city'))
})

describe('the hit that was chosen', () => {
  const hit = (key: string) => ({ type: 'entry' as const, key, label: key, id: key })

  it('stays behind the others where these have taken its place', () => {
    const [a, b, c] = [hit('a'), hit('b'), hit('c')]
    expect(withChosen([a, b], null)).toEqual([a, b])
    expect(withChosen([a, b], hit('b'))).toEqual([a, b])
    expect(withChosen([a, b], c)).toEqual([a, b, c])
  })
})
