/** What the steps from rows to entries share. */
import type { Adcode } from '../../domain/adcode'
import type { Kind } from '../../domain/dataset'
import type { Period } from '../text/dateMention'
import type { PlaceIndex } from '../text/placeIndex'
import type { Field } from '../types'
import type { EntryIds } from './entryIds'
import type { JurisdictionName } from './jurisdictionName'
import type { Cell } from './rows'
import type { TableIssues } from './tableIssues'
import type { TopicNames } from './topicNames'

export interface TableContext {
  /** The dataset's id, which starts those of its entries. */
  readonly id: string
  readonly sheet: string
  readonly period: Period
  readonly index: PlaceIndex
  readonly issues: TableIssues
  readonly topics: TopicNames
  /** Readings of names, each read once; what the user says they mean is among them. */
  readonly names: Map<string, JurisdictionName & { rows: number }>
  readonly kinds: Map<string, Kind | null>
  readonly ids: EntryIds
  /** Whether a meaning has a column at all. */
  readonly has: (meaning: 'place' | 'kind' | 'title' | 'topic') => boolean
  /** Remembers where a value was read. */
  readonly mark: (entry: string, field: Field, value: string, cell: Cell, confidence: number) => void
}

/** Whose act a row is. */
export interface Owner {
  readonly adcode: Adcode
  readonly place: Adcode | null
  readonly confidence: number
  readonly cell: Cell | null
}
