/**
 * The shape of `policy-map-dataset/1`, exact and strict. It is in the page's first JavaScript: rules across fields
 * are in `validate.ts`, and only named functions of valibot come in.
 */
import {
  array,
  type BaseIssue,
  check,
  type GenericSchema,
  maxLength,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  safeParse,
  strictObject,
  string,
  unknown,
} from 'valibot'
import { DATASET_FORMAT, type Dataset, type Entry, KINDS } from '../domain/dataset'
import { parseDay } from '../domain/dates'
import type { LocalText } from '../domain/text'

/** What is wrong at a place of a dataset (`entries[3].date.start`, empty for the whole), and what to do about it. */
export interface Problem {
  readonly path: string
  readonly message: LocalText
}

export type ParsedDataset =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Problems that are named; more of them help nobody. */
export const MOST_PROBLEMS = 20

/** Lists inside an entry, and topics and coverage, are short: a longer one is a mistake, and not looked through. */
const LONGEST_LIST = 1000

/** What each named check asks for. */
const RULES = {
  text: { zh: '不能是空白；请填写文字。', en: 'is blank: write a text.' },
  day: {
    zh: '不是存在的日期；请写成 2019-07-06 这样的形式。',
    en: 'is no day of the calendar: write it like 2019-07-06.',
  },
  adcode: {
    zh: '不是行政区划代码；请写六位数字，如 110000。',
    en: 'is no adcode: write six digits, such as 110000.',
  },
  id: {
    zh: '不能作标识；请只用字母、数字、点、下划线和连字符，不超过 200 个。',
    en: 'cannot be an id: use only letters, digits, dots, underscores and hyphens, at most 200.',
  },
  sha256: {
    zh: '不是 SHA-256；请写 64 位小写十六进制数。',
    en: 'is no SHA-256: write 64 lower-case hexadecimal digits.',
  },
  url: { zh: '不是网址；请写以 https:// 开头的地址。', en: 'is no web address: start it with https://.' },
  offset: {
    zh: '不是偏移量；请写零或正整数。',
    en: 'is no offset: write zero or a positive whole number.',
  },
  language: { zh: '没有任何语言的文字；请至少写 zh 或 en。', en: 'has no text: write zh, en or both.' },
  undated: {
    zh: '日期与精度不合：精度为 unknown 时起止皆为 null，否则皆须有日期。',
    en: 'contradicts its precision: with unknown both ends are null, otherwise both are days.',
  },
  long: {
    zh: `过长；请不要超过 ${LONGEST_LIST} 项。`,
    en: `is too long: keep it to ${LONGEST_LIST} items.`,
  },
} as const satisfies Record<string, LocalText>

const matching = (rule: keyof typeof RULES, pattern: RegExp) =>
  pipe(
    string(),
    check((value) => pattern.test(value), rule),
  )

const text = matching('text', /\S/)
export const id = matching('id', /^[\w.-]{1,200}$/)
const adcode = matching('adcode', /^[1-9]\d{5}$/)
export const sha256Text = matching('sha256', /^[0-9a-f]{64}$/)
const day = pipe(
  string(),
  check((value) => parseDay(value) !== null, 'day'),
)
const offset = pipe(
  number(),
  check((value) => Number.isSafeInteger(value) && value >= 0, 'offset'),
)
const localText = pipe(
  strictObject({ zh: optional(text), en: optional(text) }),
  check(({ zh, en }) => zh !== undefined || en !== undefined, 'language'),
)
export const list = <T extends GenericSchema>(item: T) =>
  pipe(array(unknown()), maxLength(LONGEST_LIST, 'long'), array(item))

const entrySchema = strictObject({
  id,
  jurisdiction: adcode,
  places: list(strictObject({ adcode, name: text })),
  kind: picklist(KINDS),
  kindBasis: picklist(['heading', 'editor']),
  topics: list(id),
  date: pipe(
    strictObject({
      start: nullable(day),
      end: nullable(day),
      precision: picklist(['day', 'range', 'month', 'quarter', 'unknown']),
    }),
    check(({ start, end, precision }) => {
      const undated = precision === 'unknown'
      return (start === null) === undated && (end === null) === undated
    }, 'undated'),
  ),
  title: localText,
  summary: localText,
  actors: list(strictObject({ name: text, role: optional(text) })),
  media: list(text),
  locator: strictObject({ section: text, start: offset, end: offset }),
  note: optional(localText),
}) satisfies GenericSchema<unknown, Entry>

const glossarySchema = strictObject({ zh: text, en: text })

/** The dataset with its long lists unread: those are walked one by one, so that a bad one stops early. */
const shellSchema = strictObject({
  format: picklist([DATASET_FORMAT]),
  id,
  title: localText,
  period: strictObject({ start: day, end: day }),
  source: strictObject({
    title: text,
    file: text,
    sha256: sha256Text,
    publisher: optional(text),
    url: optional(matching('url', /^https?:\/\/\S+$/i)),
    licence: optional(text),
  }),
  coverage: list(adcode),
  topics: list(strictObject({ id, label: localText })),
  entries: array(unknown()),
  glossary: optional(array(unknown())),
})

/**
 * Reads a dataset of unknown origin. Never throws; reports the first twenty problems. What comes out shares nothing
 * with what went in.
 */
export function parseDataset(value: unknown): ParsedDataset {
  const problems: Problem[] = []
  const read = <T>(schema: GenericSchema<unknown, T>, input: unknown, path: string): T | undefined => {
    const result = safeParse(schema, input)
    if (result.success) return result.output
    for (const issue of result.issues.slice(0, MOST_PROBLEMS - problems.length)) {
      problems.push(problemOf(issue, path))
    }
    return undefined
  }
  const readAll = <T>(
    schema: GenericSchema<unknown, T>,
    rows: readonly unknown[],
    name: string,
  ): readonly T[] => {
    const good: T[] = []
    for (let i = 0; i < rows.length && problems.length < MOST_PROBLEMS; i++) {
      const row = read(schema, rows[i], `${name}[${i}]`)
      if (row !== undefined) good.push(row)
    }
    return good
  }
  try {
    const shell = read(shellSchema, value, '')
    const source = (shell ?? value) as { readonly entries?: unknown; readonly glossary?: unknown } | null
    const entries = readAll(entrySchema, listOf(source?.entries), 'entries')
    const glossary = readAll(glossarySchema, listOf(source?.glossary), 'glossary')
    if (!shell || problems.length > 0) return { ok: false, problems }
    const { glossary: listed, ...rest } = shell
    return { ok: true, dataset: { ...rest, entries, ...(listed && { glossary }) } }
  } catch {
    return { ok: false, problems: [UNREADABLE] }
  }
}

/** Entries whose ids stand further up already; the first twenty. */
export function repeatedEntries(entries: Dataset['entries']): readonly Problem[] {
  const seen = new Set<string>()
  const found: Problem[] = []
  for (const [i, { id }] of entries.entries()) {
    if (seen.has(id) && found.length < MOST_PROBLEMS) {
      found.push({
        path: `entries[${i}].id`,
        message: { zh: `“${id}”出现两次；请改正其一。`, en: `${id} stands twice: change one of them.` },
      })
    }
    seen.add(id)
  }
  return found
}

export const UNREADABLE: Problem = {
  path: '',
  message: {
    zh: '无法读取：其中的对象读取时报错；请改用普通的 JSON。',
    en: 'cannot be read: an object in it fails when looked at. Use plain JSON.',
  },
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** An issue of valibot's in our words. @param start path of what was checked. */
export function problemOf(issue: BaseIssue<unknown>, start: string): Problem {
  return { path: pathOf(issue, start), message: messageOf(issue) }
}

function pathOf(issue: BaseIssue<unknown>, start: string): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key)
    if (!/^[A-Za-z]\w*$/.test(name)) return `${path}[${JSON.stringify(clip(name))}]`
    return path === '' ? clip(name) : `${path}.${clip(name)}`
  }, start)
}

const TYPES: Readonly<Record<string, Required<LocalText>>> = {
  string: { zh: '文字', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  array: { zh: '列表', en: 'an array' },
  strict_object: { zh: '对象', en: 'an object' },
}

function messageOf(issue: BaseIssue<unknown>): LocalText {
  if (Object.hasOwn(RULES, issue.message)) return RULES[issue.message as keyof typeof RULES]
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      zh: '不是格式中的字段；请删去，或改正名称。',
      en: 'is no field of the format: remove or rename it.',
    }
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && issue.path) {
    return { zh: '缺少这个字段；请补上。', en: 'is missing: add it.' }
  }
  const found = clip(issue.received)
  if (issue.type === 'picklist') {
    const known = issue.expected?.replace(/[()]/g, '').replaceAll(' | ', ', ')
    return { zh: `是 ${found}；只能是：${known}。`, en: `is ${found}: must be one of ${known}.` }
  }
  const type = TYPES[issue.type]
  return {
    zh: `是 ${found}；应为${type?.zh ?? issue.expected}。`,
    en: `is ${found}: must be ${type?.en ?? issue.expected}.`,
  }
}

function clip(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}
