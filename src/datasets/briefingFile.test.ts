import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '../domain/briefing'
import { briefingArbitrary } from '../testing/arbitraries'
import {
  briefingFileName,
  formatBriefing,
  LARGEST_FILE,
  type ParsedBriefing,
  parseBriefing,
  readBriefingFile,
} from './briefingFile'

const SCENE = { id: 's1', view: 'v=1', chart: 'kind', caption: { zh: '概览' }, notes: {} } as const
const BRIEFING: Briefing = { format: 'policy-map-briefing/1', id: 'b1', title: {}, scenes: [SCENE] }

const pathOf = (parsed: ParsedBriefing) => (parsed.ok ? 'ok' : parsed.problems[0]?.path)
const wordsOf = (parsed: ParsedBriefing) => (parsed.ok ? 'ok' : parsed.problems[0]?.message.en)

describe('a briefing file', () => {
  it('reads back as the very same briefing', async () => {
    await fc.assert(
      fc.asyncProperty(briefingArbitrary, async (briefing) => {
        expect(await readBriefingFile(new Blob([formatBriefing(briefing)]))).toEqual({ ok: true, briefing })
      }),
    )
  })

  it('of whatever content never throws, and names what is wrong', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(pathOf(parseBriefing(value))).not.toBe('ok')
      }),
    )
  })

  it.each([
    ['no scenes', { ...BRIEFING, scenes: undefined }, 'scenes'],
    ['a strange chart', { ...BRIEFING, scenes: [{ ...SCENE, chart: 'pie' }] }, 'scenes[0].chart'],
    [
      'a caption that is no text',
      { ...BRIEFING, scenes: [{ ...SCENE, caption: { zh: 1 } }] },
      'scenes[0].caption.zh',
    ],
    ['a field too many', { ...BRIEFING, colour: 'red' }, 'colour'],
    ['an id that is none', { ...BRIEFING, id: '<b>' }, 'id'],
    ['a scene twice', { ...BRIEFING, scenes: [SCENE, SCENE] }, 'scenes[1].id'],
    ['another format', { format: 'policy-map-dataset/1' }, 'format'],
    ['a list', [], 'format'],
    ['nothing', null, 'format'],
  ])('%s is refused with its place', (_name, value, path) => expect(pathOf(parseBriefing(value))).toBe(path))

  it('names twenty problems at most', () => {
    const parsed = parseBriefing({ ...BRIEFING, scenes: Array.from({ length: 50 }, () => ({})) })
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(20)
  })

  it('of a newer version says so', () => {
    expect(wordsOf(parseBriefing({ ...BRIEFING, format: 'policy-map-briefing/2' }))).toContain(
      'newer version (2)',
    )
  })

  it('of an older version is brought up step by step', () => {
    const steps = [
      (old: object) => ({ ...old, id: 'b2' }),
      (old: object) => ({ ...old, title: { zh: '三' }, format: BRIEFING.format }),
    ]
    expect(parseBriefing(BRIEFING, steps)).toMatchObject({
      ok: true,
      briefing: { id: 'b2', title: { zh: '三' } },
    })
    const second = { ...BRIEFING, format: 'policy-map-briefing/2' }
    expect(parseBriefing(second, steps)).toMatchObject({
      ok: true,
      briefing: { id: 'b1', title: { zh: '三' } },
    })
  })

  it('that is cut off, is no JSON or is nested without end is refused', async () => {
    const texts = [formatBriefing(BRIEFING).slice(0, -9), 'PNG', '', '['.repeat(100_000)]
    for (const text of texts) expect((await readBriefingFile(new Blob([text]))).ok).toBe(false)
  })

  it('that is far too large is not read', async () => {
    const file = { size: LARGEST_FILE + 1, text: () => Promise.reject(new Error('read')) } as Blob
    expect(wordsOf(await readBriefingFile(file))).toContain('20 MB')
  })

  it('keeps a strange view as it is', () => {
    const strange = { ...BRIEFING, scenes: [{ ...SCENE, view: '<img onerror=alert(1)>' }] }
    expect(parseBriefing(strange)).toEqual({ ok: true, briefing: strange })
  })

  it.each([
    ['第三季度简报', '第三季度简报.briefing.json'],
    ['a/b\\c:*?"<>|d\u0000', 'a b c d.briefing.json'],
    [' ', 'briefing.briefing.json'],
  ])('of the title %j is named %s', (title, name) => expect(briefingFileName(title)).toBe(name))
})
