import { formatCount } from '../../domain/numbers'
import { entriesEn, entriesZh } from '../counted'
import { defineMessages } from '../lang'

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`
}

/** The words of a proposed briefing: captions for the audience, notes that tell the presenter where a number is from. */
export const briefingDraftMessages = defineMessages({
  zh: {
    title: (dataset: string) => `简报：${dataset}`,
    overview: (days: string, total: number, divisions: number, covered: number) =>
      `${days}，共 ${entriesZh(total)}；统计的 ${covered} 个省级行政区中 ${divisions} 个有条目`,
    overviewCentral: (n: number) => `，另有中央 ${entriesZh(n)}`,
    empty: (days: string) => `${days}，没有条目`,
    busiest: (name: string, n: number, total: number) =>
      `${name}最多：${entriesZh(n)}，占 ${percent(n, total)}`,
    kind: (kind: string, n: number, total: number) => `${kind} ${entriesZh(n)}，占 ${percent(n, total)}`,
    most: (name: string, n: number) => `；${name}最多，${entriesZh(n)}`,
    peak: (days: string, n: number) => `最密集的一周：${days}，${entriesZh(n)}`,
    entry: (name: string, title: string) => `${name}：${title}`,
    notes: {
      source: (source: string, file: string) => `来源：${source}（${file}）。`,
      overview: (undated: number) => (undated > 0 ? `其中 ${entriesZh(undated)}未注明日期。` : ''),
      busiest: '条目数最多的省级行政区；并列时取区划代码在前者。中央政府不参与比较。',
      kind: '该类别的全部条目；地图颜色按该类别计数。',
      peak: '按周（周一起）计数最多的一周；跨周的条目在每一周都计入，并列时取最早的一周。',
      entry: (looked: number) =>
        `按日期排列的前 ${entriesZh(looked)}中，注明了地点、人物、媒体、日期等最多的一条。`,
    },
  },
  en: {
    title: (dataset) => `Briefing: ${dataset}`,
    overview: (days, total, divisions, covered) =>
      `${days}: ${entriesEn(total)}, from ${divisions} of the ${covered} divisions covered`,
    overviewCentral: (n) => ` and ${formatCount(n)} from the central government`,
    empty: (days) => `${days}: no entries`,
    busiest: (name, n, total) => `${name} has the most: ${entriesEn(n)}, ${percent(n, total)} of all`,
    kind: (kind, n, total) => `${kind}: ${entriesEn(n)}, ${percent(n, total)} of all`,
    most: (name, n) => `; most in ${name} (${formatCount(n)})`,
    peak: (days, n) => `The busiest week: ${days}, ${entriesEn(n)}`,
    entry: (name, title) => `${name}: ${title}`,
    notes: {
      source: (source, file) => `Source: ${source} (${file}).`,
      overview: (undated) => (undated > 0 ? `${formatCount(undated)} of them undated.` : ''),
      busiest:
        'The division with the most entries; of equals, the first by adcode. The central government is not compared.',
      kind: 'All entries of this kind; the map counts this kind only.',
      peak: 'The week, from Monday, with the most entries. One that spans weeks counts in each; of equals, the first week.',
      entry: (looked) =>
        `Of the first ${formatCount(looked)} by date, the entry that names the most places, people, media and so on.`,
    },
  },
})
