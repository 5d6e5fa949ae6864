/** The units that tile the country: prefectures, districts of municipalities, county-level units under a province. */
import type { Feature, MultiPolygon, Position } from 'geojson'
import type { EchartsUnit } from './echarts'
import { readEcharts } from './echarts'
import { coarseIsland, JIANYANG } from './patches'

const PROVINCE_FILES: readonly string[] = [
  'beijing',
  'tianjin',
  'hebei',
  'shanxi',
  'neimenggu',
  'liaoning',
  'jilin',
  'heilongjiang',
  'shanghai',
  'jiangsu',
  'zhejiang',
  'anhui',
  'fujian',
  'jiangxi',
  'shandong',
  'henan',
  'hubei',
  'hunan',
  'guangdong',
  'guangxi',
  'hainan',
  'chongqing',
  'sichuan',
  'guizhou',
  'yunnan',
  'xizang',
  'shanxi1',
  'gansu',
  'qinghai',
  'ningxia',
  'xinjiang',
  'xianggang',
  'aomen',
]

/** Units whose code or name is older than 2019, or missing: `[adcode, name]` by what the source says. */
const RENAMED: Readonly<Record<string, readonly [string, string]>> = {
  '500228': ['500155', '梁平区'],
  '500232': ['500156', '武隆区'],
  '542400': ['540600', '那曲市'],
  '652200': ['650500', '哈密市'],
  '371200': ['370100', '济南市'],
  山南市: ['540500', '山南市'],
  崇明区: ['310151', '崇明区'],
}

/** Kept with Fujian, as on standard maps: drawn there already. */
const DRAWN_IN_FUJIAN = new Set(['金门县', '连江县'])

export interface UnitProperties {
  readonly adcode: string
  readonly name: string
  readonly division: string
}

export type Unit = Feature<MultiPolygon, UnitProperties>

function signedArea(ring: readonly Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    sum += ax * by - bx * ay
  }
  return sum / 2
}

/** One polygon a ring, clockwise: the sources' own nesting and winding cannot be trusted. */
function toPolygons(rings: readonly Position[][]): Position[][][] {
  return rings.map((ring) => [signedArea(ring) > 0 ? [...ring].reverse() : ring])
}

function identify(unit: EchartsUnit): readonly [string, string] {
  const renamed = RENAMED[unit.id ?? unit.name]
  if (renamed !== undefined) return renamed
  if (unit.id === undefined)
    throw new Error(`${unit.name} has no adcode in the source, and none is given here`)
  return [unit.id, unit.name]
}

function taiwan(): Position[][] {
  const counties = readEcharts('province/taiwan.json').filter((county) => !DRAWN_IN_FUJIAN.has(county.name))
  return [...counties.flatMap((county) => county.rings), coarseIsland('赤尾屿')]
}

/**
 * All units with the mends that concern codes and missing parts. Their shapes still overlap and gape; `topology.ts`
 * mends that. 台湾省 is one unit.
 */
export function readUnits(): Unit[] {
  const rings = new Map<string, { name: string; rings: Position[][] }>()
  const add = (adcode: string, name: string, more: readonly Position[][]) => {
    const known = rings.get(adcode)
    if (known === undefined) rings.set(adcode, { name, rings: [...more] })
    else known.rings.push(...more)
  }
  for (const file of PROVINCE_FILES) {
    for (const unit of readEcharts(`province/${file}.json`)) {
      if (unit.rings.length === 0) continue
      const [adcode, name] = identify(unit)
      add(adcode, name, unit.rings)
    }
  }
  add('710000', '台湾省', taiwan())
  add('441500', '汕尾市', [coarseIsland('东沙岛')])
  return [...rings].map(([adcode, unit]) => ({
    type: 'Feature',
    properties: { adcode, name: unit.name, division: `${adcode.slice(0, 2)}0000` },
    geometry: { type: 'MultiPolygon', coordinates: toPolygons(unit.rings) },
  }))
}

/** 简阳市 as a unit of its own, to be cut out of 资阳市 and joined to 成都市 (since 2016). */
export function jianyang(): Unit {
  return {
    type: 'Feature',
    properties: { adcode: '510185', name: '简阳市', division: '510000' },
    geometry: { type: 'MultiPolygon', coordinates: toPolygons([JIANYANG]) },
  }
}
