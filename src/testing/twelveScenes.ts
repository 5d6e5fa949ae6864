import { BRIEFING_FORMAT, type Briefing, type SceneChart } from '../domain/briefing'

const LONG_ZH =
  '这是一段特别长的说明，用来检验它在幻灯片上是否会缩小、换行而不越出版面；北京九条，八条是应用，一条是政策。'
const LONG_EN =
  'A very long caption that must wrap and shrink, and never leave its slide: Beijing has nine entries. '

const ROWS: readonly (readonly [view: string, chart: SceneChart, zh: string, en: string])[] = [
  [
    'v=1',
    'jurisdiction',
    '三季度共 37 条，中央与北京最多',
    'Thirty-seven entries; the centre and Beijing lead',
  ],
  ['v=1', 'timeline', '七月与九月各有一个高峰', 'Two peaks, in July and in September'],
  ['v=1&k=policy', 'jurisdiction', '七条政策', 'Seven policies'],
  ['v=1&k=voice', 'region', '十三条声音', 'Thirteen voices'],
  [
    'v=1&k=application',
    'topic',
    '十五条应用，集中在政务服务',
    'Fifteen applications, mostly of government services',
  ],
  ['v=1&j=110000', 'jurisdiction', LONG_ZH.repeat(4), LONG_EN.repeat(5)],
  ['v=1&map=130000&j=130000', 'kind', '河北：雄安新区的试点', 'Hebei: pilots in Xiong’an'],
  ['v=1&time=2019-08-01..2019-08-31', 'timeline', '八月', 'August'],
  [
    'v=1&panel=entry:2019q3-430000-policy-1',
    'region',
    '娄底：一条值得一讲的政策',
    'Loudi: one policy worth telling',
  ],
  ['v=1&q=zzzz', 'topic', '没有一条符合', 'Nothing passes'],
  ['v=1&panel=entry:2019q3-nothing&nonsense=1', 'kind', '条目已删去', 'Its entry is gone'],
  ['v=1&d=gone', 'kind', '数据集已不在', 'Its dataset is gone'],
]

/** A briefing of the shipped dataset: filters, cameras, an entry, a caption too long, and three scenes that miss something. */
export const TWELVE_SCENES: Briefing = {
  format: BRIEFING_FORMAT,
  id: 'twelve',
  title: { zh: '第三季度区块链政策简报', en: 'Blockchain policy briefing, third quarter' },
  scenes: ROWS.map(([view, chart, zh, en], i) => ({
    id: `s${i + 1}`,
    view,
    chart,
    caption: { zh, en },
    notes:
      i === 1
        ? {}
        : {
            zh: `备注 ${i + 1}：<先看地图> & 再看图表\n第二行`,
            en: `Note ${i + 1}: <map> & chart\nsecond line`,
          },
  })),
}
