/** Bodies that act, in Chinese: by how their names end, and by what is said of them. */
import type { ActorReading } from './actorReading'
import { DATE, LEAD_IN } from './leadIn'

const BODY_ENDS =
  '管理处|办事处|保护站|工作站|指挥部|领导小组|工作组|专班|派出所|交易所|出版社|合作社|设计院|规划院|科学院|工程院|党校|' +
  '幼儿园|小学|中学|剧院|剧场|实验室|档案馆|天文台|气象台|天文馆|人大常委会|政协|妇联|残联|科协|文联|作协|联社|人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|政府|管委会|管理委员会|委员会|办公厅|办公室|总局|管理局|监督局|公安局|分局|厅|局|司|署|委|' +
  '公证处|事务所|医院|人民法院|互联网法院|法院|检察院|海关|银行|大学|学院|研究院|研究所|研究中心|有限公司|股份公司|公司|集团|协会|联盟|联合会|学会|商会|基金会|' +
  '分行|支行|分公司|管理中心|服务中心|中心|图书馆|博物馆|文化馆|科技馆|美术馆|纪念馆|体育馆|展览馆|学校|总工会|党委|市委|省委|区委|县委|组委会|工商联|国务院|中共中央|外交部|公安部|财政部|教育部|商务部|[\\u4e00-\\u9fa5]{2,8}部|部门'

/** What bodies do. */
const DEEDS =
  '联合|共同|日前|近日|正式|印发|发布|公布|出台|宣布|召开|举行|举办|表示|批准|审议|使用|启动|上线|推出|揭牌|成立|印制|下发|发文|通报|要求|提出|介绍|指出|' +
  '签署|挂牌|建成|启用|于|已|也|发(?!展)|开通|开展|试行|明确|通过|部署|将|拟|决定|组织|采用|把|与|和|、|等|联手|牵头|打造|探索|利用|在|就|为|提供|发放|完成|测试|研发|开发|负责|参与|承担|' +
  '审理|判决|裁定|受理|批复|查处|处罚|约谈|拨付|投入|划拨|设立|建立|开放|推行|推动|推进|支持|鼓励|规定|征集|征求|公开|披露|调整|取消|废止|修订|修改|起草|编制|' +
  '组建|接入|引入|引进|选定|指定|授予|免除|减免|安排|首次|率先|同时|今日|昨日|当日|对(?!外|接|面)|向|给(?!予?排)|从|有(?!限|关)|:'

/** Bodies that are known by their whole names. */
const WHOLE =
  '国务院|中共中央|全国人大常委会|全国政协|最高人民法院|最高人民检察院|(?:财政|教育|公安|商务|外交|科技|司法|民政|水利|农业农村|交通运输|工业和信息化|生态环境|自然资源|住房和城乡建设|文化和旅游|应急管理)部'

const BODY = `(?:${WHOLE}|(?:(?!与(?!渔业))[\\u4e00-\\u9fa5A-Za-z0-9()·]){1,24}?(?:${BODY_ENDS}))`

/** Houses that are open to the public: what stands in the same breath is their own (某市博物馆古籍库向公众开放). */
const HOUSE =
  '[\\u4e00-\\u9fa5A-Za-z0-9()]{2,16}?(?:图书馆|博物馆|档案馆|文化馆|科技馆|美术馆|纪念馆|体育馆|天文馆)'

/** 和 and 与 between two bodies, not inside one (文化和旅游厅). */
const AND = '(?<!文化|工业|经济|住房|发展|规划|资源|保障|商务|体育|海洋|农业|交通|科学|卫生)(?:和|与)'

interface BodyForm {
  readonly form: RegExp
  readonly role?: string
}

const BODY_FORMS: readonly BodyForm[] = [
  // Subject of a sentence: 4月15日,上海市农业农村委员会印发…
  {
    form: new RegExp(
      `(?:^|[。!?;\\n]["')]* ?|${DATE}[,、]? ?|[:,] ?)(${BODY})(?=(?:${DEEDS})|${DATE}(?:${DEEDS}))`,
      'gd',
    ),
  },
  { form: new RegExp(`(?:^|[。!?;\\n]|${DATE}[,、]? ?)(${HOUSE})(?![馆长员的](?!$))`, 'gd') },
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
      `(?:由)(${BODY})(?=(?:主办|承办|协办|承建|建设|运营|指导|制定|监制|出资|主导|承保|保管|核验|${DEEDS}))`,
      'gd',
    ),
  },
  {
    form: new RegExp(
      `(?:${AND}|同)(${BODY})(?=(?:在[\\u4e00-\\u9fa5]{2,10})?(?:签署|签订|联合|共同|合作|举行|举办|发布|开展|达成))`,
      'gd',
    ),
  },
  { form: new RegExp(`被(${BODY})(?=(?:${DEEDS}))`, 'gd') },
  { form: new RegExp(`经(?!济)(${BODY})(?=批准|同意|审议|授权|备案|核准|批复)`, 'gd') },
  {
    form: new RegExp(`在(${BODY})(?=的?(?:指导|支持|牵头|监督|组织|领导|协助|配合)下)`, 'gd'),
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
  /(?<![两二三四五六七八九十多个关])部门$|等.{1,3}部门$|^(?:全国|各|该|有关|相关|多个|多|各个|上述|其他|两|三|四|五|十|本|地方|当地|我国|国家|中央|部门|政府|中心|公司|委员会|办公室|据|记者|一个|首个|首家|全部|内部|外部|干部|俱乐部|总部|一部|大部|市委|省委|区委|县委|会议|其)(?:政府|部门|中心|公司|有限公司|委员会|局|厅|部|委|单位)?$|部分|方案|会上|会议|平台|项目|^[也在将把对向以为让是有要并及从到由或这那]|(?:的|了|为|在|对|将|被|(?<!自)由|已有|引入|建成|印发|发布|公布|出台|上线|推出|启动|建设|表示|指出|认为|称|说)[\u4e00-\u9fa5]{2,}/

export function bodiesIn(
  text: string,
  key: string,
  persons: readonly ActorReading[],
): readonly ActorReading[] {
  const found: ActorReading[] = []
  const add = (start: number, end: number, role: string | undefined): void => {
    // ；美国 is what translating there and back makes of an apostrophe-s.
    const plain = text.slice(start, end).replace(LEAD_IN, '')
    const name = key.charAt(start - 1) === ';' ? plain.replace(/^美国/, '') : plain
    const from = end - name.length
    const isName = name.length >= 4 || SHORT_BODY.test(name)
    if (!isName || NO_BODY.test(name) || persons.some((one) => from < one.end && one.start < end)) return
    if (found.some((one) => one.name === name)) return
    const isDoubtful = key.charAt(start - 1) === ';' || UNNAMED.test(name)
    found.push({ name, ...(role && { role }), start: from, end, confidence: isDoubtful ? 0.5 : 0.8 })
  }
  for (const { form, role } of BODY_FORMS) {
    for (const match of key.matchAll(form)) {
      const [start = 0, end = 0] = (match as RegExpExecArray).indices?.[1] ?? []
      add(start, end, role)
      NEXT_BODY.lastIndex = end
      for (let next = NEXT_BODY.exec(key); next; next = NEXT_BODY.exec(key)) {
        const [from = 0, to = 0] = next.indices?.[1] ?? []
        add(from, to, role)
        NEXT_BODY.lastIndex = to
      }
    }
  }
  // 三部门 says less than the names of the three.
  const whole = found.filter((one) => !found.some((other) => other !== one && other.name.includes(one.name)))
  const named = whole.filter(({ name }) => !UNNAMED.test(name))
  return (named.length > 0 ? named : whole).sort((a, b) => a.start - b.start)
}

/** One more in a list that ends in what all of them do: 某局、某厅和某委联合印发. */
const NEXT_BODY = new RegExp(`(?:、|${AND}|以及)(${BODY})(?=、|${AND}|以及|(?:等.{1,6})?(?:${DEEDS}))`, 'dy')

/** Names of three characters that are no part of a word. */
const SHORT_BODY = /^(?:国务院|(?:财政|教育|公安|商务|外交|科技|工信|司法|民政|水利|农业)部)$/

/** Bodies that are counted, not named. */
const UNNAMED = /[两二三四五六七八九十多个\d](?:个?相关)?(?:部门|部委|单位)$/
