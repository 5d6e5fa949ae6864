import type { Actor } from '../../domain/dataset'

/** A person or a body, and where it was read. */
export interface ActorReading extends Actor {
  readonly start: number
  readonly end: number
  readonly confidence: number
}
