/** Names of places as English texts write them, ready to be found. */
import type { Adcode } from '../../domain/adcode'
import type { PlaceName, PlaceNames } from './placeName'
import { type EnglishRank, englishRank, stemOf } from './placeRanks'
import { ZONES } from './placeZones'

export interface EnglishPlaceIndex {
  /** Every place whose name starts with the word at this point; longest first, with its rank where that is written. */
  at(key: string, start: number): readonly PlaceName[]
  /** Haidian District; the code itself where it is not known. */
  name(adcode: Adcode): string
}

interface Spelling {
  readonly adcode: Adcode
  readonly rank: EnglishRank | null
  /** Says nothing without its rank: Li County, Eastern District, Guide County. */
  readonly needsRank: boolean
  readonly isZone: boolean
  readonly isWhole: boolean
}

/** Names that are words of English, or more often mean something else. */
const ORDINARY = new Set(
  'Guide|Mile|Lean|Long|Eastern|Southern|North|Islands|Xinhua|Heping|Renmin|Jianshe|Tuanjie|Minzhu|Jiefang|Ali|Hanjiang'
    .toLowerCase()
    .split('|'),
)

const WORD = /\p{Lu}\p{L}*(?:['-]\p{L}+)*/uy

const RANK =
  /^ (?:(?:[A-Z][a-z]+,? (?:and )?){1,5}Autonomous (County|Prefecture|Banner)|(City|Municipality|Municipal|District|County|Prefecture|League|Banner|New Area|New District))(?![a-z])/i

/** Letters alone, in lower case: Xi'an and Xian, Lüliang and Luliang are one. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
}

export function indexEnglishPlaces(names: PlaceNames): EnglishPlaceIndex {
  const spellings = new Map<string, Spelling[]>()
  /** Names of several words by their first. */
  const long = new Map<string, string[]>()
  const add = (written: string, spelling: Spelling) => {
    const folded = fold(written)
    spellings.set(folded, [...(spellings.get(folded) ?? []), spelling])
    const [head = '', ...rest] = written.split(' ')
    if (rest.length > 0) long.set(fold(head), [...(long.get(fold(head)) ?? []), written])
  }
  for (const [adcode, [full, ...english]] of Object.entries(names)) {
    const rank = englishRank(full)
    const isShort = stemOf(full).length < 2
    for (const one of new Set(english)) {
      const needsRank = isShort || ORDINARY.has(fold(one))
      add(one, { adcode, rank, needsRank, isZone: false, isWhole: false })
      if (isShort && rank === 'County')
        add(`${one}xian`, { adcode, rank, needsRank: false, isZone: false, isWhole: true })
    }
  }
  for (const { en, adcodes } of ZONES)
    for (const one of en)
      for (const adcode of adcodes)
        add(one, { adcode, rank: null, needsRank: false, isZone: true, isWhole: true })
  const name = (adcode: Adcode) => {
    const [full, english] = names[adcode] ?? []
    const rank = full === undefined ? null : englishRank(full)
    return english === undefined ? adcode : rank === null ? english : `${english} ${rank}`
  }
  const namesOf = (key: string, start: number, written: string): readonly PlaceName[] => {
    const end = start + written.length
    const all = spellings.get(fold(written))
    if (!all) return NONE
    const match = RANK.exec(key.slice(end, end + 80))
    const rank = match ? (match[1] ?? match[2] ?? '') : null
    const ranked = rank === null ? [] : all.filter((one) => fits(one.rank, rank))
    const whole = match ? written + match[0] : written
    if (ranked.length > 0)
      return ranked.map(({ adcode, isZone }) => ({ adcode, isZone, written: whole, isStem: false }))
    return all
      .filter(({ needsRank }) => !needsRank)
      .map(({ adcode, isZone, isWhole }) => ({ adcode, isZone, written, isStem: !isWhole }))
  }
  return {
    at: (key, start) => {
      const word = wordAt(key, start)
      if (word === '') return NONE
      const longer = (long.get(fold(word)) ?? NONE).filter((one) => key.startsWith(one, start))
      return [...longer, word]
        .flatMap((written) => namesOf(key, start, written))
        .sort((a, b) => b.written.length - a.written.length)
    },
    name,
  }
}

const NONE: readonly never[] = []

/** The word with a capital that starts here, without the mark of possession; empty where none does. */
export function wordAt(key: string, start: number): string {
  WORD.lastIndex = start
  return WORD.exec(key)?.[0].replace(/'s$/, '') ?? ''
}

function fits(rank: EnglishRank | null, written: string): boolean {
  const asked = written.toLowerCase()
  if (rank === 'City') return asked === 'city' || asked.startsWith('municipal')
  if (rank === 'New Area') return asked === 'district' || asked.startsWith('new ')
  return rank !== null && rank.toLowerCase() === asked
}
