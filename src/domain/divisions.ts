import { type Adcode, CENTRAL } from './adcode'
import type { LocalText } from './text'

/** One of the seven customary groups of provinces. */
export type RegionId = 'north' | 'northeast' | 'east' | 'central' | 'south' | 'southwest' | 'northwest'

/** A provincial division: full name, the short name of labels, its region, and the initials of its pinyin. */
export interface Division {
  readonly adcode: Adcode
  readonly name: LocalText
  readonly short: LocalText
  readonly region: RegionId
  readonly initials: string
}

export const REGIONS: readonly { readonly id: RegionId; readonly name: LocalText }[] = [
  { id: 'north', name: { zh: '华北', en: 'North' } },
  { id: 'northeast', name: { zh: '东北', en: 'Northeast' } },
  { id: 'east', name: { zh: '华东', en: 'East' } },
  { id: 'central', name: { zh: '华中', en: 'Central' } },
  { id: 'south', name: { zh: '华南', en: 'South' } },
  { id: 'southwest', name: { zh: '西南', en: 'Southwest' } },
  { id: 'northwest', name: { zh: '西北', en: 'Northwest' } },
]

type Row = [Adcode, string, string, string, string, RegionId, string]

const ROWS: readonly Row[] = [
  ['110000', '北京市', '北京', 'Beijing', 'Beijing', 'north', 'bj'],
  ['120000', '天津市', '天津', 'Tianjin', 'Tianjin', 'north', 'tj'],
  ['130000', '河北省', '河北', 'Hebei', 'Hebei', 'north', 'hb'],
  ['140000', '山西省', '山西', 'Shanxi', 'Shanxi', 'north', 'sx'],
  ['150000', '内蒙古自治区', '内蒙古', 'Inner Mongolia', 'Inner Mongolia', 'north', 'nmg'],
  ['210000', '辽宁省', '辽宁', 'Liaoning', 'Liaoning', 'northeast', 'ln'],
  ['220000', '吉林省', '吉林', 'Jilin', 'Jilin', 'northeast', 'jl'],
  ['230000', '黑龙江省', '黑龙江', 'Heilongjiang', 'Heilongjiang', 'northeast', 'hlj'],
  ['310000', '上海市', '上海', 'Shanghai', 'Shanghai', 'east', 'sh'],
  ['320000', '江苏省', '江苏', 'Jiangsu', 'Jiangsu', 'east', 'js'],
  ['330000', '浙江省', '浙江', 'Zhejiang', 'Zhejiang', 'east', 'zj'],
  ['340000', '安徽省', '安徽', 'Anhui', 'Anhui', 'east', 'ah'],
  ['350000', '福建省', '福建', 'Fujian', 'Fujian', 'east', 'fj'],
  ['360000', '江西省', '江西', 'Jiangxi', 'Jiangxi', 'east', 'jx'],
  ['370000', '山东省', '山东', 'Shandong', 'Shandong', 'east', 'sd'],
  ['410000', '河南省', '河南', 'Henan', 'Henan', 'central', 'hn'],
  ['420000', '湖北省', '湖北', 'Hubei', 'Hubei', 'central', 'hb'],
  ['430000', '湖南省', '湖南', 'Hunan', 'Hunan', 'central', 'hn'],
  ['440000', '广东省', '广东', 'Guangdong', 'Guangdong', 'south', 'gd'],
  ['450000', '广西壮族自治区', '广西', 'Guangxi', 'Guangxi', 'south', 'gx'],
  ['460000', '海南省', '海南', 'Hainan', 'Hainan', 'south', 'hn'],
  ['500000', '重庆市', '重庆', 'Chongqing', 'Chongqing', 'southwest', 'cq'],
  ['510000', '四川省', '四川', 'Sichuan', 'Sichuan', 'southwest', 'sc'],
  ['520000', '贵州省', '贵州', 'Guizhou', 'Guizhou', 'southwest', 'gz'],
  ['530000', '云南省', '云南', 'Yunnan', 'Yunnan', 'southwest', 'yn'],
  ['540000', '西藏自治区', '西藏', 'Xizang', 'Xizang', 'southwest', 'xz'],
  ['610000', '陕西省', '陕西', 'Shaanxi', 'Shaanxi', 'northwest', 'sx'],
  ['620000', '甘肃省', '甘肃', 'Gansu', 'Gansu', 'northwest', 'gs'],
  ['630000', '青海省', '青海', 'Qinghai', 'Qinghai', 'northwest', 'qh'],
  ['640000', '宁夏回族自治区', '宁夏', 'Ningxia', 'Ningxia', 'northwest', 'nx'],
  ['650000', '新疆维吾尔自治区', '新疆', 'Xinjiang', 'Xinjiang', 'northwest', 'xj'],
  ['710000', '台湾省', '台湾', 'Taiwan', 'Taiwan', 'east', 'tw'],
  ['810000', '香港特别行政区', '香港', 'Hong Kong', 'Hong Kong', 'south', 'xg'],
  ['820000', '澳门特别行政区', '澳门', 'Macao', 'Macao', 'south', 'am'],
]

/** The 34 provincial divisions in the order of GB/T 2260. */
export const DIVISIONS: readonly Division[] = ROWS.map(
  ([adcode, zh, shortZh, en, shortEn, region, initials]) => ({
    adcode,
    name: { zh, en },
    short: { zh: shortZh, en: shortEn },
    region,
    initials,
  }),
)

const BY_ADCODE = new Map(DIVISIONS.map((division) => [division.adcode, division]))

/** The division with this adcode, if it is one of the 34. */
export function findDivision(adcode: Adcode): Division | undefined {
  return BY_ADCODE.get(adcode)
}

const CENTRAL_NAMES = {
  name: { zh: '中央政府', en: 'Central government' },
  short: { zh: '中央', en: 'Central' },
}

/** Full and short name of a division or of the central government; another adcode stands for itself. */
export function jurisdictionNames(adcode: Adcode): Pick<Division, 'name' | 'short'> {
  if (adcode === CENTRAL) return CENTRAL_NAMES
  return findDivision(adcode) ?? { name: { zh: adcode }, short: { zh: adcode } }
}
