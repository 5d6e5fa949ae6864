/** Issues of a table: rows and columns for lines and columns, and one issue for what many rows have in common. */
import type { LocalText } from '../../domain/text'
import type { Correction, Issue, Severity } from '../types'
import type { Rendering } from './rendering'

type Message = Required<LocalText>

/** More are not listed; the first ones explain the rest. */
const MOST = 2000

/** A cell, or a row where `column` is null; indices from 0. */
export interface At {
  readonly row: number
  readonly column: number | null
}

interface Shared {
  readonly severity: Severity
  readonly at: At
  /** @param rows how many have it */
  readonly message: (rows: number) => Message
  readonly choices: Choices
  /** Entries that a choice corrects. */
  readonly concerns: string[]
  rows: number
}

type Choices = readonly Correction[]

export class TableIssues {
  readonly #found: Issue[] = []
  readonly #shared = new Map<string, Shared>()
  #ofEntries = 0
  readonly #rendering: Rendering

  constructor(rendering: Rendering) {
    this.#rendering = rendering
  }

  add(
    severity: Severity,
    code: string,
    at: At,
    message: Message,
    entry: string | null = null,
    choices: Choices = [],
    concerns: readonly string[] = [],
  ): void {
    if (entry !== null && ++this.#ofEntries > MOST) return
    const { row, column } = at
    const span = column === null ? this.#rendering.row(row) : this.#rendering.cell(row, column)
    this.#found.push({
      severity,
      code,
      ...span,
      line: row + 1,
      column: (column ?? 0) + 1,
      entry,
      message,
      ...(choices.length > 0 && { choices }),
      ...(concerns.length > 0 && { concerns }),
    })
  }

  /** Adds to the one issue of this code and key, which stands at the first of its rows. @param entry that a choice corrects. */
  share(
    severity: Severity,
    code: string,
    key: string,
    at: At,
    message: Shared['message'],
    choices: Choices = [],
    entry: string | null = null,
  ): void {
    const name = `${code}\n${key}`
    const known = this.#shared.get(name)
    const concerns = entry === null ? [] : [entry]
    if (known) {
      known.rows++
      known.concerns.push(...concerns)
    } else if (this.#shared.size < MOST) {
      this.#shared.set(name, { severity, at, message, choices, concerns, rows: 1 })
    }
  }

  /** All issues by position. */
  sorted(): readonly Issue[] {
    for (const [name, { severity, at, message, choices, concerns, rows }] of this.#shared) {
      this.add(severity, name.slice(0, name.indexOf('\n')), at, message(rows), null, choices, concerns)
    }
    this.#shared.clear()
    return [...this.#found].sort((a, b) => a.line - b.line || a.column - b.column)
  }
}
