import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDataset, buildEntry } from '../testing/builders'
import { type Problem, parseDataset } from './schema'

type Json = Record<string, unknown>

/** A valid dataset as plain JSON, with some fields set: `{'entries[0].kind': 'x'}`; `undefined` takes a field away. */
function withFields(changes: Readonly<Record<string, unknown>> = {}): Json {
  const entry = buildEntry({
    places: [{ adcode: '110108', name: '海淀区' }],
    actors: [{ name: '某人', role: '市长' }],
    media: ['某报'],
    note: { zh: '注', en: 'note' },
  })
  const glossary = [{ zh: '某人', en: 'Somebody' }]
  const json = JSON.parse(JSON.stringify(buildDataset([entry], { glossary }))) as Json
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).filter(Boolean)
    const last = keys.pop() ?? ''
    const owner = keys.reduce((at, key) => at[key] as Json, json)
    if (value === undefined) delete owner[last]
    else owner[last] = value
  }
  return json
}

function problemsOf(value: unknown): readonly Problem[] {
  const result = parseDataset(value)
  return result.ok ? [] : result.problems
}

const pathsOf = (value: unknown) => problemsOf(value).map(({ path }) => path)

test('a valid dataset comes out equal, and shares nothing with what went in', () => {
  const json = withFields()
  const result = parseDataset(json)
  expect(result).toEqual({ ok: true, dataset: json })
  expect(result.ok && result.dataset.entries[0]?.title).not.toBe((json.entries as Json[])[0]?.title)
})

test.each([
  'glossary',
  'entries[0].note',
  'entries[0].actors[0].role',
  'entries[0].title.en',
  'topics[0].label.zh',
])('%s may be absent', (path) => expect(pathsOf(withFields({ [path]: undefined }))).toEqual([]))

describe('absent, the problem names it', () => {
  test.each([
    'format',
    'id',
    'title',
    'period.end',
    'source.sha256',
    'coverage',
    'topics[0].label',
    'entries',
    'entries[0].id',
    'entries[0].kindBasis',
    'entries[0].date.precision',
    'entries[0].actors[0].name',
    'entries[0].locator.end',
    'glossary[0].en',
  ])('%s', (path) => {
    expect(problemsOf(withFields({ [path]: undefined }))).toEqual([
      { path, message: { zh: '缺少这个字段；请补上。', en: 'is missing: add it.' } },
    ])
  })
})

describe('a wrong value, the problem names its place and says why', () => {
  test.each<[string, unknown, string]>([
    ['format', 'policy-map-dataset/2', 'must be one of "policy-map-dataset/1"'],
    ['id', 'a b', 'cannot be an id'],
    ['id', 'a'.repeat(201), 'cannot be an id'],
    ['title', {}, 'has no text'],
    ['title.zh', ' ', 'is blank'],
    ['title.fr', 'Titre', 'no field of the format'],
    ['period.start', '2019-02-30', 'no day of the calendar'],
    ['source.sha256', 'ABC', 'no SHA-256'],
    ['source.url', 'javascript:alert(1)', 'no web address'],
    ['coverage[0]', '11', 'no adcode'],
    ['coverage[0]', 110000, 'is 110000: must be a string'],
    ['topics', {}, 'is Object: must be an array'],
    ['topics', Array(1001).fill(0), 'too long'],
    ['entries', 'many', 'must be an array'],
    ['entries[0]', null, 'is null: must be an object'],
    ['entries[0].jurisdiction', '北京', 'no adcode'],
    ['entries[0].kind', 'law', 'is "law": must be one of "policy", "voice", "application", "unspecified"'],
    ['entries[0].kindBasis', true, 'must be one of "heading", "editor"'],
    ['entries[0].topics[0]', 'a,b', 'cannot be an id'],
    ['entries[0].date.start', '6 July', 'no day of the calendar'],
    ['entries[0].date', { start: null, end: null, precision: 'day' }, 'contradicts its precision'],
    ['entries[0].date', { start: '2019-07-06', end: null, precision: 'day' }, 'contradicts its precision'],
    ['entries[0].date', { start: '2019-07-06', end: '2019-07-06', precision: 'unknown' }, 'contradicts'],
    ['entries[0].summary', 'text', 'is "text": must be an object'],
    ['entries[0].media', Array(1001).fill('x'), 'too long'],
    ['entries[0].locator.start', -1, 'no offset'],
    ['entries[0].locator.end', 1.5, 'no offset'],
    ['entries[0].colour', 'red', 'no field of the format'],
    ['glossary[0].zh', '', 'is blank'],
    ['glossary', 7, 'must be an array'],
  ])('%s = %j', (path, value, why) => {
    const [problem, ...rest] = problemsOf(withFields({ [path]: value }))
    expect(rest).toEqual([])
    expect(problem?.path).toBe(path)
    expect(problem?.message.en).toContain(why)
    expect(problem?.message.zh).toMatch(/[。；]/)
  })
})

describe('whatever comes, it answers', () => {
  test.each([null, undefined, 0, 'text', true, [], {}, Symbol('x'), () => 0, new Date(0)])('%o', (value) => {
    expect(problemsOf(value).length).toBeGreaterThan(0)
  })

  test.each(['__proto__', 'constructor', 'toString'])(
    'a field named %s is a stranger like any other',
    (key) => {
      const text = JSON.stringify(withFields()).replace('{', `{"${key}":{"ok":1},`)
      expect(pathsOf(JSON.parse(text))).toEqual([key === '__proto__' ? '["__proto__"]' : key])
      expect(({} as Json).ok).toBeUndefined()
    },
  )

  test('an object that throws when read is a problem, not an exception', () => {
    const trap = new Proxy(
      {},
      {
        has: () => {
          throw new Error('no')
        },
      },
    )
    expect(problemsOf(withFields({ 'entries[0]': trap }))).toMatchObject([{ path: '' }])
  })

  test('the first twenty problems, however many there are', () => {
    expect(pathsOf(withFields({ entries: Array(1_000_000).fill(1) }))).toHaveLength(20)
    expect(pathsOf(withFields({ glossary: Array(1_000_000).fill({}) }))).toHaveLength(20)
    expect(pathsOf(withFields({ 'entries[0].topics': Array(900).fill(1) }))).toHaveLength(20)
  })

  test('a long value or name is cut in the message', () => {
    const [value] = problemsOf(withFields({ 'entries[0].kind': 'x'.repeat(10_000) }))
    const [name] = problemsOf(withFields({ ['y'.repeat(10_000)]: 1 }))
    expect(value?.message.en?.length).toBeLessThan(200)
    expect(name?.path.length).toBeLessThan(50)
  })

  test('random JSON in random places never throws', () => {
    const places = ['entries', 'entries[0]', 'entries[0].date', 'title', 'topics', 'glossary', 'source', 'id']
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const result = parseDataset(withFields({ [path]: value }))
        expect(result.ok || result.problems.length > 0).toBe(true)
      }),
    )
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => !parseDataset(value).ok))
  })
})
