/** Words in front of a name that are none of it: dates, media, adverbs. */
export const DATE =
  '(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]?)?(?:上旬|中旬|下旬|[-至到](?:\\d{1,2}月)?\\d{1,2}[日号])?'

/** What stands before a body in one breath with it: 新华社5月4日报道某省教育厅. */
export const LEAD_IN = new RegExp(
  `^(?:${DATE}|.*(?:报道|获悉|消息|讯(?!息)|电(?=中|国)|根据|按照|(?<!自)由|自\\d{4}年)|近日|日前|当天|当日|随后|同时|此前|会上|其中|今年|据悉|经(?!济))+`,
)
