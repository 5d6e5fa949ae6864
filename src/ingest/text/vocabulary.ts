/** The words of headings: regions, divisions, kinds, and the small words between them; Chinese and English. */
import { type Adcode, CENTRAL } from '../../domain/adcode'
import type { Kind } from '../../domain/dataset'
import { DIVISIONS, type RegionId } from '../../domain/divisions'

export type Word =
  | { readonly type: 'region'; readonly region: RegionId | null }
  | { readonly type: 'division'; readonly adcode: Adcode }
  /** One-character names, such as 京津冀. */
  | { readonly type: 'letters'; readonly adcodes: readonly Adcode[] }
  | { readonly type: 'kind'; readonly kind: Kind }
  | { readonly type: 'filler' }

const REGION_WORDS: readonly (readonly [RegionId | null, string])[] = [
  ['north', '华北'],
  ['northeast', '东北|东三省|东北三省'],
  ['east', '华东'],
  ['central', '华中'],
  ['south', '华南'],
  ['southwest', '西南'],
  ['northwest', '西北'],
  [null, '长三角|珠三角|大湾区|粤港澳大湾区|中部|东部|西部|环渤海|成渝'],
]

const REGION_NAMES_EN: readonly (readonly [RegionId, string])[] = [
  ['north', 'north|northern'],
  ['northeast', 'northeast|northeastern|north-east|north-eastern'],
  ['east', 'east|eastern'],
  ['central', 'central'],
  ['south', 'south|southern'],
  ['southwest', 'southwest|southwestern|south-west|south-western'],
  ['northwest', 'northwest|northwestern|north-west|north-western'],
]

const KIND_WORDS: readonly (readonly [Kind, string])[] = [
  [
    'policy',
    '政策|策略|文件|政策文件|法规|规定|规章|政令|政策法规|方针|措施|举措|政策措施|部署|政策发布|政策动态|' +
      'policy|policies|strategy|strategies|document|documents|regulation|regulations|rules|measures|' +
      'policy documents|laws|legislation',
  ],
  [
    'voice',
    '声音|语音|观点|言论|发声|表态|讲话|看法|论点|官方声音|观点言论|说法|话语|' +
      'voice|voices|view|views|opinion|opinions|statement|statements|remarks|comments|speeches',
  ],
  [
    'application',
    '应用|申请|应用程序|落地|项目|应用落地|落地应用|落地项目|项目落地|应用项目|案例|应用案例|落地案例|实践|试点|应用场景|' +
      'application|applications|project|projects|implementation|implementations|deployment|deployments|' +
      'use cases|pilots|pilot projects|practice|launches|apps|landing|landing projects|landing applications',
  ],
]

const CENTRAL_WORDS =
  '中央|中央政府|中央层面|中央部委|中央部门|中央及部委|国家|国家层面|国家级|国家部委|国家部门|部委|国务院|全国|' +
  'central government|central level|central authorities|central bodies|central departments|central ministries|state council|' +
  'state council and ministries|ministries and commissions|national authorities|national|national level|nationwide|national government|state level|ministries'

const FILLERS =
  '地区|区域|大区|片区|各省|各省市|省市|省份|省区|部分|篇|篇章|方面|层面|类|板块|动态|情况|汇总|盘点|一览|概览|梳理|' +
  '相关|各地|地方|地方政府|政府|官方|的|在|和|与|及|以及|等|等地|有关|主要|重要|最新|周边|其他|其它|其他地区|' +
  'and|in|the|of|for|from|region|area|province|provinces|municipality|level|local|government|governments|section|china'

/** Subjects that digests are written about, named between a division and a kind (上海区块链政策). */
const SUBJECTS =
  '区块链|大数据|人工智能|数字经济|数字货币|物联网|云计算|数据要素|智慧城市|数字政府|新能源|元宇宙|5g|' +
  'blockchain|big data|ai|artificial intelligence|digital economy'

const ALIASES: Readonly<Record<Adcode, string>> = {
  '150000': '内蒙|内蒙自治区|inner mongolia autonomous region|nei mongol',
  '450000': '广西自治区|广西省|guangxi zhuang autonomous region',
  '540000': '西藏省|tibet|tibet autonomous region|xizang autonomous region',
  '640000': '宁夏自治区|宁夏省|ningxia hui autonomous region',
  '650000':
    '新疆自治区|新疆省|新疆生产建设兵团|xinjiang uygur autonomous region|xinjiang uyghur autonomous region',
  '710000': '台湾地区',
  '810000': '香港特区|hong kong sar',
  '820000': '澳门特区|macau|macao sar',
}

const LETTERS: ReadonlyMap<string, Adcode> = new Map(
  Object.entries({
    京: 11,
    津: 12,
    冀: 13,
    晋: 14,
    蒙: 15,
    辽: 21,
    吉: 22,
    黑: 23,
    沪: 31,
    苏: 32,
    浙: 33,
    皖: 34,
    闽: 35,
    赣: 36,
    鲁: 37,
    豫: 41,
    鄂: 42,
    湘: 43,
    粤: 44,
    桂: 45,
    琼: 46,
    渝: 50,
    川: 51,
    蜀: 51,
    黔: 52,
    贵: 52,
    滇: 53,
    云: 53,
    藏: 54,
    陕: 61,
    秦: 61,
    甘: 62,
    陇: 62,
    青: 63,
    宁: 64,
    新: 65,
    台: 71,
    港: 81,
    澳: 82,
  }).map(([letter, digits]) => [letter, `${digits}0000`]),
)

function allWords(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>()
  const add = (list: string, word: Word) => {
    for (const one of list.split('|')) words.set(one, word)
  }
  add(FILLERS, { type: 'filler' })
  add(SUBJECTS, { type: 'filler' })
  for (const [region, list] of REGION_WORDS) add(list, { type: 'region', region })
  for (const [region, list] of REGION_NAMES_EN) {
    for (const name of list.split('|')) {
      add(`${name} china|${name} region`, { type: 'region', region })
      if (name !== 'central') add(name, { type: 'region', region })
    }
  }
  for (const [kind, list] of KIND_WORDS) add(list, { type: 'kind', kind })
  add(CENTRAL_WORDS, { type: 'division', adcode: CENTRAL })
  add('central', { type: 'division', adcode: CENTRAL })
  for (const { adcode, name, short } of DIVISIONS) {
    const english = [short.en, name.en].flatMap((one) =>
      one ? [one, `${one} province`, `${one} municipality`] : [],
    )
    add([name.zh, short.zh, ...english].join('|').toLowerCase(), { type: 'division', adcode })
  }
  for (const [adcode, list] of Object.entries(ALIASES)) add(list, { type: 'division', adcode })
  return words
}

const WORDS = allWords()

/** The longest word that starts with a character. */
const LONGEST = new Map<string, number>()
for (const word of WORDS.keys()) {
  const head = word.charAt(0)
  LONGEST.set(head, Math.max(LONGEST.get(head) ?? 0, word.length))
}

/** The division that one character stands for, as on number plates. */
export function divisionOfLetter(letter: string): Adcode | undefined {
  return LETTERS.get(letter)
}

/** Every word that starts at a place of a heading, longest first, with its length. @param key folded, lower case. */
export function wordsAt(
  key: string,
  at: number,
): readonly { readonly word: Word; readonly length: number }[] {
  const found: { word: Word; length: number }[] = []
  const longest = LONGEST.get(key.charAt(at)) ?? 0
  for (let length = Math.min(longest, key.length - at); length > 0; length--) {
    const word = WORDS.get(key.slice(at, at + length))
    if (word && endsWell(key, at, length)) found.push({ word, length })
  }
  return found
}

/** Latin words end where the letters end. */
function endsWell(key: string, at: number, length: number): boolean {
  const isLatin = (char: string) => /[a-z]/.test(char)
  return !(isLatin(key.charAt(at + length - 1)) && isLatin(key.charAt(at + length)))
}
