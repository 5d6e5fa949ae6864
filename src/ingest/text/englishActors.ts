/** Who acts or speaks in an English item. */
import type { ActorReading } from './actorReading'

const POST =
  '(?:(?:[Dd]eputy |[Vv]ice[- ]|[Cc]hief |[Aa]ssistant |[Ff]ormer |[Ss]enior |[Aa]ssociate )*(?:[Mm]ayor|[Gg]overnor|[Dd]irector(?:-[Gg]eneral)?|[Mm]inister|[Ss]ecretary(?:-[Gg]eneral)?|[Pp]resident|[Cc]hairman|[Cc]hairwoman|[Cc]hairperson|[Cc]hair|[Hh]ead|[Ee]ngineer|[Ee]conomist|[Pp]rofessor|[Oo]fficial|[Oo]fficer|[Ss]pokesman|[Ss]pokeswoman|[Ss]pokesperson|[Cc]ommissioner|[Mm]anager|[Rr]esearcher|[Jj]udge|[Jj]ustice|[Pp]rosecutor|[Ll]awyer|[Aa]nalyst|[Aa]dvis[eo]r|[Dd]ean|[Rr]ector|[Cc]hancellor|[Pp]rincipal|[Cc]urator|[Ll]ibrarian|[Ff]ounder|[Aa]cademician|[Cc]ouncillor|[Dd]elegate|[Aa]mbassador|[Ii]nspector|[Cc]aptain|[Ee]xpert|[Ss]cientist|CEO))'

const NAME = "([A-Z][a-z]{1,20}(?:[-'’][A-Za-z]{1,20})?(?: [A-Z][a-z]{1,20}(?:[-'’][A-Za-z]{1,20})?){1,2})"

const SAYS =
  'said|says|told|announced|added|wrote|asked|called|praised|noted|stated|urged|warned|explained|argued|suggested|proposed|promised|spoke'

/** Mayor Tan Qiu said; Lin Bo, secretary-general of …, said; said Fei Yun. */
const PERSONS: readonly { readonly form: RegExp; readonly name: number; readonly role: number | null }[] = [
  {
    form: new RegExp(`(${POST}) ${NAME}(?= (?:${SAYS}|of|from|in|at|on|and) |[,.])`, 'gd'),
    name: 2,
    role: 1,
  },
  { form: new RegExp(`${NAME}, (?:the |a |an )?(${POST}[^,.;]{0,60}),`, 'gd'), name: 1, role: 2 },
  {
    form: new RegExp(`\\b([a-z]{4,20}) ${NAME}(?= (?:said|told|added|wrote|announced))`, 'gd'),
    name: 2,
    role: 1,
  },
  // Botanist Fei Yun said: a calling that opens a sentence.
  {
    form: new RegExp(
      `(?:^|[.!?:"\\n] )([A-Z][a-z]{2,18}(?:ist|or|er|man|ian)) ${NAME}(?= (?:${SAYS})\\b)`,
      'gd',
    ),
    name: 2,
    role: 1,
  },
  {
    form: new RegExp(`\\b(?:said|says|added|warned|wrote) ${NAME}(?=[,.;]| (?:on|in|at|of|from) )`, 'gd'),
    name: 1,
    role: null,
  },
]

/** What someone is, in front of the name. */
const CALLING = /^(?:[A-Z][a-z]+(?:ist|or|er|man|ian) )(?=[A-Z]\S+ [A-Z])/

const BODY_HEAD =
  'Ministry|Department|Bureau|Office|Commission|Committee|Administration|Agency|Council|Court|Bank|Government|Authority|University|Institute|Association|Company|Center|Centre|' +
  'Observatory|Museum|Library|College|Academy|Foundation|Group|Corporation|Society|Federation|Union|Alliance|Chamber|Exchange|Laboratory|Hospital|Customs|Police|Inspectorate|Secretariat|Congress|Cooperative'

const DEED =
  'issued|published|announced|released|launched|adopted|approved|said|says|held|opened|signed|started|began|called|ordered|set up|founded|unveiled|introduced|passed|ruled|plans|will|told|asked|put|went|banned|' +
  'invited|invites|required|requires|urged|urges|tested|drafted|established|awarded|granted|joined|agreed|warned|proposed|promised|pledged|fined|completed|hosted|convened|organi[sz]ed|cancelled|ended|built|' +
  'became|has|have|is|was|were|jointly|also|made|moved|introduces|launches|issues|publishes|opens|starts|trained|traced|revised|extended|cut|raised|suspended|licensed|sued|selected|chose|named|appointed|' +
  'runs|ran|gave|gives|took|takes|wants|sold|sells|paid|pays|brought|sent|found|taught|' +
  '(?!located|based|situated|headed|owned)[a-z]{3,14}ed'

const BODY_NAME = `(?:[A-Z][\\w'’-]{0,30} (?:(?:[A-Z][\\w'’-]{0,30}|of|and|for|the) ){0,6})?(?:${BODY_HEAD})(?: (?:of|for|and|the|on|[A-Z][\\w'’-]{0,30})){0,8}`

const BODY_FORMS: readonly RegExp[] = [
  // Subjects; a day may stand before the verb.
  new RegExp(
    `(?:^|[.!?:,"\\n] |\\b(?:[Tt]he|[Bb]y|and|with|to|from) )(?:[Tt]he )?(${BODY_NAME})(?=(?:, which | (?:(?:on|in) [^.,;]{3,24} )?)(?:${DEED})\\b)`,
    'gd',
  ),
  // Those by whom something is done.
  new RegExp(`\\bby (?:[Tt]he )?(${BODY_NAME})(?=[.,;]| (?:on|in|at|from|for|since) )`, 'gd'),
]

/** The Dial Bureau and the Water Bureau. */
const PAIR = new RegExp(`^(.*\\b(?:${BODY_HEAD})) and (?:the )?(?=[A-Z].*\\b(?:${BODY_HEAD})\\b)`)

const POST_BEFORE = new RegExp(`^${POST} `)

const IS_BODY = new RegExp(`\\b(?:${BODY_HEAD})$`)

const MOST = 8

export function readEnglishActors(text: string, key: string): readonly ActorReading[] {
  const found = new Map<string, ActorReading>()
  const roles: [number, number][] = []
  for (const { form, name, role } of PERSONS) {
    for (const match of key.matchAll(form)) {
      const { indices } = match as RegExpExecArray
      const [start = 0, end = 0] = indices?.[name] ?? []
      const [from, to] = (role === null ? null : indices?.[role]) ?? [0, 0]
      roles.push([from, to])
      const value = text.slice(start, end).replace(CALLING, '').replace(POST_BEFORE, '')
      if (found.has(value) || IS_BODY.test(value)) continue
      const post = to > from && { role: text.slice(from, to) }
      found.set(value, { name: value, ...post, start: end - value.length, end, confidence: 0.8 })
    }
  }
  const addBody = (start: number, end: number): void => {
    // The body that a person speaks for stands in the person's post.
    if (roles.some(([from, to]) => from <= start && end <= to)) return
    const pair = PAIR.exec(text.slice(start, end))
    if (pair?.[1]) {
      addBody(start, start + pair[1].length)
      addBody(start + pair[0].length, end)
      return
    }
    const value = text.slice(start, end)
    if (value.includes(' ') && !found.has(value))
      found.set(value, { name: value, start, end, confidence: 0.75 })
  }
  for (const form of BODY_FORMS) {
    for (const match of key.matchAll(form)) {
      const [start = 0, end = 0] = (match as RegExpExecArray).indices?.[1] ?? []
      addBody(start, end)
    }
  }
  const all = [...found.values()]
  // A title says less than the text: Bridge Office for the National Bridge Office.
  const whole = all.filter(
    (one) => !all.some((other) => other !== one && other.name.endsWith(` ${one.name}`)),
  )
  return whole.sort((a, b) => a.start - b.start).slice(0, MOST)
}
