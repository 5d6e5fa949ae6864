/** The media that an item names as its source. */
import { MEDIUM, type NamedSpan } from './documents'

/** Longest name of a medium. */
const MOST = 14

const SUFFIX =
  '日报|晚报|晨报|早报|时报|商报|都市报|周报|学报|导报|快报|报|通讯社|新华社|中新社|社|新闻网|新闻|财经|网|电视台|广播电台|电台|卫视|央视|台|' +
  '周刊|杂志|客户端|公众号|在线|时讯|资讯|讯|通讯|观察|评论|头条|微博|官微|官网'

const NAME = `[\\u4e00-\\u9fa5A-Za-z0-9·]{1,${MOST}}?`

/** A date between the name and what it did. */
const DATE = '(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]?(?:\\d{1,2}时)?|今日|近日|日前)?'

const ZH_FORMS: readonly RegExp[] = [
  // 据新京晨报9月9日报道
  new RegExp(
    `(?:据|来自|援引|综合)[“"'《]?(${NAME})[”"'》]?(?:记者)?(?:的)?${DATE}(?:电(?=[,:\\s])|的?报道|的?消息|讯(?!息)|获悉|发文|刊文|透露)`,
    'gd',
  ),
  // 新华社5月4日报道, at the start of a sentence
  new RegExp(
    `(?:^|[。!?;,:\\n] ?)(${NAME}(?:${SUFFIX}))${DATE}(?:报道|消息|讯(?!息)|发文|刊文|刊发|刊登|电(?=[,:\\s]))`,
    'gd',
  ),
  // 华灯网财经5月3日讯
  new RegExp(`(?:^|[。!?;\\n] ?)(${NAME})(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:电|讯)`, 'gd'),
  // (来源:新华社)
  new RegExp(`(?:来源|信息来源)[:：] ?(${NAME})(?=[\\s)\\]】,。;]|$)`, 'gd'),
  // 某报记者…报道
  new RegExp(`(${NAME}(?:${SUFFIX}))(?:记者[\\u4e00-\\u9fa5]{2,3})?(?:报道|获悉)(?:称|,|:)`, 'gd'),
]

/** Without one of these words no form fits, and looking for names at every place would be slow. */
const ZH_NEEDS = /报道|消息|讯|获悉|发文|刊|透露|电|来源/

/** Words that say nothing about who reported. */
const NO_MEDIUM =
  /^(?:有|该|此|相关|上述|最新|官方|官方网站|官网|本|近日|日前|悉|了解|介绍|统计|记者|媒体|外媒|多家媒体|网|社|台|报|讯)$|^(?:\d|上|下)/

const EN_FORMS: readonly RegExp[] = [
  /\btold (?:the )?([A-Z][\w'’]{0,30}(?: (?:[A-Z][\w'’]{0,30}|and|of|&)){0,6})/dg,
  /(?:[Aa]ccording to|[Rr]eported by|[Ss]ource:|\((?:via|from)) (?:the )?([A-Z][\w'’]{0,30}(?: (?:[A-Z][\w'’]{0,30}|and|of|&)){0,6})(?=[\s.,;)]|$)/dg,
  /(?:^|[.!?,"\n] )(?:The |the )?([A-Z][\w'’]{0,30}(?: (?:[A-Z][\w'’]{0,30}|and|of|&)){0,6}) (?:reported|reports|wrote)\b/dg,
]

const EN_MEDIUM =
  /\b(?:Daily|News|Times|Post|Herald|Gazette|Journal|Review|Agency|Press|Weekly|Tribune|TV|Television|Radio|Observer|Xinhua|Online)$|^Xinhua|^CCTV/

/** Media of an item, once each, in the order of the text. */
export function readMedia(text: string, key: string, lang: 'zh' | 'en'): readonly NamedSpan[] {
  const found = new Map<string, NamedSpan>()
  const forms = lang === 'en' ? EN_FORMS : ZH_NEEDS.test(key) ? ZH_FORMS : []
  for (const form of forms) {
    for (const match of key.matchAll(form)) {
      const [start = 0, end = 0] = (match as RegExpExecArray).indices?.[1] ?? []
      const value = lang === 'zh' ? trimName(text.slice(start, end)) : text.slice(start, end).trim()
      if (value.length < 2 || NO_MEDIUM.test(value) || (lang === 'en' && !EN_MEDIUM.test(value))) continue
      const from = start + text.slice(start, end).indexOf(value)
      if (!found.has(value)) found.set(value, { value, start: from, end: from + value.length })
    }
  }
  for (const match of key.matchAll(/《([^《》\n]{2,20})》/dg)) {
    const [start = 0, end = 0] = (match as RegExpExecArray).indices?.[1] ?? []
    const value = text.slice(start, end)
    if (MEDIUM.test(value) && !found.has(value)) found.set(value, { value, start, end })
  }
  return withoutParts([...found.values()]).sort((a, b) => a.start - b.start)
}

/** 据新华社记者 -> 新华社. */
function trimName(name: string): string {
  return name.replace(/^(?:据|由|从)/, '').replace(/(?:记者|的|于|在)$/, '')
}

/** A name that is part of another stands for the same medium. */
function withoutParts(found: readonly NamedSpan[]): NamedSpan[] {
  return found.filter((one) => !found.some((other) => other !== one && other.value.includes(one.value)))
}
