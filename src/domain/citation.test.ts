import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDataset, buildEntry } from '../testing/builders'
import { CITATION_STYLES, type Citable, type CitationContext, cite } from './citation'

const { entries: _, ...dataset } = buildDataset([], {
  id: '2019q3',
  title: { zh: '第三季度', en: 'Third quarter' },
  source: { title: '盘点', file: 'a.txt', sha256: '0'.repeat(64) },
})

const zh: CitationContext = {
  dataset,
  lang: 'zh',
  product: '区块链政策地图',
  url: 'https://map.example/#v=1&d=2019q3',
  accessed: '2026-11-23',
}
const en: CitationContext = { ...zh, lang: 'en', product: 'Blockchain Policy Map' }

const WHAT: Readonly<Record<string, Citable>> = {
  dataset: { type: 'dataset' },
  view: { type: 'view', filters: '北京市；政策' },
  entry: { type: 'entry', entry: buildEntry({ id: '2019q3-110000-policy-1' }) },
}

describe('citations', () => {
  for (const [name, what] of Object.entries(WHAT)) {
    it(`of the ${name}`, () => {
      const all = [zh, en].flatMap((context) => CITATION_STYLES.map((style) => cite(what, style, context)))
      expect(all.join('\n\n')).toMatchSnapshot()
    })
  }

  it('of a view without filters is that of the dataset, with the link of the view', () =>
    expect(cite({ type: 'view', filters: '' }, 'plain', zh)).toBe(cite({ type: 'dataset' }, 'plain', zh)))

  it('names the publisher where the source has one', () => {
    const published = { ...dataset, source: { ...dataset.source, publisher: '某研究院' } }
    expect(cite({ type: 'dataset' }, 'gbt7714', { ...zh, dataset: published })).toMatch(/^某研究院\. /)
  })

  it('says no address and no online code where there is no network', () =>
    expect(cite({ type: 'dataset' }, 'gbt7714', { ...zh, url: 'file:///D:/map.html' })).toBe(
      '区块链政策地图. 第三季度[DS]. [2026-11-23].',
    ))

  it.each([
    ['month', '2019-07-01', '2019-07-31', '2019-07'],
    ['range', '2019-07-06', '2019-07-07', '2019-07-06/2019-07-07'],
    ['quarter', '2019-07-01', '2019-09-30', '2019-07-01/2019-09-30'],
  ] as const)('dates an entry as precisely as it is known: %s', (precision, start, end, text) => {
    const entry = buildEntry({ date: { start, end, precision } })
    expect(cite({ type: 'entry', entry }, 'plain', zh)).toContain(`“标题”（${text}）`)
  })

  it('dates no entry whose date is unknown', () => {
    const entry = buildEntry({ date: { start: null, end: null, precision: 'unknown' } })
    expect(cite({ type: 'entry', entry }, 'plain', zh)).toContain('：“标题”，')
    expect(cite({ type: 'entry', entry }, 'bibtex', zh)).not.toContain('Event')
  })

  it('writes BibTeX whose braces match, whatever the title', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl({ withFragments: true }), (title, url) => {
        const text = cite({ type: 'entry', entry: buildEntry({ title: { zh: title } }) }, 'bibtex', {
          ...zh,
          url,
        })
        const bare = text.replace(/\\[{}\\$&#_%]/g, '')
        let depth = 0
        for (const char of bare) {
          if (char === '{') depth++
          if (char === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})
