/**
 * Mends a text character by character and remembers where each came from: leftover entities, full-width letters,
 * odd spaces, invisible characters.
 */
import type { Span } from '../types'

/** Two views of the same length of a source, and the way back to its UTF-16 offsets. */
export interface NormalText {
  /** As shown to people: entities decoded, full-width digits and letters narrowed, invisible characters dropped. */
  readonly text: string
  /** As rules match it: besides, punctuation is ASCII where ASCII has it, with one kind of quote, dash and space. */
  readonly key: string
  /** The span of the source that `[start, end)` of the views was made from. */
  toSource(start: number, end: number): Span
}

const ENTITY = /&?#(?:(\d{2,6})|x([0-9a-f]{2,5}))[;；]|&([a-z]{2,8})[;；]/iy

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
}

/** Zero-width characters, soft hyphen, marks of direction, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/

const BREAKS = '\n\v\f\u0085\u2028\u2029'

/** Radicals and compatibility forms that copying from a PDF leaves in place of characters. */
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]/

const FOLDED: ReadonlyMap<string, string> = new Map(
  (
    [
      ['"', '“”„‟«»「」『』〝〞＂'],
      ["'", '‘’‛′`´＇'],
      ['-', '‐‑‒–—―−－~～〜﹣'],
      ['。', '｡'],
      ['、', '､'],
    ] as const
  ).flatMap(([one, all]) => [...all].map((char) => [char, one] as const)),
)

/** Reads a source of any content. Never throws; takes time in proportion to its length. */
export function normalise(source: string): NormalText {
  const starts = new Uint32Array(source.length + 1)
  const ends = new Uint32Array(source.length + 1)
  const text: string[] = []
  const key: string[] = []
  let i = 0
  let length = 0
  while (i < source.length) {
    const plain = plainAt(source, i)
    if (plain !== '') {
      for (const end = i + plain.length; i < end; i++) {
        starts[length] = i
        ends[length++] = i + 1
      }
      text.push(plain)
      key.push(foldPlain(plain))
      continue
    }
    const char = source.charAt(i)
    const entity = char === '&' || char === '#' ? entityAt(source, i) : null
    const next = i + (entity?.length ?? (char === '\r' && source.charAt(i + 1) === '\n' ? 2 : 1))
    const shown = entity ? entity.char : mend(char)
    if (shown !== '') {
      starts[length] = i
      ends[length++] = next
      text.push(shown)
      key.push(fold(shown))
    }
    i = next
  }
  return {
    text: text.join(''),
    key: key.join(''),
    toSource: (start, end) => {
      const from = start < length ? (starts[start] ?? 0) : source.length
      return { start: from, end: end > start ? (ends[end - 1] ?? from) : from }
    },
  }
}

/** Characters that stay one by one; nothing that could begin an entity is among them. */
const PLAIN = '[ !"$%\'-_a-}\\n一-龥，。、；：？！（）《》“”‘’—…·]'

const ALL_PLAIN = new RegExp(`^${PLAIN}*$`)

const PLAIN_RUN = new RegExp(`${PLAIN}+`, 'y')

/** The characters from here on that need no mending. */
function plainAt(source: string, at: number): string {
  PLAIN_RUN.lastIndex = at
  return PLAIN_RUN.exec(source)?.[0] ?? ''
}

function foldPlain(plain: string): string {
  return plain.replace(/[^ -}\n一-龥]/g, fold)
}

/** The key of a text alone, sooner where there is nothing to mend. */
export function keyOf(source: string): string {
  return ALL_PLAIN.test(source) ? foldPlain(source) : normalise(source).key
}

function entityAt(source: string, at: number): { readonly char: string; readonly length: number } | null {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(source)
  if (!match) return null
  const [whole, decimal, hex, name] = match
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
  const char = code === null ? named(name ?? '') : code < 0xd800 ? String.fromCharCode(code) : null
  return char === null ? null : { char: mend(char < ' ' ? ' ' : char), length: whole.length }
}

function named(name: string): string | null {
  return Object.hasOwn(NAMED, name.toLowerCase()) ? (NAMED[name.toLowerCase()] ?? null) : null
}

/** One character, or none. */
function mend(char: string): string {
  if (char >= ' ' && char <= '~') return char
  if (char === '\r' || BREAKS.includes(char)) return '\n'
  if (INVISIBLE.test(char)) return ''
  if (char < ' ' || /[\s\u007f-\u009f]/.test(char)) return ' '
  if (/[０-９Ａ-Ｚａ-ｚ]/.test(char)) return narrow(char)
  if (!COMPATIBILITY.test(char)) return char
  const plain = char.normalize('NFKC')
  return plain.length === 1 ? plain : char
}

function fold(char: string): string {
  if (char <= '~' && char !== '`') return char === '~' ? '-' : char
  return FOLDED.get(char) ?? (char >= '！' && char <= '～' ? narrow(char) : char)
}

function narrow(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
}
