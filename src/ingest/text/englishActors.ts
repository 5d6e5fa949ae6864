/** Who acts or speaks in an English item. */
import type { ActorReading } from './actors'

const POST =
  '(?:(?:[Dd]eputy |[Vv]ice[- ]|[Cc]hief |[Aa]ssistant |[Ff]ormer )*(?:[Mm]ayor|[Gg]overnor|[Dd]irector(?:-[Gg]eneral)?|[Mm]inister|[Ss]ecretary(?:-[Gg]eneral)?|[Pp]resident|[Cc]hairman|[Cc]hairwoman|[Cc]hair|[Hh]ead|[Ee]ngineer|[Ee]conomist|[Pp]rofessor|[Oo]fficial|[Ss]pokesman|[Ss]pokeswoman|[Ss]pokesperson|[Cc]ommissioner|[Mm]anager|[Rr]esearcher))'

const NAME = "([A-Z][a-z]{1,20}(?:[-'’][A-Za-z]{1,20})?(?: [A-Z][a-z]{1,20}(?:[-'’][A-Za-z]{1,20})?){1,2})"

/** Mayor Tan Qiu said; Lin Bo, secretary-general of …, said. */
const PERSONS: readonly { readonly form: RegExp; readonly name: number; readonly role: number }[] = [
  {
    form: new RegExp(
      `(${POST}) ${NAME}(?= (?:said|says|told|announced|added|wrote|asked|called|praised|noted|stated|urged|warned|explained|of |from |in |at |on )|[,.])`,
      'gd',
    ),
    name: 2,
    role: 1,
  },
  { form: new RegExp(`${NAME}, (?:the |a |an )?(${POST}[^,.;]{0,60}),`, 'gd'), name: 1, role: 2 },
  {
    form: new RegExp(`\\b([a-z]{4,20}) ${NAME}(?= (?:said|told|added|wrote|announced))`, 'gd'),
    name: 2,
    role: 1,
  },
]

/** What someone is, in front of the name. */
const CALLING = /^(?:[A-Z][a-z]+(?:ist|or|er|man|ian) )(?=[A-Z]\S+ [A-Z])/

const BODY_HEAD =
  'Ministry|Department|Bureau|Office|Commission|Committee|Administration|Agency|Council|Court|Bank|Government|Authority|University|Institute|Association|Company|Center|Centre'

const DEED =
  'issued|published|announced|released|launched|adopted|approved|said|says|held|opened|signed|started|began|called|ordered|set up|founded|unveiled|introduced|passed|ruled|plans|will|told|asked|put|went|banned|' +
  'invited|invites|required|requires|urged|urges|tested|drafted|established|awarded|granted|joined|agreed|warned|proposed|promised|pledged|fined|completed|hosted|convened|organi[sz]ed|cancelled|ended|built|' +
  'became|has|have|is|was|were|jointly|also|made|moved|introduces|launches|issues|publishes|opens|starts|trained|traced|revised|extended|cut|raised|suspended|licensed|sued|selected|chose|named|appointed'

const BODY = new RegExp(
  `(?:^|[.!?:,"\\n] |\\b[Tt]he |\\b[Bb]y )(?:[Tt]he )?((?:[A-Z][\\w'’-]{0,30} (?:(?:[A-Z][\\w'’-]{0,30}|of|and|for|the) ){0,6})?(?:${BODY_HEAD})(?: (?:of|for|and|the|on|[A-Z][\\w'’-]{0,30})){0,8})(?= (?:${DEED})\\b)`,
  'gd',
)

const MOST = 8

export function readEnglishActors(text: string, key: string): readonly ActorReading[] {
  const found = new Map<string, ActorReading>()
  for (const { form, name, role } of PERSONS) {
    for (const match of key.matchAll(form)) {
      const [start = 0, end = 0] = (match as RegExpExecArray).indices?.[name] ?? []
      const [from = 0, to = 0] = (match as RegExpExecArray).indices?.[role] ?? []
      const value = text.slice(start, end).replace(CALLING, '')
      if (!found.has(value))
        found.set(value, {
          name: value,
          role: text.slice(from, to),
          start: end - value.length,
          end,
          confidence: 0.8,
        })
    }
  }
  for (const match of key.matchAll(BODY)) {
    const [start = 0, end = 0] = (match as RegExpExecArray).indices?.[1] ?? []
    const value = text.slice(start, end)
    if (value.includes(' ') && !found.has(value))
      found.set(value, { name: value, start, end, confidence: 0.7 })
  }
  const all = [...found.values()]
  // A title says less than the text: Bridge Office for the National Bridge Office.
  const whole = all.filter(
    (one) => !all.some((other) => other !== one && other.name.endsWith(` ${one.name}`)),
  )
  return whole.sort((a, b) => a.start - b.start).slice(0, MOST)
}
