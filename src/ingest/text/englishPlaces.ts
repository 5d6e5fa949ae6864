/** Places that an English item names, below the division whose act it is. */
import { type Adcode, divisionOf } from '../../domain/adcode'
import { DIVISIONS } from '../../domain/divisions'
import { type EnglishPlaceIndex, wordAt } from './englishPlaceIndex'
import { isCounty } from './placeIndex'
import type { PlaceName } from './placeName'
import { belongs, type PlaceHit, type PlacesReading, preferred, settle } from './places'

/** Divisions by their names, and by older or other spellings. */
const DIVISION_NAMES: ReadonlyMap<string, Adcode> = new Map([
  ...DIVISIONS.flatMap(({ adcode, short }) => (short.en ? [[short.en, adcode] as const] : [])),
  ['Tibet', '540000'],
  ['Macau', '820000'],
])

const DIVISION = `(${[...DIVISION_NAMES.keys()].join('|')})(?![\\p{L}-])`

const DIVISION_HERE = new RegExp(DIVISION, 'uy')

const DIVISION_AFTER = new RegExp(`^(?:,| in| of|, in) (?:the )?${DIVISION}`, 'u')

const DIVISION_BEFORE = new RegExp(`${DIVISION}(?: [Pp]rovince)?(?:'s|,| province) $`, 'u')

/** A name that goes on to be something else: Wuhan University, Hangzhou Daily. */
const NOT_AFTER =
  /^(?:'s)? (?:(?:\p{Lu}\p{L}+ ){0,3}(?:University|College)|(?:Evening|Morning|Daily|Weekly|Business|Metropolis)(?: \p{Lu}| ?$)|Daily|News|Times|Post|Herald|Gazette|Bank|Road|Street|Avenue|River|Bridge|Lake|Declaration|Consensus|cuisine|dialect|opera)(?!\p{L})/u

const IN_COMPANY = /^ [^.;:\n]{0,48}?(?:Co\.|Ltd|Inc\.|Corporation|Company)/

/** What stands in front of a given name. */
const SURNAME =
  /(?:^|[^\p{L}'-])(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Gao|Lin|Luo|Zheng|Liang|Xie|Song|Tang|Han|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Yuan|Pan|Yu|Jiang|Cai|Du|Ye|Cheng|Su|Wei|Lyu|Lu|Ding|Ren|Shen|Yao|Cui|Zhong|Tan|Fan|Jin|Shi|Liao|Jia|Xia|Fu|Fang|Bai|Zou|Meng|Xiong|Qin|Qiu|Hou|Yin|Xue|Yan|Duan|Lei|Long|Tao|Gu|Mao|Hao|Gong|Shao|Wan|Qian|Dai|Mo|Kong|Xiang|Chang|Niu|Ge|Xing|An|Qi|Yi|Qiao|Pang|Ni|Zhuang|Nie|Zhan|Ou|Geng|Guan|Lan|Jiao|Zuo|Gan|Zhu|Bao|Ning|Shang|Shu|Ruan|Ke|Ji|Mei|Tong|Ling|Bi|Shan|Pei|Huo|Tu|Miao|Sheng|Qu|Ran|Cen|Ying|Zhuo|Chi|Jin|Che|Bian) $/u

/** @param key folded text. @param jurisdiction as `readPlaces` takes it. */
export function readEnglishPlaces(
  key: string,
  jurisdiction: Adcode,
  index: EnglishPlaceIndex,
): PlacesReading {
  const hits: PlaceHit[] = []
  for (const word of key.matchAll(WORD_START)) {
    const start = word.index
    if (start < (hits.at(-1)?.end ?? 0)) continue
    const names = meantAt(key, start, index)
    const [first] = names
    if (!first) continue
    const end = start + first.written.length
    const here = names.filter(({ adcode, isStem }) => belongs(adcode, jurisdiction, isStem))
    // Gulou District in Fuzhou, Fujian is none of Jiangsu, though Jiangsu has one too.
    const other = divisionBeside(key, start, end)
    if (other && other !== jurisdiction && names.some(({ adcode }) => divisionOf(adcode) === other)) continue
    if (here.length > 0)
      hits.push({ start, end, names: preferred(here), isWeak: IN_COMPANY.test(key.slice(end, end + 60)) })
  }
  return settle(hits, jurisdiction, (adcode) => index.name(adcode))
}

/** Divisions that a text names, or in which places lie that can be in no other, in its order. */
export function englishDivisionsIn(key: string, index: EnglishPlaceIndex): readonly Adcode[] {
  const found = new Set<Adcode>()
  for (const { index: start } of key.matchAll(WORD_START)) {
    const names = meantAt(key, start, index).filter(({ adcode, isStem }) => !isStem || !isCounty(adcode))
    const division = names.length > 0 ? null : divisionAt(key, start)
    if (division) found.add(division)
    const [only, ...others] = new Set(names.map(({ adcode }) => divisionOf(adcode)))
    if (only && others.length === 0) found.add(only)
  }
  return [...found]
}

/** Where a word begins that has a capital. */
const WORD_START = /(?<![\p{L}\d'-]|\p{L}-)\p{Lu}/gu

/** Places that are written here, the longest way; none where a division or something else is meant. */
function meantAt(key: string, start: number, index: EnglishPlaceIndex): readonly PlaceName[] {
  const all = index.at(key, start)
  const length = all[0]?.written.length ?? 0
  const names = all.filter(({ written }) => written.length === length)
  const isStem = names.some((one) => one.isStem)
  if (isStem && (divisionAt(key, start) || isPerson(key, start))) return []
  return NOT_AFTER.test(key.slice(start + length, start + length + 60)) ? [] : names
}

function divisionAt(key: string, start: number): Adcode | null {
  DIVISION_HERE.lastIndex = start
  return DIVISION_NAMES.get(DIVISION_HERE.exec(key)?.[1] ?? '') ?? null
}

function isPerson(key: string, start: number): boolean {
  return SURNAME.test(key.slice(Math.max(0, start - 8), start)) && !wordAt(key, start).includes("'")
}

function divisionBeside(key: string, start: number, end: number): Adcode | null {
  const after = DIVISION_AFTER.exec(key.slice(end, end + 30))
  const beside = after ?? DIVISION_BEFORE.exec(key.slice(Math.max(0, start - 32), start))
  return DIVISION_NAMES.get(beside?.[1] ?? '') ?? null
}
