import type { Dataset, Entry } from '../domain/dataset'

/** Freezes a fixture through and through, so that a test which changes it fails. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

/** A valid entry with the given fields changed. */
export function buildEntry(change: Partial<Entry> = {}): Entry {
  return deepFreeze({
    id: 'test-110000-policy-1',
    jurisdiction: '110000',
    places: [],
    kind: 'policy',
    kindBasis: 'heading',
    topics: ['finance'],
    date: { start: '2019-07-06', end: '2019-07-06', precision: 'day' },
    title: { zh: '标题', en: 'Title' },
    summary: { zh: '摘要。', en: 'Summary.' },
    actors: [],
    media: [],
    locator: { section: '北京/政策/1', start: 0, end: 10 },
    ...change,
  })
}

/** A valid dataset of these entries. */
export function buildDataset(entries: readonly Entry[], change: Partial<Dataset> = {}): Dataset {
  return deepFreeze({
    format: 'policy-map-dataset/1',
    id: 'test',
    title: { zh: '测试', en: 'Test' },
    period: { start: '2019-07-01', end: '2019-09-30' },
    source: { title: 'test', file: 'test.txt', sha256: '0'.repeat(64) },
    coverage: ['110000', '130000', '650000'],
    topics: [
      { id: 'finance', label: { zh: '金融', en: 'Finance' } },
      { id: 'data', label: { zh: '数据', en: 'Data' } },
      { id: 'law', label: { zh: '司法', en: 'Law' } },
    ],
    entries,
    ...change,
  })
}
