/** Which of the dates of an item is the event's. */
import { chineseDates, RELATIVE_YEARS } from './chineseDates'
import { type DateMention, type Period, type ResolvedDate, resolve } from './dateMention'
import { englishDates } from './englishDates'

/**
 * What a date says: `event`; `report`, of the news about it; `since`, from when something holds; `plan`, of what is
 * still to come; `past`, of what happened earlier; `limit`, a deadline, a validity, a count's closing day.
 */
type Role = 'event' | 'report' | 'since' | 'plan' | 'past' | 'limit'

export interface EventDate {
  /** `null` where no date is the event's. */
  readonly date: ResolvedDate | null
  /** From 0 to 1. */
  readonly confidence: number
  /** Other dates of the item, in the order of the text. */
  readonly others: readonly ResolvedDate[]
  /** Dates that were read as deadlines and the like. */
  readonly limits: readonly ResolvedDate[]
  /** Dates that no calendar has. */
  readonly impossible: readonly DateMention[]
}

/** How well a role fits; a limit never does. */
const WEIGHTS: Readonly<Record<Exclude<Role, 'limit'>, number>> = {
  event: 1,
  report: 0.8,
  since: 0.45,
  plan: 0.4,
  past: 0.15,
}

const PRECISIONS = { day: 1, range: 1, month: 0.65, quarter: 0.5 } as const

/** Least weight of a date that is taken. */
const LEAST = 0.2

/**
 * Chooses the date of an item.
 *
 * @param key its folded text, titles of documents blanked out. @param period what the year is taken from; `null` if the
 *   text names no year at all.
 */
export function readEventDate(key: string, lang: 'zh' | 'en', period: Period | null): EventDate {
  const mentions = lang === 'zh' ? chineseDates(key) : englishDates(key)
  const impossible: DateMention[] = []
  const limits: ResolvedDate[] = []
  const rated: { readonly date: ResolvedDate; readonly weight: number; readonly role: Role }[] = []
  for (const mention of mentions) {
    const date = resolve(mention, period, shiftOf(key, mention))
    const role = lang === 'zh' ? chineseRole(key, mention) : englishRole(key, mention)
    if (!date) impossible.push(mention)
    else if (role === 'limit') limits.push(date)
    else rated.push({ date, role, weight: weightOf(key, date, role, period) })
  }
  const [best] = [...rated].sort((a, b) => b.weight - a.weight || a.date.mention.start - b.date.mention.start)
  if (!best || best.weight < LEAST) {
    return { date: null, confidence: 0, others: rated.map(({ date }) => date), limits, impossible }
  }
  const others = rated.filter(({ date }) => date.start !== best.date.start || date.end !== best.date.end)
  const base = best.role === 'event' ? 0.95 : best.role === 'report' ? 0.85 : 0.5
  const confidence =
    base -
    Math.max(0, ...others.map(({ role, weight }) => doubtBy(role, best.weight - weight))) -
    (best.date.precision === 'month' || best.date.precision === 'quarter' ? 0.15 : 0) -
    (period && (best.date.start < period.start || best.date.end > period.end) ? 0.15 : 0) -
    (impossible.length > 0 ? 0.1 : 0)
  return {
    date: best.date,
    confidence: Math.max(0.2, confidence),
    others: others.map(({ date }) => date),
    limits,
    impossible,
  }
}

/** How much less sure a date is for another one beside it, which weighs so much less. */
function doubtBy(role: Role, behind: number): number {
  if (behind < 0.25) return 0.36
  return role === 'past' ? 0.1 : 0.2
}

function shiftOf(key: string, { start }: DateMention): number {
  return key.charAt(start + 1) === '年' ? (RELATIVE_YEARS[key.charAt(start)] ?? 0) : 0
}

function weightOf(
  key: string,
  date: ResolvedDate,
  role: Exclude<Role, 'limit'>,
  period: Period | null,
): number {
  const { mention, precision } = date
  let weight = WEIGHTS[role] * PRECISIONS[precision]
  const before = key.slice(Math.max(0, mention.start - 3), mention.start)
  if (mention.start === 0 || /(?:[。!?;\n]["')]*|[。!?;,:\n] ?[在于到]|\. )$/.test(before)) weight += 0.1
  if (/^ ?[,:。]/.test(key.slice(mention.end, mention.end + 2))) weight += 0.1
  if (period && (date.end < period.start || date.start > period.end))
    weight -= isNear(date, period) ? 0.3 : 0.75
  return weight
}

/** Within three months of the period. */
function isNear(date: ResolvedDate, period: Period): boolean {
  const gap = Math.max(
    Date.parse(date.start) - Date.parse(period.end),
    Date.parse(period.start) - Date.parse(date.end),
  )
  return gap < 93 * 86_400_000
}

const ZH_LIMIT_AFTER =
  /^(?: ?\d{1,2}[时点])?(?:之?日?起?(?:开始|正式|全面|统一)?(?:施行|实施|生效|执行|失效)|(?:之|以)?前(?![往来夕行长者景沿期后])|截止|到期|届满|为止|止(?!于)|[^。,;\n]{0,6}(?:截止|失效|到期|届满))/
const ZH_LIMIT_BEFORE =
  /(?:截止|截至|截止到|截止时间[为是]?|截止日期[为是]?|有效期(?:限)?(?:为|至|到|自)?|期限(?:为|至)|延长[至到]|延期[至到]|推迟[至到]|不晚于|不迟于|最迟|最晚|力争|争取|预计|到期日?[为是]?|[,。;\n ](?:到|至)|^(?:到|至)|期至|期到)(?:在|于|到|至)? ?$/
const ZH_PLAN_BEFORE = /(?:将于|将在|拟于|拟在|计划于|计划在|定于|定在|有望于|有望在|明确)$/
const ZH_PAST_BEFORE =
  /(?:曾于|曾在|曾|此前于|此前在|此前的?|早在|去年的?|上年|往年|原定于?|对比|较|比|自从|继)$/
const ZH_REPORT_AFTER = /^ ?[,,]?(?:从[^。,]{2,16})?(?:报道|消息|讯|电|获悉|发文|刊文|刊发|刊登|有消息)/
const ZH_FUTURE = /^,? ?(?:要|将|应|拟|力争|争取|计划|工作|的工作|重点|任务|目标)/

function chineseRole(key: string, { start, end, isVague, precision }: DateMention): Role {
  const before = key.slice(Math.max(0, start - 12), start)
  const after = key.slice(end, end + 24)
  if (key.charAt(start) === '明' && key.charAt(start + 1) === '年') return 'limit'
  if (ZH_LIMIT_AFTER.test(after) || ZH_LIMIT_BEFORE.test(before)) return 'limit'
  if (ZH_PAST_BEFORE.test(before) || /^[去上]年/.test(key.slice(start, start + 2)) || /^ ?以来/.test(after))
    return 'past'
  // A quarter or half a year is of the event only where a sentence opens with it and does not look ahead.
  if (isVague && precision !== 'month' && /季|半年$/.test(key.slice(start, end))) {
    const opens = start === 0 || /[。!?;:\n]["')]*$|[。!?;:\n]在$/.test(before)
    if (!opens || !/^(?:内|里|期间|中)?,/.test(after) || ZH_FUTURE.test(after)) return 'limit'
  }
  if (isVague && !/[旬初中底末]$/.test(key.slice(start, end)) && /^(?:的|份的|度)/.test(after)) return 'past'
  if (ZH_PLAN_BEFORE.test(before)) return 'plan'
  if (/自$|从$/.test(before) || /^之?日?起(?!草)/.test(after)) return 'since'
  if (ZH_REPORT_AFTER.test(after)) return 'report'
  return 'event'
}

const EN_LIMIT_BEFORE =
  /(?:\b(?:by|until|till|before|no later than|not later than|as of|up to|valid (?:un)?til|effective(?: from| on)?|effect (?:on|from)|force (?:on|from)|(?:deadline|due|expires?|expiring|lapses?|ends?|ending|closes?|closing|close|applies|apply|starting)(?: is| of| on| from| for [a-z ]{1,20} is)?)(?: the)?) $/i
const EN_PLAN_BEFORE =
  /(?:\b(?:will|to|shall|is due|planned|scheduled|expected)\b[^.,;]{0,24} (?:on|for|in) )$/i
const EN_PAST_BEFORE = /(?:\b(?:after|earlier|previously|already|back)(?: on| in| of)? )$/i
const EN_REPORT_BEFORE = /\b(?:reported|reports|wrote|according to)\b[^.;]{0,24}$/i

function englishRole(key: string, { start, end, isVague, from, to }: DateMention): Role {
  const before = key.slice(Math.max(0, start - 48), start)
  const after = key.slice(end, end + 24)
  const isRange = from !== to && !isVague
  if (EN_LIMIT_BEFORE.test(before) || /^,? (?:deadline|at the latest)/.test(after)) return 'limit'
  if (!isRange && /\bfrom $/i.test(before)) return /^ ?(?:on|onwards)?/.test(after) ? 'since' : 'event'
  if (/\bsince(?: the)? $/i.test(before)) return 'since'
  if (EN_PAST_BEFORE.test(before)) return 'past'
  if (EN_PLAN_BEFORE.test(before)) return 'plan'
  if (EN_REPORT_BEFORE.test(before) || /^ (?:report|reported)\b/.test(after)) return 'report'
  return 'event'
}
