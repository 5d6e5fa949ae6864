/** Which divisions a dataset covers. Pure. */
import type { Adcode } from '../domain/adcode'
import type { Entry } from '../domain/dataset'
import { findDivision } from '../domain/divisions'

/** The provincial divisions among adcodes, each once, in the order of their codes: the central government is none. */
export function divisionsAmong(adcodes: Iterable<Adcode>): readonly Adcode[] {
  return [...new Set(adcodes)].filter((adcode) => findDivision(adcode)).sort()
}

/** What is named as covered, and every division that has an entry: those without one have zero, which is not "no data". */
export function coveredBy(
  named: readonly Adcode[],
  entries: readonly Pick<Entry, 'jurisdiction'>[],
): readonly Adcode[] {
  return divisionsAmong([...named, ...entries.map(({ jurisdiction }) => jurisdiction)])
}
