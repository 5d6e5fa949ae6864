import { createHash } from 'node:crypto'
import type { Dataset, Entry } from '../../src/domain/dataset'

const ITEMS = [
  {
    id: 'tea-110000-policy-1',
    words: '1. 10月12日，北京发布《茶馆管理办法》。<img src=x onerror=alert(1)>办法自发布之日起施行。',
    title: '北京发布茶馆管理办法',
    jurisdiction: '110000',
    section: '北京/政策/1',
    day: '2019-10-12',
  },
  {
    id: 'tea-430000-policy-1',
    words: '1. 11月3日，湖南公布茶叶溯源规定。',
    title: '湖南公布茶叶溯源规定',
    jurisdiction: '430000',
    section: '湖南/政策/1',
    day: '2019-11-03',
  },
] as const

/** A digest of the tests' own, with offsets that Windows' line ends and a character of two units move. */
export const DIGEST = [
  '2019年第四季度茶事摘编 🍵',
  '一、华北地区 北京 政策',
  ITEMS[0].words,
  '二、华中地区 湖南 政策',
  ITEMS[1].words,
  '（完）',
].join('\r\n')

export const DIGEST_FILE = { name: 'tea.txt', mimeType: 'text/plain', buffer: Buffer.from(DIGEST) }

const SHA256 = createHash('sha256').update(DIGEST_FILE.buffer).digest('hex')

/** What the first entry was read from. */
export const FIRST_WORDS = ITEMS[0].words

function entry({ id, words, title, jurisdiction, section, day }: (typeof ITEMS)[number]): Entry {
  const start = DIGEST.indexOf(words)
  return {
    id,
    jurisdiction,
    places: [],
    kind: 'policy',
    kindBasis: 'heading',
    topics: ['tea'],
    date: { start: day, end: day, precision: 'day' },
    title: { zh: title, en: `Tea, ${section}` },
    summary: { zh: `${title}。`, en: `Tea, ${section}.` },
    actors: [],
    media: [],
    locator: { section, start, end: start + words.length },
  }
}

/** The dataset of that digest, as an import would have made it. */
export const TEA: Dataset = {
  format: 'policy-map-dataset/1',
  id: 'tea',
  title: { zh: '2019年第四季度茶事', en: 'Tea, fourth quarter of 2019' },
  period: { start: '2019-10-01', end: '2019-12-31' },
  source: { title: '茶事摘编', file: DIGEST_FILE.name, sha256: SHA256 },
  coverage: ['110000', '430000'],
  topics: [{ id: 'tea', label: { zh: '茶', en: 'Tea' } }],
  entries: ITEMS.map(entry),
}

/** A library with that dataset, its digest where wanted, and a briefing of one scene of it. */
export function libraryOf({ withSource }: { readonly withSource: boolean }): string {
  const scene = {
    id: 's1',
    view: 'v=1&d=tea&j=430000',
    chart: 'timeline',
    caption: { zh: '湖南的茶' },
    notes: {},
  }
  return JSON.stringify({
    format: 'policy-map-library/1',
    datasets: [{ used: 1_570_000_000_000, dataset: TEA }],
    sources: withSource ? [{ sha256: SHA256, file: DIGEST_FILE.name, text: DIGEST }] : [],
    briefings: [
      {
        used: 1_570_000_000_000,
        briefing: { format: 'policy-map-briefing/1', id: 'tea', title: { zh: '茶简报' }, scenes: [scene] },
      },
    ],
  })
}
