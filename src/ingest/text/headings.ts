/** Reads a heading: a short line that holds nothing but the words of headings. */
import type { Adcode } from '../../domain/adcode'
import type { Kind } from '../../domain/dataset'
import { findDivision, type RegionId } from '../../domain/divisions'
import { divisionOfLetter, type Word, wordsAt } from './vocabulary'

export interface Heading {
  readonly regions: readonly RegionId[]
  /** Whether it names a region, also one that is none of the seven. */
  readonly isRegional: boolean
  /** Divisions that it names, in its order; the central government is one of them. */
  readonly divisions: readonly Adcode[]
  readonly kinds: readonly Kind[]
}

const LONGEST = 90

/** How many items stand below: 北京(4条), 政策(共3项), Voices (2). */
const COUNT = / ?[([](?:共|total )?\d{1,3} ?(?:[条项则篇个件]|items?|entries)?[)\]][:：]?$/

const PUNCTUATION = /[\p{P}\p{S}\p{Z}]/u

/**
 * The heading that a text is, or `null` where any other word stands in it. 京津冀 is read letter by letter; a single
 * letter only where it is the whole heading, or stands beside a region.
 *
 * @param key folded text without its number.
 */
export function readHeading(key: string): Heading | null {
  const text = key
    .trim()
    .toLowerCase()
    .replace(/[\s.…·]+\d{1,4}$/, '')
    .replace(COUNT, '')
  if (text === '' || text.length > LONGEST) return null
  const words = partition(text)
  if (!words) return null
  const regions: RegionId[] = []
  const divisions: Adcode[] = []
  const kinds: Kind[] = []
  let isRegional = false
  for (const word of words) {
    if (word.type === 'region') {
      isRegional = true
      if (word.region) regions.push(word.region)
    } else if (word.type === 'division') divisions.push(word.adcode)
    else if (word.type === 'letters') divisions.push(...word.adcodes)
    else if (word.type === 'kind' && !kinds.includes(word.kind)) kinds.push(word.kind)
  }
  if (!isRegional && divisions.length === 0 && kinds.length === 0) return null
  return { regions, isRegional, divisions: [...new Set(divisions)], kinds }
}

/** The words that a text is made of, or `null`; a table of dead ends keeps it quick. */
function partition(text: string): readonly Word[] | null {
  const dead = new Set<number>()
  const trail: Word[] = []
  const from = (at: number): boolean => {
    if (at === text.length) return true
    if (dead.has(at)) return false
    for (const { word, length } of choicesAt(text, at)) {
      trail.push(word)
      if (from(at + length)) return true
      trail.pop()
    }
    dead.add(at)
    return false
  }
  return from(0) ? trail : null
}

function choicesAt(text: string, at: number): readonly { readonly word: Word; readonly length: number }[] {
  if (PUNCTUATION.test(text.charAt(at))) return [{ word: { type: 'filler' }, length: 1 }]
  const letters = lettersAt(text, at)
  return letters ? [...wordsAt(text, at), letters] : wordsAt(text, at)
}

/** A run of at least two one-character names, with or without marks between them; one alone only as a whole line. */
function lettersAt(text: string, at: number): { word: Word; length: number } | null {
  const adcodes: Adcode[] = []
  let end = at
  for (let i = at; i < text.length; i++) {
    const adcode = divisionOfLetter(text.charAt(i))
    if (adcode) {
      adcodes.push(adcode)
      end = i + 1
    } else if (!/[、,/ ]/.test(text.charAt(i))) break
  }
  const isAlone = adcodes.length === 1 && /^[^\p{L}]*$/u.test(text.slice(0, at) + text.slice(end))
  return adcodes.length > 1 || isAlone ? { word: { type: 'letters', adcodes }, length: end - at } : null
}

/** Divisions that a regional heading lists though they lie in another region. */
export function strangersIn({ regions, divisions }: Heading): readonly Adcode[] {
  if (regions.length === 0) return []
  return divisions.filter((adcode) => {
    const division = findDivision(adcode)
    return division !== undefined && !regions.includes(division.region)
  })
}
