/** Numbers at the start of a paragraph, in any of the styles of Chinese and English articles. */

/** `digit` is 1. and 1、 alike: garbled texts mix them. */
export type NumberStyle =
  | 'digit'
  | 'digit-paren'
  | 'paren-digit'
  | 'circled'
  | 'han'
  | 'paren-han'
  | 'part'
  | 'roman'
  | 'letter'
  | 'bullet'

export interface Numbering {
  readonly style: NumberStyle
  /** The number; `null` for a bullet. */
  readonly value: number | null
  /** Characters that the marker takes, blanks after it included. */
  readonly length: number
}

const HAN = '[一二三四五六七八九十]{1,3}'

const FORMS: readonly { readonly style: NumberStyle; readonly form: RegExp }[] = [
  { style: 'part', form: new RegExp(`^第(${HAN}|\\d{1,2})(?:部分|部|章|节|篇|辑|方面)[、.,:。 ]*`) },
  { style: 'part', form: /^(?:Part|Section|Chapter) (\d{1,2}|[IVX]{1,4})[.:,)]? */i },
  { style: 'paren-han', form: new RegExp(`^\\((${HAN})\\)[、.,:。]? *`) },
  { style: 'han', form: new RegExp(`^(${HAN})[、.。,:)] *`) },
  { style: 'paren-digit', form: /^\((\d{1,3})\)[、.,:。]? */ },
  { style: 'digit-paren', form: /^(\d{1,3})\)[、.,:。]? */ },
  // A decimal or a date such as 7.6 is no number of an item, but 1.2019年 and 1.7月6日 are one.
  { style: 'digit', form: /^(\d{1,3})(?:、|[.。,:](?=\d{4}年|\d{1,2}月)|[.。,:](?!\d)) */ },
  { style: 'roman', form: /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ])[、.。,:)]? */ },
  { style: 'roman', form: /^([IVX]{1,4})[、.。)] */ },
  { style: 'circled', form: /^([①-⑳])[、.。,:]? */ },
  { style: 'paren-digit', form: /^([⑴-⒇]) */ },
  { style: 'digit', form: /^([⒈-⒛]) */ },
  { style: 'letter', form: /^([A-H])[.)] / },
  { style: 'bullet', form: /^()(?:[•·※\u25a0-\u27bf]|[-*](?= )) */ },
]

/** Longest marker: what follows it is not looked at. */
const LONGEST = 24

/** The number that a text starts with, if any. @param key folded text (see `NormalText`). */
export function numberingAt(key: string, at: number): Numbering | null {
  const head = key.slice(at, at + LONGEST)
  for (const { style, form } of FORMS) {
    const match = form.exec(head)
    if (match) return { style, value: numberOf(match[1] ?? ''), length: match[0].length }
  }
  return null
}

function numberOf(numeral: string): number | null {
  if (numeral === '') return null
  if (/^\d/.test(numeral)) return Number(numeral)
  if (/^[IVX]/.test(numeral)) return romanValue(numeral)
  if (/^[A-H]/.test(numeral)) return numeral.charCodeAt(0) - 64
  const code = numeral.charCodeAt(0)
  for (const first of ['①', '⑴', '⒈', 'Ⅰ']) {
    const value = code - first.charCodeAt(0) + 1
    if (value >= 1 && value <= 20) return value
  }
  return hanNumber(numeral)
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((char) => ({ I: 1, V: 5, X: 10 })[char] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

const HAN_DIGITS = '〇一二三四五六七八九'

/** A number below a hundred in Chinese numerals (二十三), or digit by digit (二〇一九); `null` for anything else. */
export function hanNumber(numeral: string): number | null {
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(numeral)
  if (tens) {
    return (tens[1] ? HAN_DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? HAN_DIGITS.indexOf(tens[2]) : 0)
  }
  const digits = [...numeral.replaceAll('零', '〇')].map((char) => HAN_DIGITS.indexOf(char))
  if (digits.length === 0 || digits.includes(-1)) return null
  return Number(digits.join(''))
}
