import { formatCount } from '../../domain/numbers'
import { entriesEn, entriesZh } from '../counted'
import { defineMessages } from '../lang'

/** Words of the bar charts. */
export const breakdownMessages = defineMessages({
  zh: {
    heading: { kind: '类别', topic: '主题', jurisdiction: '辖区', region: '大区' },
    bars: {
      kind: '各类别的条目数',
      topic: '各主题的条目数',
      jurisdiction: '各辖区的条目数',
      region: '各大区的条目数',
    },
    central: '中央',
    bar: (name: string, count: number, all: number) => `${name}，${entriesZh(count)}，共 ${entriesZh(all)}`,
    more: (n: number) => `另有 ${formatCount(n)} 项`,
    failed: '图表未能载入。',
  },
  en: {
    heading: { kind: 'Kind', topic: 'Topic', jurisdiction: 'Jurisdiction', region: 'Region' },
    bars: {
      kind: 'Entries by kind',
      topic: 'Entries by topic',
      jurisdiction: 'Entries by jurisdiction',
      region: 'Entries by region',
    },
    central: 'Central gov.',
    bar: (name: string, count: number, all: number) => `${name}, ${entriesEn(count)} of ${formatCount(all)}`,
    more: (n: number) => `and ${formatCount(n)} more`,
    failed: 'The chart did not load.',
  },
})
