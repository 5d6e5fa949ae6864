/** Makes the units into a mosaic without gaps or overlaps, and thins it to a wanted fineness. */
import type { Topology } from 'topojson-specification'
import type { Files } from './packages'
import { mapshaper } from './packages'
import type { Unit } from './units'

/** How much of the mosaic to keep. Metres and square kilometres; `quantization` is steps across the whole box. */
export interface Fineness {
  readonly interval: number
  /** Interval for the divisions made of islands, which would vanish otherwise. */
  readonly islandInterval: number
  /** Islands smaller than this go, except those of the divisions made of islands. */
  readonly minIsland: number
  /** The same for those divisions. */
  readonly minFineIsland: number
  readonly quantization: number
}

/** 海南 (with 三沙), 台湾, 香港 and 澳门; 东沙, which lies with 汕尾. */
const FINE =
  '["460000","710000","810000","820000"].includes(division) || adcode=="441500" && this.centroidY<21'

/** In the finer file also 深圳 and 珠海, whose coasts face 香港 and 澳门. */
const FINE_COAST = '["440300","440400"].includes(adcode)'

/** A part of those divisions below this area (square metres) is kept as a shape of its own. */
const SMALL_PART = 3e8

/** 简阳's outline and that of 资阳 differ a little: what is left of 资阳 along it, in square metres. */
const LEFT_OF_ZIYANG = 3e7

function parse(files: Files, name: string): unknown {
  const file = files[name]
  if (file === undefined) throw new Error(`mapshaper wrote no ${name}`)
  return JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file))
}

/** The mosaic in full detail, as GeoJSON text for `thin`. */
export async function tile(units: readonly Unit[], jianyang: Unit): Promise<string> {
  const commands = [
    '-i units.json',
    // An overlap goes to the smaller unit: exclaves and cities inside prefectures are drawn twice.
    '-clean overlap-rule=min-area gap-width=1.5km close-outer-gaps',
    '-clean overlap-rule=min-area gap-width=12km',
    `-each 'if (adcode=="${jianyang.properties.adcode}") { adcode="510100"; name="成都市" }'`,
    '-dissolve adcode copy-fields=division,name',
    `-explode -filter 'adcode!="512000" || this.area>${LEFT_OF_ZIYANG}'`,
    '-dissolve adcode copy-fields=division,name',
    '-clean overlap-rule=min-area gap-width=1.5km',
    '-o mosaic.json format=geojson',
  ]
  const features = [...units, jianyang]
  const input = { 'units.json': JSON.stringify({ type: 'FeatureCollection', features }) }
  const files = await mapshaper(commands.join(' '), input)
  return JSON.stringify(parse(files, 'mosaic.json'))
}

/**
 * A topology of `divisions`, and of `prefectures` that share their arcs when asked for. Every small island of the
 * divisions made of islands is simplified as a shape of its own, so that it stays at least a triangle.
 */
export async function thin(
  mosaic: string,
  level: 'divisions' | 'prefectures',
  fineness: Fineness,
): Promise<Topology> {
  const unit = level === 'divisions' ? 'division' : 'adcode'
  const close = level === 'divisions' ? 'fine' : `fine || ${FINE_COAST}`
  const finish =
    level === 'divisions'
      ? '-rename-layers divisions'
      : '-rename-layers prefectures -dissolve division + name=divisions'
  const commands = [
    '-i mosaic.json',
    '-explode',
    `-each 'fine = ${FINE}'`,
    `-each 'key = fine && this.area<${SMALL_PART} ? "part "+this.id : ${unit}'`,
    '-dissolve key copy-fields=division,adcode,name,fine',
    '-explode',
    `-filter 'this.area > 1e6 * (key.startsWith("part") ? ${fineness.minFineIsland} : ${fineness.minIsland})'`,
    '-dissolve key copy-fields=division,adcode,name,fine',
    // Exclaves that went with the small islands leave holes: fill them.
    '-clean overlap-rule=min-area gap-width=12km',
    `-simplify weighted variable keep-shapes interval='${close} ? ${fineness.islandInterval} : ${fineness.interval}'`,
    `-dissolve ${unit} copy-fields=division,adcode,name`,
    `-o thin.json format=topojson quantization=${fineness.quantization}`,
  ]
  // Simplifying and rounding can make lines cross and leave spikes: mend what came out once more.
  const again = [
    '-i thin.json',
    '-clean overlap-rule=min-area gap-width=100m',
    finish,
    `-o clean.json format=topojson quantization=${fineness.quantization} target=*`,
  ]
  const thinned = await mapshaper(commands.join(' '), { 'mosaic.json': mosaic })
  const files = await mapshaper(again.join(' '), thinned)
  return parse(files, 'clean.json') as Topology
}
