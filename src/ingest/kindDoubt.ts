/** What is said of an entry whose kind no heading of its own names, and which kinds it could be. */
import type { Adcode } from '../domain/adcode'
import { KINDS, type Kind } from '../domain/dataset'
import { jurisdictionNames } from '../domain/divisions'
import type { EntryInput } from './context'
import type { Correction, Span } from './types'

/** What entries of a kind tend to say; only for the order in which kinds are offered. */
const SIGNS: Readonly<Record<Exclude<Kind, 'unspecified'>, RegExp>> = {
  policy:
    /印发|出台|发布|公布|下发|办法|通知|意见|规划|条例|方案|规定|措施|issue|publish|rule|measure|notice|plan|regulation/g,
  voice: /表示|认为|指出|建议|强调|提出|说[,:"]|接受.{0,8}采访|\bsaid\b|\btold\b|\bsays\b|called for/g,
  application: /上线|启用|开通|试点|运行|平台|系统|落地|launch|opened|trial|platform|system|online|tested/g,
}

interface KindFacts {
  readonly kind: Kind
  readonly jurisdiction: Adcode
  readonly isInherited: boolean
  /** Kinds that the heading names, where it names several. */
  readonly several: readonly Kind[]
}

/** How sure the kind is: below 0.6 where there is none. */
export function kindConfidence({ kind, isInherited }: Pick<KindFacts, 'kind' | 'isInherited'>): number {
  if (kind === 'unspecified') return 0.5
  return isInherited ? 0.65 : 0.97
}

/** @param key the folded text of the entry. @param at where it starts. */
export function tellKind(facts: KindFacts, id: string, key: string, at: Span, { issues }: EntryInput): void {
  const { kind, jurisdiction, isInherited, several } = facts
  const { zh, en } = jurisdictionNames(jurisdiction).short
  if (kind === 'unspecified') {
    const message = {
      zh: `${zh}之下没有“政策”“声音”“应用”标题：类别记为未标注。`,
      en: `no heading for the kind stands under ${en}: the kind is unspecified.`,
    }
    issues.add('warning', 'kind-missing', at, message, id, offer(likeliest(key, several)))
  } else if (isInherited) {
    const message = {
      zh: '类别取自地区标题，未必也指这一条。请核对。',
      en: 'the kind was taken from the heading of the region, and may not hold here. Check it.',
    }
    const others = likeliest(key, []).filter((one) => one !== kind)
    issues.add('warning', 'kind-inherited', at, message, id, offer([...others, 'unspecified']))
  }
}

/** Kinds as choices. */
export function offer(kinds: readonly Kind[]): readonly Correction[] {
  return kinds.map((value) => ({ field: 'kind', value }))
}

/** Those that a heading names come first, then those of which the text has most signs. */
function likeliest(key: string, several: readonly Kind[]): readonly Kind[] {
  const rated = KINDS.flatMap((kind) =>
    kind === 'unspecified'
      ? []
      : [{ kind, signs: key.match(SIGNS[kind])?.length ?? 0, isNamed: several.includes(kind) }],
  )
  return rated
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.signs - a.signs)
    .map(({ kind }) => kind)
}
