/** Titles of documents in 《》. */
import type { ItemText } from './itemText'

export interface NamedSpan {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Longest title of a document: what has no closing mark within it is none. */
const LONGEST = 120

/** Most documents of one entry. */
const MOST = 50

/** 《南方日报》 is no document; 《情况通报》 is one. */
export const MEDIUM = /(?<![通公简年快])报$|周刊$|杂志$|画报$|新闻$/

/** Every document that an item names, once each. */
export function readDocuments({ text, key }: ItemText): readonly NamedSpan[] {
  const found: NamedSpan[] = []
  const seen = new Set<string>()
  for (let at = key.indexOf('《'); at >= 0 && found.length < MOST; at = key.indexOf('《', at + 1)) {
    const end = closing(key, at)
    if (end === null) continue
    const value = text.slice(at + 1, end).trim()
    if (value === '' || seen.has(value) || MEDIUM.test(value)) continue
    seen.add(value)
    found.push({ value, start: at, end: end + 1 })
  }
  return found
}

/** Titles may hold titles, in 〈〉 or 《》. */
function closing(key: string, at: number): number | null {
  let depth = 0
  for (let i = at; i < key.length && i < at + LONGEST; i++) {
    if (key.charAt(i) === '《') depth++
    else if (key.charAt(i) === '》') depth--
    if (depth === 0) return i
  }
  return null
}

/** The text with the titles of documents blanked out, so that a year or a place in them is not read. */
export function blankDocuments(key: string, documents: readonly NamedSpan[]): string {
  let blanked = ''
  let at = 0
  for (const { start, end } of documents) {
    if (start < at) continue
    blanked += key.slice(at, start) + '《'.padEnd(end - start, '《')
    at = end
  }
  return blanked + key.slice(at)
}
