/** What goes into reading a table, and what comes out. */
import type { Adcode } from '../../domain/adcode'
import type { Topic } from '../../domain/dataset'
import type { Period } from '../text/dateMention'
import type { PlaceIndex } from '../text/placeIndex'
import type { Reading } from '../types'
import type { TableDates } from './tableDates'

export interface TableOptions {
  /** Name and SHA-256 (64 lower-case hexadecimal digits) of the source file. */
  readonly source: { readonly file: string; readonly sha256: string }
  readonly index: PlaceIndex
  /** What the table covers; where it is left out, what the rows above the headers or the names say, else its dates. */
  readonly period?: Period | undefined
  /** Topics that are known besides the reader's own, such as those of the library: matched by id and by label. */
  readonly topics?: readonly Topic[] | undefined
  /** What the user says that names of jurisdictions mean (`UnknownName.written`); they win over the reader's reading. */
  readonly names?: Readonly<Record<string, Adcode>> | undefined
}

/**
 * A table made into entries. Offsets of locators, marks and issues are those of `text`; an issue's `line` is the row of the
 * sheet and its `column` the column, both from 1. Of tables beyond 5,000 rows only the uncertain fields are marked.
 */
export interface TableReading extends Reading {
  /** The sheet as text, which stands for the source: a row a line, cells parted by tabs, line ends in cells as blanks. */
  readonly text: string
  /** Names of jurisdictions that are not written as the product writes them, the unread ones first. */
  readonly names: readonly UnknownName[]
  /** Where its period is from. */
  readonly basis: TableDates['basis']
}

export interface UnknownName {
  /** As it stands in the table. */
  readonly written: string
  /** How many rows have it. */
  readonly rows: number
  /** What it was read as; `null`: the rows were left out. */
  readonly adcode: Adcode | null
  /** What else it could be, the likeliest first; at most five. */
  readonly suggestions: readonly Adcode[]
}
