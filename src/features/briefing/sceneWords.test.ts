import { expect, it } from 'vitest'
import { NO_FILTERS } from '../../domain/filters'
import type { Lang } from '../../domain/text'
import { buildDataset } from '../../testing/builders'
import { captionOfView, chartOfView, issueWords, sceneSummary } from './sceneWords'

const HEADER = buildDataset([])
const sceneOf = (view: string) => ({ id: 's', view, chart: 'topic' as const, caption: {}, notes: {} })

it.each<[string, Lang, string]>([
  ['v=1&d=test', 'zh', '全部条目 · 主题'],
  ['v=1&d=test&j=110000&t=finance', 'en', 'Beijing · Finance · Topic'],
  ['v=1&d=other&t=finance', 'zh', '数据集 other · finance · 主题'],
])('a scene of %s in %s: %s', (view, lang, words) =>
  expect(sceneSummary(sceneOf(view), HEADER, lang)).toBe(words),
)

it('proposes a caption of the filters and the count', () => {
  const filters = { ...NO_FILTERS, jurisdiction: ['110000'], kind: ['policy' as const] }
  expect(captionOfView(filters, HEADER, 1)).toEqual({
    zh: '北京 · 政策：1 条',
    en: 'Beijing · Policy: 1 entry',
  })
  expect(captionOfView(NO_FILTERS, HEADER, 2)).toEqual({ zh: '测试：2 条', en: 'Test: 2 entries' })
})

it.each([
  [{}, 'kind'],
  [{ kind: ['policy' as const] }, 'jurisdiction'],
  [{ jurisdiction: ['110000'], kind: ['policy' as const] }, 'topic'],
  [{ jurisdiction: ['110000'], time: { type: 'undated' as const } }, 'timeline'],
])('proposes for %j the chart %s', (filters, chart) =>
  expect(chartOfView({ ...NO_FILTERS, ...filters })).toBe(chart),
)

it('says what is missing', () => {
  const part = { key: 'v', value: '9', reason: 'newer-version' as const }
  expect(issueWords({ type: 'part', part }, 'en')).toBe('Made by a newer version (9); parts may differ.')
  expect(issueWords({ type: 'entry', id: 'e9' }, 'zh')).toContain('e9')
  expect(issueWords({ type: 'dataset', id: '1999q1', error: new Error('x') }, 'zh')).toContain('1999q1')
})
