/** Names of prefectures, counties and districts, ready to be found in texts. */
import type { Adcode } from '../../domain/adcode'
import { DIVISIONS } from '../../domain/divisions'

/** Names by six-digit code, as `public/geo/names.json` has them. */
export type PlaceNames = Readonly<Record<Adcode, string>>

/** One way to write a place. */
export interface PlaceName {
  readonly adcode: Adcode
  /** The full name, as the dataset shows it. */
  readonly name: string
  /** What stands in the text: the full name or its stem. */
  readonly written: string
  readonly isStem: boolean
}

export interface PlaceIndex {
  /** Every place whose name, or its stem, starts at this point of a text; longest first. */
  at(key: string, start: number): readonly PlaceName[]
  /** The one prefecture or county that the whole text names in full, or by the stem of a prefecture. */
  exact(text: string): Adcode | null
  /** The full name, or the code itself. */
  name(adcode: Adcode): string
}

/** Zones that have no code of their own, in the counties that they lie in. */
const ZONES: readonly (readonly [string, readonly Adcode[]])[] = [
  ['雄安新区', ['130629', '130632', '130638']],
  ['雄安', ['130629', '130632', '130638']],
  ['东疆', ['120116']],
  ['中关村', ['110108']],
  ['亦庄', ['110115']],
  ['临港新片区', ['310115']],
  ['张江', ['310115']],
  ['横琴', ['440402']],
  ['前海', ['440305']],
  ['江北新区', ['320100']],
  ['苏州工业园区', ['320500']],
  ['两江新区', ['500112']],
]

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

const SUFFIX =
  /(?:(?:土家族|苗族|藏族|彝族|回族|哈萨克|蒙古族?|柯尔克孜|朝鲜族|壮族|布依族|侗族|哈尼族|傣族|白族|景颇族|傈僳族|羌族)*自治州|地区|林区|特区|新区|自治县|自治旗|市|县|区|盟|旗|州)$/

/** The name without what it says about the rank: 长治市 -> 长治, 大理白族自治州 -> 大理. */
function stemOf(name: string): string {
  return name.replace(SUFFIX, '')
}

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
  const add = (adcode: Adcode, written: string, isStem: boolean) => {
    const head = written.slice(0, 2)
    const list = byHead.get(head) ?? []
    list.push({ adcode, name: names[adcode] ?? written, written, isStem })
    byHead.set(head, list)
  }
  for (const [adcode, name] of Object.entries(names)) {
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
  for (const [zone, adcodes] of ZONES) for (const adcode of adcodes) add(adcode, zone, false)
  for (const list of byHead.values()) list.sort((a, b) => b.written.length - a.written.length)
  return {
    at: (key, start) => {
      const list = byHead.get(key.slice(start, start + 2)) ?? NONE
      return list.filter(({ written }) => key.startsWith(written, start))
    },
    exact: (text) => {
      const found = whole.get(text.replace(/[:： ]+$/, '')) ?? []
      return found.length === 1 ? (found[0] ?? null) : null
    },
    name: (adcode) => names[adcode] ?? adcode,
  }
}

const NONE: readonly PlaceName[] = []

/** Whether a place is a county or a district, below a prefecture or right below its division. */
export function isCounty(adcode: Adcode): boolean {
  return !adcode.endsWith('00')
}

/** The prefecture that a county lies in; a prefecture, and a municipality's districts, lie in none. */
export function prefectureOf(adcode: Adcode): Adcode | null {
  if (MUNICIPALITY.test(adcode) || !isCounty(adcode)) return null
  return `${adcode.slice(0, 4)}00`
}
