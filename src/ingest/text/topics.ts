/** What an item is about, by words; the topics are those of the shipped datasets. */
import type { Topic } from '../../domain/dataset'

interface TopicWords extends Topic {
  readonly words: RegExp
}

const TOPICS: readonly TopicWords[] = [
  {
    id: 'digital-currency',
    label: { zh: '数字货币', en: 'Digital currency' },
    words:
      /数字货币|法定货币|虚拟货币|数字人民币|加密货币|代币|比特币|挖矿|DC\/EP|Libra|稳定币|digital curren|cryptocurren|bitcoin|e-CNY/gi,
  },
  {
    id: 'finance',
    label: { zh: '金融', en: 'Finance' },
    words:
      /金融|银行|外汇|贷款|信贷|结算|融资|保险|证券|债券|基金|公积金|不良资产|资金管理|货币政策|financ|\bloans?\b|credit account|insurance|\bbonds?\b/gi,
  },
  {
    id: 'regulation',
    label: { zh: '监管与执法', en: 'Regulation and enforcement' },
    words:
      /监管|执法|监督检查|安全评估|(?:管理|安全|暂行)规定|管理办法|条例|规范|禁止|不得|整顿|清理|查封|违法|违规|网安|警方|公安|处罚|regulator|enforce|inspection|penalt|\bban(?:s|ned)? |forbid|prohibit|compl(?:y|iance)|\brules (?:on|for|of) /gi,
  },
  {
    id: 'government-services',
    label: { zh: '政务服务', en: 'Government services' },
    words:
      /政务|办事|审批|一网通办|证照|行政服务|便民|预约(?:办理|办事|取号|登记)|窗口|government service|permit|licen[cs]e/gi,
  },
  {
    id: 'property',
    label: { zh: '不动产与住房', en: 'Property and housing' },
    words: /不动产|房地产|住房|房产|公积金|楼市|产权|real estate|housing/gi,
  },
  {
    id: 'judiciary',
    label: { zh: '司法', en: 'Judiciary' },
    words: /法院|司法|立案|诉讼|审判|仲裁|检察|公证|court|judicia|lawsuit/gi,
  },
  {
    id: 'media-copyright',
    label: { zh: '媒体与版权', en: 'Media and copyright' },
    words:
      /版权|出版|媒体|党媒|新闻出版|内容平台|内容技术|图书(?:出版|版权|发行)|copyright|publish(?:ing|er)|\bpress /gi,
  },
  {
    id: 'data-assets',
    label: { zh: '数据要素', en: 'Data as an asset' },
    words:
      /数据确权|数据交易|可信交易|数据资产|数据要素|数据(?:要|应当?|应该)?(?:共享|互通|属于|公开|开放|抵押|出售|不得出售|先于)|共享(?:数据|协议)|互认|open (?:data|map)|shared? (?:[a-z]+ )?data|data (?:trading|exchange|asset|sharing)/gi,
  },
  {
    id: 'transport-energy',
    label: { zh: '交通与能源', en: 'Transport and energy' },
    words:
      /交通|运输|公交|公共汽车|轻轨|地铁|轮渡|渡口|航运|停航|机场|停车|电力|电网|供电|用电|省电|能源|物流|船舶|公路|铁路|充电|transport|energy|electricity|power grid|\btrucks?\b|\bbus(?:es)?\b|passenger|railway|airport/gi,
  },
  {
    id: 'customs-tax',
    label: { zh: '海关与税务', en: 'Customs and taxation' },
    words: /海关|税务|税收|发票|通关|综保|保税|customs|tax(?:es|ation)?\b/gi,
  },
  {
    id: 'education',
    label: { zh: '教育', en: 'Education' },
    words: /教育|学校|校园|教学|课堂|课程|培训|学生|高校|教委|school|teach|education|pupil/gi,
  },
  {
    id: 'smart-city',
    label: { zh: '智慧城市', en: 'Smart cities' },
    words: /智慧城市|数字城市|城市建设|城市大脑|城市(?:管理|运行)平台|新区规划|智能城市|CIM|smart cit/gi,
  },
  {
    id: 'industry',
    label: { zh: '产业发展', en: 'Industry' },
    words: /产业|企业|招商|投资|工业|实体经济|经济发展|园区|市场主体|industr|compan|investment|growers/gi,
  },
  {
    id: 'research',
    label: { zh: '研究与创新', en: 'Research and innovation' },
    words: /研究|研发|创新|实验室|科研|学术|专家|research|laborator|innovation/gi,
  },
]

/** Most topics of one entry. */
const MOST = 3

/** Words are counted up to here: an item is an item, not a book. */
const LONGEST = 5000

export interface TopicReading {
  readonly ids: readonly string[]
  /** Topics with fewer words, most telling first. */
  readonly others: readonly string[]
  /** From 0 to 1; 0 where there are none. */
  readonly confidence: number
  /** Where the first word of the likeliest one stands. */
  readonly at: number
}

/** The likeliest topics, most telling first: a word in the title counts three times. */
export function readTopics(key: string, titleEnd: number): TopicReading {
  const text = key.slice(0, LONGEST)
  const scores = TOPICS.map(({ id, words }) => {
    let score = 0
    let at = text.length
    for (const { index } of text.matchAll(words)) {
      score += index < titleEnd ? 3 : 1
      at = Math.min(at, index)
    }
    return { id, score, at }
  }).filter(({ score }) => score > 0)
  scores.sort((a, b) => b.score - a.score)
  const best = scores[0]?.score ?? 0
  const taken = scores.filter(({ score }) => score * 2 >= best).slice(0, MOST)
  const ids = taken.map(({ id }) => id)
  return {
    ids,
    others: scores.slice(taken.length, taken.length + MOST).map(({ id }) => id),
    confidence: ids.length === 0 ? 0 : best >= 3 ? 0.8 : best === 2 ? 0.65 : 0.5,
    at: scores[0]?.at ?? 0,
  }
}

/** The topics that the reader knows, in the usual order. */
export const KNOWN_TOPICS: readonly Topic[] = TOPICS.map(({ id, label }) => ({ id, label }))

/** Declarations of topics, in the usual order. */
export function declareTopics(used: ReadonlySet<string>): readonly Topic[] {
  return KNOWN_TOPICS.filter(({ id }) => used.has(id))
}
