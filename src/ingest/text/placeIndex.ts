/** Names of prefectures, counties and districts, ready to be found in texts. */
import type { Adcode } from '../../domain/adcode'
import { DIVISIONS } from '../../domain/divisions'
import { type EnglishPlaceIndex, indexEnglishPlaces } from './englishPlaceIndex'
import type { PlaceName, PlaceNames } from './placeName'
import { stemOf } from './placeRanks'
import { ZONES } from './placeZones'

export interface PlaceIndex {
  /** Every place whose name, or its stem, starts at this point of a text; longest first. */
  at(key: string, start: number): readonly PlaceName[]
  /** The one prefecture or county that the whole text names in full, or by the stem of a prefecture. */
  exact(text: string): Adcode | null
  /** The full name, or the code itself. */
  name(adcode: Adcode, lang?: 'zh' | 'en'): string
  /** The same for English texts. */
  readonly english: EnglishPlaceIndex
}

/** Stems that are ordinary words, or more often mean something else. */
const ORDINARY = new Set([
  ...DIVISIONS.flatMap(({ short }) => (short.zh ? [short.zh] : [])),
  ...[
    '和平',
    '河东',
    '河西',
    '南开',
    '红桥',
    '东丽',
    '东方',
    '通道',
    '新城',
    '城关',
    '城区',
    '中山',
    '开发',
    '城中',
  ],
  ...['新华', '新民', '和田', '光明', '南山', '宝山', '平安', '安定', '定安', '安康', '同心', '文昌', '高新'],
])

/** 朝阳, 海南 and the like are prefectures, but a bare stem seldom means them. */
const ORDINARY_PREFECTURES = new Set([
  '海南',
  '海东',
  '海北',
  '海西',
  '黄南',
  '吉林',
  '中山',
  '东方',
  '和田',
  '三明',
  '六安',
])

/** Too short or too common to be a name in running text. */
const NO_NAMES = new Set([
  '城区',
  '郊区',
  '矿区',
  '东区',
  '西区',
  '南区',
  '北区',
  '新县',
  '古县',
  '单县',
  '和县',
  '随县',
])

const MUNICIPALITY = /^(?:11|12|31|50)/

export function indexPlaces(names: PlaceNames): PlaceIndex {
  const byHead = new Map<string, PlaceName[]>()
  const whole = new Map<string, Adcode[]>()
  const add = (adcode: Adcode, written: string, isStem: boolean, isZone = false) => {
    const head = written.slice(0, 2)
    const list = byHead.get(head) ?? []
    list.push({ adcode, written, isStem, isZone })
    byHead.set(head, list)
  }
  for (const [adcode, [name]] of Object.entries(names)) {
    if (NO_NAMES.has(name) || name.length < 2) continue
    add(adcode, name, false)
    whole.set(name, [...(whole.get(name) ?? []), adcode])
    const stem = stemOf(name)
    if (stem.length < 2 || stem === name) continue
    const isPrefecture = adcode.endsWith('00')
    if (isPrefecture && !MUNICIPALITY.test(adcode)) whole.set(stem, [...(whole.get(stem) ?? []), adcode])
    if (isPrefecture ? !ORDINARY_PREFECTURES.has(stem) : !ORDINARY.has(stem)) add(adcode, stem, true)
    // 大理州 and 延边州 for the autonomous prefectures.
    if (name.endsWith('自治州')) add(adcode, `${stem}州`, false)
  }
  for (const { zh, adcodes } of ZONES)
    for (const zone of zh) for (const adcode of adcodes) add(adcode, zone, false, true)
  /** Whether a character begins a name: most places of a text are passed over by this alone. */
  const begins = new Uint8Array(0x10000)
  for (const [head, list] of byHead) {
    begins[head.charCodeAt(0)] = 1
    list.sort((a, b) => b.written.length - a.written.length)
  }
  let english: EnglishPlaceIndex | null = null
  const inEnglish = () => {
    english ??= indexEnglishPlaces(names)
    return english
  }
  return {
    at: (key, start) => {
      if (begins[key.charCodeAt(start)] !== 1) return NONE
      const list = byHead.get(key.slice(start, start + 2))
      return list ? list.filter(({ written }) => key.startsWith(written, start)) : NONE
    },
    exact: (text) => {
      const written = text.replace(/[:： ]+$/, '')
      const found = /^[A-Z]/.test(written) ? exactEnglish(written, inEnglish()) : (whole.get(written) ?? [])
      return found.length === 1 ? (found[0] ?? null) : null
    },
    name: (adcode, lang) => (lang === 'en' ? inEnglish().name(adcode) : (names[adcode]?.[0] ?? adcode)),
    get english() {
      return inEnglish()
    },
  }
}

const NONE: readonly PlaceName[] = []

/** Hangzhou, Haidian District: a prefecture, or a county with its rank, and nothing else. */
function exactEnglish(written: string, english: EnglishPlaceIndex): readonly Adcode[] {
  const all = english
    .at(written, 0)
    .filter((one) => one.written.length === written.length && !one.isZone)
    .filter(({ adcode, isStem }) => !isStem || !(isCounty(adcode) || MUNICIPALITY.test(adcode)))
  return all.map(({ adcode }) => adcode)
}

/** Whether a place is a county or a district, below a prefecture or right below its division. */
export function isCounty(adcode: Adcode): boolean {
  return !adcode.endsWith('00')
}

/** The prefecture that a county lies in; a prefecture, and a municipality's districts, lie in none. */
export function prefectureOf(adcode: Adcode): Adcode | null {
  if (MUNICIPALITY.test(adcode) || !isCounty(adcode)) return null
  return `${adcode.slice(0, 4)}00`
}

/** A name that is plain even where others have the same: 南京市鼓楼区, Gulou District, Nanjing City. */
export function nameInFull(adcode: Adcode, index: PlaceIndex, lang: 'zh' | 'en'): string {
  const name = index.name(adcode, lang)
  const prefecture = prefectureOf(adcode)
  const above = prefecture === null ? null : index.name(prefecture, lang)
  if (above === null || above === prefecture) return name
  return lang === 'zh' ? above + name : `${name}, ${above}`
}
