/** Who acts or speaks in an item: persons with their posts, and bodies. */
import type { Actor } from '../../domain/dataset'

export interface ActorReading extends Actor {
  readonly start: number
  readonly end: number
  readonly confidence: number
}

const POSTS =
  '书记|副书记|市长|省长|区长|县长|州长|盟长|旗长|镇长|乡长|主席|部长|厅长|局长|司长|处长|科长|主任|行长|院长|所长|校长|会长|理事长|秘书长|' +
  '关长|馆长|社长|台长|站长|董事长|总裁|总经理|经理|总监|总编辑|委员长|委员|代表|议员|研究员|教授|院士|专家|工程师|经济学家|' +
  '负责人|发言人|常委|助理|参事|顾问|法官|检察长|检察官|队长|部门负责人|创始人|首席执行官|CEO'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟' +
  '熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒' +
  '阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉骆蔺岑应卓池靳路车冀傅辛管祁晏普木桑麦竺翁屈佟仲燕鲍喻沙仇柏桂敖巴娄楚戚褚卜晋隋洪游艾原边卓相于明冷柴蒲闵苟濮栾臧佘邬屠阎甄窦裘阚茅卞冼滕缪查'

const NAME = `(?:欧阳|司马|上官|诸葛|皇甫|尉迟|令狐|慕容|[${SURNAMES}])`

/** What follows a name: a mark, or what the person does. */
const AFTER =
  '[,;:、。)("\'\\s]|在|表示|说|指出|称|介绍|强调|出席|主持|认为|透露|要求|带队|率|调研|致辞|宣布|提出|告诉|接受|就|建议|以|等|与|同|和|围绕|于|谈|撰文|呼吁|回应|当日|讲话|解读|坦言|提醒|补充|看来|则|也|日前|近日|任|担任|签署|参加|会见|作|发表|提到|直言|为|对|从|带领|见证|会见|赴|到|做|主|向|将|曾|还|共同|联合|牵头|先生|女士|博士|一行|分别|不|未|签约|走访|考察|发言|讲|撰写|\\d|$'

const PERSON = new RegExp(
  `((?:${POSTS})(?:、(?:[\\u4e00-\\u9fa5]{2,12}?)(?:${POSTS}))*)(${NAME}[\\u4e00-\\u9fa5·]{1,2}?)(?=${AFTER})`,
  'gd',
)

/** 林小舟:… at the start of a title. */
const TITLE_PERSON = new RegExp(`^(${NAME}[\\u4e00-\\u9fa5]{1,2})[:：]`, 'd')

/** 会长马钟声 and the like are never these. */
const NO_NAME =
  /^(?:(?:[一-龥])?(?:表示|会议|办公|应当|成员|主持|方面|介绍|关于|单位|部门|同志|代表|领导|组织|安全|高度|任命|任务|金融|文化|成立|成为|程序|管理|向各|应该|应对|于日|白皮|万元))/

const BODY_ENDS =
  '人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|政府|管委会|管理委员会|委员会|办公厅|办公室|总局|管理局|监督局|公安局|分局|厅|局|司|署|委|' +
  '人大常委会|公证处|事务所|医院|人民法院|互联网法院|法院|检察院|海关|银行|大学|学院|研究院|研究所|研究中心|有限公司|股份公司|公司|集团|协会|联盟|联合会|学会|商会|基金会|' +
  '分行|支行|分公司|管理中心|服务中心|中心|图书馆|博物馆|文化馆|科技馆|美术馆|纪念馆|体育馆|展览馆|学校|总工会|党委|市委|省委|区委|县委|组委会|工商联|国务院|中共中央|外交部|公安部|财政部|教育部|商务部|[\\u4e00-\\u9fa5]{2,8}部|部门'

/** What bodies do. */
const DEEDS =
  '联合|共同|日前|近日|正式|印发|发布|公布|出台|宣布|召开|举行|举办|表示|批准|审议|使用|启动|上线|推出|揭牌|成立|印制|下发|发文|通报|要求|提出|介绍|指出|' +
  '签署|挂牌|建成|启用|于|已|也|发(?!展)|开通|开展|试行|明确|通过|部署|将|拟|决定|组织|采用|把|与|和|、|等|联手|牵头|打造|探索|利用|在|就|为|提供|发放|完成|测试|研发|开发|负责|参与|承担|:'

const BODY = `(?:(?!与(?!渔业))[\\u4e00-\\u9fa5A-Za-z0-9()·]){1,24}?(?:${BODY_ENDS})`

/** 和 and 与 between two bodies, not inside one (文化和旅游厅). */
const AND = '(?<!文化|工业|经济|住房|发展|规划|资源|保障|商务|体育|海洋|农业|交通|科学|卫生)(?:和|与)'

interface BodyForm {
  readonly form: RegExp
  readonly role?: string
}

const DATE =
  '(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]?)?(?:上旬|中旬|下旬|[-至到](?:\\d{1,2}月)?\\d{1,2}[日号])?'

const BODY_FORMS: readonly BodyForm[] = [
  // Subject of a sentence: 4月15日,上海市农业农村委员会印发…
  {
    form: new RegExp(
      `(?:^|[。!?;\\n]["')]* ?|${DATE}[,、]? ?|[:,] ?)(${BODY})(?=(?:${DEEDS})|${DATE}(?:${DEEDS}))`,
      'gd',
    ),
  },
  // 5月7日,某市某区启动…
  {
    form: new RegExp(
      `(?:^|[。!?;\\n]|${DATE},)([\\u4e00-\\u9fa5]{2,10}?[市区县省州旗])(?=(?:率先|正式)?(?:印发|发布|公布|出台|宣布|启动|决定|试行|推出|下发))`,
      'gd',
    ),
  },
  // 省财政厅、省商务厅印发…
  {
    form: new RegExp(
      `(?:、|${AND}|会同|联合)(${BODY})(?=(?:等.{1,6})?(?:联合|共同)?(?:印发|发布|发(?=《)|公布|出台|举行|举办|召开|签署|推出|上线|启动|建设))`,
      'gd',
    ),
  },
  { form: new RegExp(`[,、](${BODY})(?=(?:主办|承办|协办))`, 'gd') },
  {
    form: new RegExp(
      `(?:由)(${BODY})(?=(?:主办|承办|协办|发布|承建|建设|开发|提供|运营|牵头|指导|负责|安排|组织|共同|联合|印发|制定|支持))`,
      'gd',
    ),
  },
  {
    form: new RegExp(
      `(?:${AND}|同)(${BODY})(?=(?:在[\\u4e00-\\u9fa5]{2,10})?(?:签署|签订|联合|共同|合作|举行|举办|发布|开展|达成))`,
      'gd',
    ),
  },
  { form: new RegExp(`(?:从)(${BODY})(?=(?:获悉|了解到|传出|得知))`, 'gd'), role: '信息来源' },
  {
    form: new RegExp(
      `(?:^|[。!?;,\\n] ?|于${DATE}由)(${BODY})(?=${DATE}(?:在[\\u4e00-\\u9fa5]{2,8})?(?:印发|发布|公布|出台|成立|揭牌))`,
      'gd',
    ),
  },
]

/** Generic words that end like bodies. */
const NO_BODY =
  /(?<![两二三四五六七八九十多个关])部门$|等.{1,3}部门$|^(?:全国|各|该|有关|相关|多个|多|各个|上述|其他|两|三|四|五|十|本|地方|当地|我国|国家|中央|部门|政府|中心|公司|委员会|办公室|据|记者|一个|首个|首家|全部|内部|外部|干部|俱乐部|总部|一部|大部|市委|省委|区委|县委|会议|其)(?:政府|部门|中心|公司|有限公司|委员会|局|厅|部|委|单位)?$|部分|方案|会上|会议|平台|项目|^[在将把对向以为让是有要并及从到由或这那]|(?:的|了|为|在|对|将|表示|指出|认为|称|说)[\u4e00-\u9fa5]{2,}/

/** What stands before a body in one breath with it: 新华社5月4日报道某省教育厅. */
const LEAD_IN = new RegExp(
  `^(?:${DATE}|.*(?:报道|获悉|消息|讯(?!息)|电(?=中|国)|根据|按照|(?<!自)由|自\\d{4}年)|近日|日前|当天|当日|随后|同时|此前|会上|其中|今年|据悉|经(?!济))+`,
)

/** Most actors of one entry. */
const MOST = 8

/** @param key folded text, titles of documents blanked out, without newlines of its own making. */
export function readActors(text: string, key: string): readonly ActorReading[] {
  const persons = [...titlePerson(text, key), ...personsIn(text, key)]
  const bodies = bodiesIn(text, key, persons)
  // The body that a person speaks for stands in the person's post.
  const speaking = bodies.filter(({ name }) => !persons.some(({ role }) => role?.startsWith(name)))
  const found = new Map<string, ActorReading>()
  for (const actor of [...persons, ...speaking]) {
    const known = found.get(actor.name)
    if (!known) found.set(actor.name, actor)
    else if (known.role === undefined && actor.role !== undefined)
      found.set(actor.name, { ...known, role: actor.role })
  }
  return [...found.values()].slice(0, MOST)
}

function titlePerson(text: string, key: string): readonly ActorReading[] {
  const match = TITLE_PERSON.exec(key)
  if (!match?.[1] || NO_NAME.test(match[1]) || new RegExp(`(?:${POSTS})$`).test(match[1])) return []
  // A name that the text has but once may be of anything.
  const confidence = key.includes(match[1], match[1].length) ? 0.85 : 0.5
  return [{ name: text.slice(0, match[1].length), start: 0, end: match[1].length, confidence }]
}

function personsIn(text: string, key: string): readonly ActorReading[] {
  let before = 0
  return [...key.matchAll(PERSON)].flatMap((match) => {
    const [from = 0, to = 0] = (match as RegExpExecArray).indices?.[2] ?? []
    const name = text.slice(from, to)
    if (NO_NAME.test(name)) return []
    const role = roleBefore(text, key, from, before)
    before = to
    return [{ name, ...(role && { role }), start: from, end: to, confidence: 0.85 }]
  })
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

function bodiesIn(text: string, key: string, persons: readonly ActorReading[]): readonly ActorReading[] {
  const found: ActorReading[] = []
  for (const { form, role } of BODY_FORMS) {
    for (const match of key.matchAll(form)) {
      const [start = 0, end = 0] = (match as RegExpExecArray).indices?.[1] ?? []
      // ；美国 is what translating there and back makes of an apostrophe-s.
      const plain = text.slice(start, end).replace(LEAD_IN, '')
      const name = key.charAt(start - 1) === ';' ? plain.replace(/^美国/, '') : plain
      const from = end - name.length
      if (
        (name.length < 4 && !SHORT_BODY.test(name)) ||
        NO_BODY.test(name) ||
        persons.some((one) => from < one.end && one.start < end)
      )
        continue
      if (found.some((one) => one.name === name)) continue
      const isDoubtful = key.charAt(start - 1) === ';' || UNNAMED.test(name)
      found.push({ name, ...(role && { role }), start: from, end, confidence: isDoubtful ? 0.5 : 0.8 })
    }
  }
  // 三部门 says less than the names of the three.
  const whole = found.filter((one) => !found.some((other) => other !== one && other.name.includes(one.name)))
  const named = whole.filter(({ name }) => !UNNAMED.test(name))
  return (named.length > 0 ? named : whole).sort((a, b) => a.start - b.start)
}

/** Names of three characters that are no part of a word. */
const SHORT_BODY = /^(?:国务院|(?:财政|教育|公安|商务|外交|科技|工信|司法|民政|水利|农业)部)$/

/** Bodies that are counted, not named. */
const UNNAMED = /[两二三四五六七八九十多个\d](?:个?相关)?(?:部门|部委|单位)$/
