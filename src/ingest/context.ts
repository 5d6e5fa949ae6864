/** What the steps from an outline to entries share. */
import type { Adcode } from '../domain/adcode'
import type { IssueList } from './issues'
import type { Progress } from './opened'
import type { NormalText } from './text/normal'
import type { Outline } from './text/outline'
import type { PeriodReading } from './text/period'
import type { PlaceIndex } from './text/placeIndex'
import type { Mark } from './types'

/** What reading one item needs. */
export interface EntryInput {
  readonly lang: 'zh' | 'en'
  readonly normal: NormalText
  readonly index: PlaceIndex
  readonly issues: IssueList
  /** Marks are added here. */
  readonly marks: Mark[]
  readonly period: PeriodReading
  readonly progress: Progress
}

export interface AssembleInput extends EntryInput {
  readonly id: string
  readonly outline: Outline
}

/** Whose act an item is, and how surely. */
export interface Whose {
  readonly adcode: Adcode
  readonly confidence: number
}
