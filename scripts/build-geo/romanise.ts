/** Names of places as English texts write them: in pinyin, or as is customary. */
import { stemOf } from '../../src/ingest/text/placeRanks'
import { CUSTOMARY } from './customary'
import { packageJson, pinyinPro } from './packages'

/** The large dictionary knows how most names of counties are read: 乐亭 Laoting, 蔚县 Yuxian. */
export function loadReadings(): void {
  pinyinPro().addDict(packageJson('@pinyin-pro/data/json/complete.json'))
}

/** Without the rank, the usual spelling first: 西安市 -> Xi'an; 乌鲁木齐市 -> Urumqi, Wulumuqi. */
export function romanise(adcode: string, name: string): readonly string[] {
  const stem = stemOf(name)
  // The whole name is read, since the rank helps to know a reading.
  const options = { toneType: 'none', type: 'array', nonZh: 'removed' } as const
  const syllables = pinyinPro().pinyin(name, options).slice(0, stem.length)
  const plain = syllables.reduce((word, one) => word + (word && /^[aeo]/.test(one) ? "'" : '') + one, '')
  const read = plain.charAt(0).toUpperCase() + plain.slice(1)
  return [...new Set([...(CUSTOMARY[adcode]?.split('|') ?? []), ...(MISREAD.has(adcode) ? [] : [read])])]
}

/** Codes whose reading the dictionary does not know: what is customary is the reading. */
const MISREAD = new Set(['141024', '320116', '621223', '632723'])
