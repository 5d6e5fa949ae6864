/** Places that an item names, below the division whose act it is. */
import { type Adcode, CENTRAL, divisionOf } from '../../domain/adcode'
import { DIVISIONS } from '../../domain/divisions'
import { mendedAt } from './garbledPlaces'
import { isCounty, type PlaceIndex, prefectureOf } from './placeIndex'
import type { PlaceName } from './placeName'

export interface PlaceReading {
  readonly adcode: Adcode
  readonly name: string
  readonly start: number
  readonly end: number
  readonly confidence: number
}

/** A name that several places of the division have, and none of them is named nearby. */
export interface AmbiguousPlace {
  readonly written: string
  readonly adcodes: readonly Adcode[]
  readonly start: number
  readonly end: number
}

export interface PlaceHit {
  readonly start: number
  readonly end: number
  readonly names: readonly PlaceName[]
  /** Part of a company's name: where the company is registered, which need not be where it acts. */
  readonly isWeak: boolean
  /** Misspelt, and read as what it most likely was. */
  readonly isGarbled?: boolean
}

/** A rank that belongs to the next word: 城区块链, 深圳市场. */
const NOT_A_RANK =
  /^(?:区(?:块链|域|间|别|分)|市(?:场|值|面|容|政|级|委|民|长|直|人|属|区)|县(?:级|委|长|域)|州(?:长|级))/

/** The rest of a company's name. */
const IN_COMPANY =
  /^[\u4e00-\u9fa5A-Za-z()]{0,14}?(?:有限|股份)公司|^[\u4e00-\u9fa5A-Za-z()]{0,14}?(?:股份|责任)?有限公司/

/** A stem that goes on to be something else: 武汉大学, 焦作日报. */
const NOT_AFTER_STEM =
  /^[\u4e00-\u9fa5]{0,6}?(?:大学|学院)|^(?:银行|证券|日报|晚报|晨报|早报|时报|商报|都市报|广播|电视台|卫视|新闻网|在线|路|街|大道|大桥|菜|话|人(?!民)|站|号|籍|会议|峰会|宣言|协议)/

export interface PlacesReading {
  readonly places: readonly PlaceReading[]
  readonly ambiguous: readonly AmbiguousPlace[]
}

/**
 * @param key folded text, titles of documents blanked out.
 * @param jurisdiction whose act it is: places elsewhere are merely mentioned. Under the central government any place counts
 *   that is written in full.
 */
export function readPlaces(key: string, jurisdiction: Adcode, index: PlaceIndex): PlacesReading {
  return settle(hitsOf(key, jurisdiction, index), jurisdiction, (adcode) => index.name(adcode))
}

/** Which places the names mean, where several have the same. */
export function settle(
  hits: readonly PlaceHit[],
  jurisdiction: Adcode,
  nameOf: (adcode: Adcode) => string,
): PlacesReading {
  const found = new Map<Adcode, PlaceReading>()
  const ambiguous: AmbiguousPlace[] = []
  let near: Adcode | null = null
  const strong = hits.filter(({ isWeak }) => !isWeak)
  const taken = strong.length > 0 ? strong : hits
  const sure = taken.flatMap(({ names }) => (names.length === 1 && names[0] ? [names[0].adcode] : []))
  for (const { start, end, names, isGarbled } of taken) {
    const first = names[0]
    if (!first) continue
    const chosen: readonly PlaceName[] | null = first.isZone
      ? names
      : (oneOf(names, [near, ...found.keys()]) ?? oneOf(names, sure))
    if (!chosen) {
      ambiguous.push({ written: first.written, adcodes: names.map(({ adcode }) => adcode), start, end })
      continue
    }
    for (const { adcode, isStem } of chosen) {
      near = adcode
      const confidence = isGarbled ? 0.5 : isStem ? 0.8 : jurisdiction === CENTRAL ? 0.7 : 0.95
      if (!found.has(adcode)) found.set(adcode, { adcode, name: nameOf(adcode), start, end, confidence })
    }
  }
  return {
    places: finest([...found.values()]),
    ambiguous: ambiguous.filter(({ adcodes }) => !adcodes.some((one) => found.has(one))),
  }
}

/** Names in the text that can be meant, without those inside a longer one. */
function hitsOf(key: string, jurisdiction: Adcode, index: PlaceIndex): readonly PlaceHit[] {
  const hits: PlaceHit[] = []
  let elsewhere: { readonly end: number; readonly division: Adcode } | null = null
  let last: { readonly end: number; readonly adcode: Adcode } | null = null
  for (let at = 0; at < key.length; at++) {
    const mended = mendedAt(key, at)
    const meant = mended ? placesOf(mended.name, jurisdiction, index) : []
    if (mended && meant.length > 0) {
      hits.push({ start: at, end: at + mended.length, names: meant, isWeak: false, isGarbled: true })
      at += mended.length - 1
      continue
    }
    const all = index.at(key, at)
    const division = divisionAt(key, at)
    // 吉林市 and 海南藏族自治州 are places, 吉林省 and 海南 are not.
    if (division && !all.some(({ isStem, written }) => !isStem && written.length > division.length)) {
      elsewhere =
        division.adcode === jurisdiction ? null : { end: at + division.length, division: division.adcode }
      at += division.length - 1
      continue
    }
    const fits = all.filter((name) => isMeant(key, at, name))
    const length = fits[0]?.written.length
    if (length === undefined) continue
    const names = fits.filter(
      ({ adcode, written, isStem }) =>
        written.length === length &&
        belongs(adcode, jurisdiction, isStem) &&
        (!isStem ||
          !isCounty(adcode) ||
          followsParent(adcode, at, last) ||
          isDistrict(adcode) ||
          (index.name(adcode) === `${written}市` && isCityNamed(key, at, written))),
    )
    // 福建省宁德市 under 浙江: what follows another division belongs to it, even where the name is known here too.
    const isAway = elsewhere !== null && at <= elsewhere.end
    if (names.length > 0 && !isAway) {
      hits.push({
        start: at,
        end: at + length,
        names: preferred(names),
        isWeak: IN_COMPANY.test(key.slice(at + length, at + length + 20)),
      })
      last = { end: at + length, adcode: names[0]?.adcode ?? '' }
    } else if (isAway && elsewhere) elsewhere = { end: at + length, division: elsewhere.division }
    at += length - 1
  }
  return hits
}

/** Places of the division that have exactly this name. */
function placesOf(name: string, jurisdiction: Adcode, index: PlaceIndex): readonly PlaceName[] {
  const all = index.at(name, 0).filter(({ written }) => written === name)
  return preferred(all.filter(({ adcode, isStem }) => belongs(adcode, jurisdiction, isStem)))
}

const DIVISION_NAMES = DIVISIONS.flatMap(({ adcode, name, short }) =>
  [name.zh, short.zh].flatMap((one) => (one ? [{ adcode, name: one }] : [])),
).sort((a, b) => b.name.length - a.name.length)

const DIVISION_HEADS = new Set(DIVISION_NAMES.map(({ name }) => name.charAt(0)))

function divisionAt(key: string, at: number): { readonly adcode: Adcode; readonly length: number } | null {
  if (!DIVISION_HEADS.has(key.charAt(at))) return null
  const found = DIVISION_NAMES.find(({ name }) => key.startsWith(name, at))
  return found ? { adcode: found.adcode, length: found.name.length } : null
}

function isMeant(key: string, at: number, { written, isStem }: PlaceName): boolean {
  const end = at + written.length
  if (isStem) return !NOT_AFTER_STEM.test(key.slice(end, end + 8))
  return (
    !NOT_A_RANK.test(key.slice(end - 1, end + 3)) ||
    /^市(?:委|民|长|政府|人|属|区|直)/.test(key.slice(end - 1, end + 2))
  )
}

/** A bare name of a prefecture and of a county in it means the prefecture. */
export function preferred(names: readonly PlaceName[]): readonly PlaceName[] {
  const prefectures = names.filter(({ adcode, isStem }) => isStem && !isCounty(adcode))
  return prefectures.length > 0 ? prefectures : names
}

export function belongs(adcode: Adcode, jurisdiction: Adcode, isStem: boolean): boolean {
  if (jurisdiction === CENTRAL) return !isStem
  return divisionOf(adcode) === jurisdiction
}

/** 杭州余杭: the stem of a county counts right after its prefecture. */
function followsParent(
  adcode: Adcode,
  at: number,
  last: { readonly end: number; readonly adcode: Adcode } | null,
): boolean {
  return last !== null && last.end === at && prefectureOf(adcode) === last.adcode
}

/** Districts of municipalities are named by their stems. */
function isDistrict(adcode: Adcode): boolean {
  return isCounty(adcode) && prefectureOf(adcode) === null
}

/** Cities of the rank of counties whose stems are words, mountains or rivers as well. */
const ORDINARY_CITIES = new Set(
  (
    '安国 三河 沙河 河间 新民 东港 灯塔 大安 和龙 同江 磐石 海林 北安 安达 海伦 兴化 天长 明光 宁国 永康 永安 江山 临海 龙泉 广德 福安 乐平 庐山 高密 ' +
    '天门 当阳 石首 津市 常宁 合山 东兴 东方 文昌 万宁 安宁 开远 子长 兴平 合作 双河 新乐 高平 原平 孝义 怀仁 四会 阳春 英德 兴义 兴仁 福泉 华亭 赤水 洪湖 ' +
    '巢湖 尚志 五常 应城 德兴 泰兴 万源 隆昌 建德 平湖 海安 海阳 同仁 弥勒 玉环 富锦 共青城'
  ).split(' '),
)

/** 义乌, 在敦煌, 江苏昆山: where a name can begin, and no person's. */
const BEFORE_CITY = /(?:^|[^一-龥]|[在于赴到与和从对由省日]|自治区)$/

/** Cities of the rank of counties are known by their stems where a name begins. */
function isCityNamed(key: string, at: number, stem: string): boolean {
  if (ORDINARY_CITIES.has(stem)) return false
  const before = key.slice(Math.max(0, at - 3), at)
  return BEFORE_CITY.test(before) || DIVISION_NAMES.some(({ name }) => before.endsWith(name))
}

/** The place that a name means: the only one, or the one in a prefecture that is named too. */
function oneOf(names: readonly PlaceName[], named: readonly (Adcode | null)[]): readonly PlaceName[] | null {
  if (names.length === 1) return names
  const parents = named.flatMap((adcode) => (adcode ? [adcode, prefectureOf(adcode)] : []))
  const inside = names.filter(
    ({ adcode }) => parents.includes(prefectureOf(adcode)) || parents.includes(adcode),
  )
  return inside.length === 1 ? inside : null
}

/** Without prefectures of which a county is named too. */
function finest(places: readonly PlaceReading[]): readonly PlaceReading[] {
  return places.filter(
    ({ adcode }) => isCounty(adcode) || !places.some((other) => prefectureOf(other.adcode) === adcode),
  )
}

interface NamedDivision {
  readonly adcode: Adcode
  readonly start: number
  readonly end: number
}

/** The division that a text names first, or in which the first place lies that it names in full. */
export function firstDivision(key: string, index: PlaceIndex): NamedDivision | null {
  return namedDivisions(key, index).next().value ?? null
}

/** All such divisions, once each, in the order of the text. */
export function divisionsIn(key: string, index: PlaceIndex): readonly Adcode[] {
  return [...new Set([...namedDivisions(key, index)].map(({ adcode }) => adcode))]
}

function* namedDivisions(key: string, index: PlaceIndex): Generator<NamedDivision, undefined> {
  for (let at = 0; at < key.length; at++) {
    const found = divisionAt(key, at) ?? placeDivisionAt(key, at, index)
    if (!found) continue
    const { adcode, length } = found
    yield { adcode, start: at, end: at + length }
    at += length - 1
  }
  return undefined
}

/** The division of a place that is named here in full. */
function placeDivisionAt(
  key: string,
  at: number,
  index: PlaceIndex,
): { readonly adcode: Adcode; readonly length: number } | null {
  const names = index
    .at(key, at)
    .filter((name) => isMeant(key, at, name) && (!name.isStem || !isCounty(name.adcode)))
  const [only, ...others] = new Set(names.map(({ adcode }) => divisionOf(adcode)))
  return only && others.length === 0 ? { adcode: only, length: names[0]?.written.length ?? 1 } : null
}
