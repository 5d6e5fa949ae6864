/** The words over columns, Chinese and English. */
import type { ColumnMeaning } from './columns'

/** Whole headers, folded: without blanks, brackets and marks. */
const WORDS: Readonly<Record<ColumnMeaning, string>> = {
  date:
    '日期|时间|发布日期|发布时间|发生日期|发生时间|事件日期|事件时间|开始日期|开始时间|起始日期|起始时间|起日|成文日期|印发日期|' +
    '公布日期|公布时间|上线日期|上线时间|年月日|年月|date|day|when|time|startdate|datestart|start|from|eventdate|publishdate|' +
    'publicationdate|datepublished|published|begin',
  endDate: '结束日期|结束时间|终止日期|止日|enddate|dateend|end|to|until',
  precision: '日期精度|精度|dateprecision|precision',
  jurisdiction:
    '省份|省|省市|省级|省市区|省区市|省市自治区|省级行政区|地区|辖区|行政区|行政区划|所属省份|所在省份|所在地|所属地区|归属地|发布地区|地域|' +
    '行政区划代码|区划代码|省份代码|province|provinces|jurisdiction|provincename|provincecode|adcode|region|division',
  place:
    '城市|市|地市|地级市|区县|县区|市县|县市|县|区|地点|地方|位置|place|places|city|cities|county|prefecture|location|district',
  kind: '类别|类型|种类|分类|性质|事件类型|条目类型|信息类型|kind|type|category|class|kindofact',
  topic:
    '主题|话题|领域|标签|关键词|行业|应用领域|方向|topic|topics|tag|tags|keyword|keywords|sector|field|industry|theme|themes',
  title:
    '标题|题目|名称|事件|政策名称|文件名称|项目名称|题名|事项|标题中文|标题英文|title|titlezh|titleen|name|headline|event|subject',
  summary:
    '内容|摘要|正文|简介|概要|描述|说明|主要内容|详情|内容摘要|概述|具体内容|内容简介|摘要中文|摘要英文|summary|summaryzh|summaryen|' +
    'content|contents|description|text|abstract|details|body',
  actor:
    '主体|机构|部门|发布机构|发布单位|发布主体|发文机关|发文单位|发布部门|单位|人物|负责人|发言人|责任单位|相关主体|组织|企业|' +
    'actor|actors|agency|organisation|organization|issuer|department|authority|speaker|by',
  media:
    '来源|媒体|来源媒体|信息来源|出处|报道媒体|新闻来源|消息来源|source|sources|media|medium|newssource|outlet|publisher',
  section: '章节|栏目|section',
  note: '备注|注|注释|附注|备注中文|备注英文|note|notes|notezh|noteen|remark|remarks|comment|comments',
  id: '编号|序号|标识|条目编号|id|no|num|number|#|key|entryid',
  ignore:
    '截止日期|截止时间|生效日期|施行日期|实施日期|实施时间|有效期|更新日期|更新时间|采集时间|入库时间|录入时间|deadline|effectivedate|updated|' +
    'jurisdictionzh|jurisdictionen|topicszh|topicsen|链接|网址|url|link',
}

const BY_WORD: ReadonlyMap<string, ColumnMeaning> = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.split('|').map((word) => [word, meaning as ColumnMeaning] as const),
  ),
)

/** What a longer header holds, the most telling first. */
const PARTS: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/截止|生效|施行|实施日|有效期|更新|deadline|effective|updated/, 'ignore'],
  [/结束日|结束时|\bend\b/, 'endDate'],
  [/日期|时间|\bdate\b/, 'date'],
  [/省|辖区|行政区|地区|province|jurisdiction/, 'jurisdiction'],
  [/标题|题目|名称|\btitle\b|headline/, 'title'],
  [/内容|摘要|正文|简介|描述|summary|content|description/, 'summary'],
  [/类[别型]|分类|\btype\b|category|\bkind\b/, 'kind'],
  [/主题|领域|标签|关键词|topic|\btags?\b|sector/, 'topic'],
  [/来源|媒体|source|media/, 'media'],
  [/机构|单位|部门|机关|主体|agency|organi[sz]ation|issuer|department/, 'actor'],
  [/城市|区县|市县|地点|\bcity\b|county|location|place/, 'place'],
  [/备注|remark|\bnotes?\b|comment/, 'note'],
]

/** How a header reads: 2 for a word that it is as a whole, 1 for one that it holds. */
export interface HeaderReading {
  readonly meaning: ColumnMeaning
  readonly weight: 1 | 2
}

/** Longer cells are no headers. */
const LONGEST = 40

export function readHeader(cell: string): HeaderReading | null {
  const plain = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .trim()
  if (plain === '' || plain.length > LONGEST) return null
  const whole = BY_WORD.get(plain.replace(/[\s_\-.:：*/、]/g, ''))
  if (whole) return { meaning: whole, weight: 2 }
  const words = plain.replace(/[_\-./]/g, ' ')
  const part = PARTS.find(([form]) => form.test(words))
  return part ? { meaning: part[1], weight: 1 } : null
}
