import type { Kind } from '../../domain/dataset'
import { entriesEn, entriesZh } from '../counted'
import { defineMessages } from '../lang'

const kindZh: Readonly<Record<Kind, string>> = {
  policy: '政策',
  voice: '声音',
  application: '应用',
  unspecified: '未标注',
}
const kindEn: Readonly<Record<Kind, string>> = {
  policy: 'Policy',
  voice: 'Voice',
  application: 'Application',
  unspecified: 'Unspecified',
}

/** Words that every part of the interface shares. */
export const commonMessages = defineMessages({
  zh: {
    kind: kindZh,
    central: '中央',
    centralLong: '中央政府',
    entries: entriesZh,
    undated: '未注明日期',
    noneYet: '还没有找到，标题仍在搜索。',
    close: '关闭',
    retry: '重试',
    clear: '清除',
  },
  en: {
    kind: kindEn,
    central: 'Central',
    centralLong: 'Central government',
    entries: entriesEn,
    undated: 'Undated',
    noneYet: 'Nothing found yet: titles are still being searched.',
    close: 'Close',
    retry: 'Try again',
    clear: 'Clear',
  },
})
