/** Persons with their posts, in Chinese. */
import { DIVISIONS } from '../../domain/divisions'
import type { ActorReading } from './actorReading'
import { LEAD_IN } from './leadIn'

const POSTS =
  '书记|副书记|市长|省长|区长|县长|州长|盟长|旗长|镇长|乡长|主席|部长|厅长|局长|司长|处长|科长|主任|行长|院长|所长|校长|会长|理事长|秘书长|' +
  '关长|馆长|社长|台长|站长|董事长|总裁|总经理|经理|总监|总编辑|委员长|委员|代表|议员|研究员|教授|院士|专家|工程师|学家|科学家|分析师|设计师|架构师|律师|会计师|审计师|教师|讲师|学者|作家|主编|总编|董事|监事|总干事|干事|组长|股长|庭长|村长|园长|班长|政委|大使|参赞|巡视员|调研员|' +
  '负责人|发言人|常委|助理|参事|顾问|法官|检察长|检察官|队长|部门负责人|创始人|首席执行官|CEO'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟' +
  '熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒' +
  '阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉骆蔺岑应卓池靳路车冀傅辛管祁晏普木桑麦竺翁屈佟仲燕鲍喻沙仇柏桂敖巴娄楚戚褚卜晋隋洪游艾原边卓相于明冷柴蒲闵苟濮栾臧佘邬屠阎甄窦裘阚茅卞冼滕缪查'

const NAME = `(?:欧阳|司马|上官|诸葛|皇甫|尉迟|令狐|慕容|申屠|公孙|宇文|长孙|轩辕|夏侯|端木|南宫|呼延|闻人|钟离|澹台|赫连|独孤|[${SURNAMES}])`

/** What follows a name: a mark, or what the person does. */
const AFTER =
  '[,;:、。)("\'\\s]|在|表示|说|指出|称|介绍|强调|出席|主持|认为|透露|要求|带队|率|调研|致辞|宣布|提出|告诉|接受|就|建议|以|等|与|同|和|围绕|于|谈|撰文|呼吁|回应|当日|讲话|解读|坦言|提醒|补充|看来|则|也|日前|近日|任|担任|签署|参加|会见|作|发表|提到|直言|为|对|从|带领|见证|会见|赴|到|做|主|向|将|曾|还|共同|联合|牵头|先生|女士|博士|一行|分别|不|未|签约|走访|考察|发言|讲|撰写|\\d|$'

const PERSON = new RegExp(
  `((?:${POSTS})(?:、(?:[\\u4e00-\\u9fa5]{2,12}?)(?:${POSTS}))*)(${NAME}[\\u4e00-\\u9fa5·]{1,2}?)(?=${AFTER})`,
  'gd',
)

/** 、李小四 and 和赵五 after a person: of the same post. */
const COLLEAGUE = new RegExp(`(?:、|和|与|及|以及)(${NAME}[\\u4e00-\\u9fa5·]{1,2}?)(?=${AFTER})`, 'dy')

/** 丁小满教授, 周大川(某市副市长): the post after the name, where a name can begin. */
const POST_AFTER = new RegExp(
  `(?<=^|[,。;:!?、"\\n ]|[由请和与])(${NAME}[\\u4e00-\\u9fa5·]{1,2}?)(?:((?:副)?(?:${POSTS}))(?=${AFTER})|\\(([^()]{0,24}(?:${POSTS}))\\))`,
  'gd',
)

/** 林小舟:… at the start of a title. */
const TITLE_PERSON = new RegExp(`^(${NAME}[\\u4e00-\\u9fa5]{1,2})[:：]`, 'd')

/** 会长马钟声 and the like are never these. */
const NO_NAME =
  /^(?:(?:[一-龥])?(?:表示|会议|办公|应当|成员|主持|方面|介绍|关于|单位|部门|同志|代表|领导|组织|安全|高度|任命|任务|金融|文化|成立|成为|程序|管理|向各|应该|应对|于日|白皮|万元))/

const ENDS_IN_POST = new RegExp(`(?:${POSTS})$`)

/** 安徽 and 江苏 begin with surnames. */
const DIVISION_NAMES: ReadonlySet<string> = new Set(
  DIVISIONS.flatMap(({ name, short }) => [name.zh, short.zh].flatMap((one) => one ?? [])),
)

export function titlePerson(text: string, key: string): readonly ActorReading[] {
  const match = TITLE_PERSON.exec(key)
  if (!match?.[1] || NO_NAME.test(match[1]) || DIVISION_NAMES.has(match[1])) return []
  if (ENDS_IN_POST.test(match[1])) return []
  // A name that the text has but once may be of anything.
  const confidence = key.includes(match[1], match[1].length) ? 0.85 : 0.5
  return [{ name: text.slice(0, match[1].length), start: 0, end: match[1].length, confidence }]
}

export function personsIn(text: string, key: string): readonly ActorReading[] {
  const found: ActorReading[] = []
  const add = (start: number, end: number, role: string): boolean => {
    const name = text.slice(start, end)
    if (NO_NAME.test(name) || DIVISION_NAMES.has(name)) return false
    found.push({ name, ...(role && { role }), start, end, confidence: 0.85 })
    return true
  }
  let before = 0
  for (const match of key.matchAll(PERSON)) {
    const [from = 0, to = 0] = (match as RegExpExecArray).indices?.[2] ?? []
    const role = roleBefore(text, key, from, before)
    if (!add(from, to, role)) continue
    before = to
    COLLEAGUE.lastIndex = to
    for (let next = COLLEAGUE.exec(key); next; next = COLLEAGUE.exec(key)) {
      const [start = 0, end = 0] = next.indices?.[1] ?? []
      if (!add(start, end, role)) break
      COLLEAGUE.lastIndex = end
      before = end
    }
  }
  for (const match of key.matchAll(POST_AFTER)) {
    const [, name = [0, 0], bare, inBrackets] = (match as RegExpExecArray).indices ?? []
    const [start, end] = name
    const [from, to] = bare ?? inBrackets ?? [0, 0]
    if (!found.some((one) => one.start < end && start < one.end)) add(start, end, text.slice(from, to))
  }
  return found
}

/** The post in front of a name, back to a mark, a date or the name before it. */
function roleBefore(text: string, key: string, end: number, before: number): string {
  const head = key.slice(Math.max(before, end - 48), end).replace(/^[、和与及]/, ',')
  const mark = Math.max(...[...',。;:!?"\'\n 》'].map((char) => head.lastIndexOf(char)))
  const from = end - head.length + mark + 1
  const plain = text
    .slice(from, end)
    .replace(LEAD_IN, '')
    .replace(
      /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|会上|会议上|其中|同时|此外|近日|日前|在.{1,20}[上中时])/,
      '',
    )
  return plain.length > 40 ? '' : plain.trim()
}
