/** Collects issues, in the order of the text, with lines and columns. */
import type { LocalText } from '../domain/text'
import type { Correction, Issue, Severity, Span } from './types'

/** More are not listed: a file with as many is no digest, or its first issue explains the rest. */
const MOST = 2000

export class IssueList {
  readonly #found: Omit<Issue, 'line' | 'column'>[] = []
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  add(
    severity: Severity,
    code: string,
    span: Span,
    message: Required<LocalText>,
    entry: string | null = null,
    choices?: readonly Correction[],
    concerns?: readonly string[],
  ): void {
    if (this.#found.length >= MOST) return
    const { start, end } = span
    this.#found.push({
      severity,
      code,
      start,
      end,
      message,
      entry,
      ...(choices?.length && { choices }),
      ...(concerns?.length && { concerns }),
    })
  }

  /** All issues by position. */
  sorted(): readonly Issue[] {
    const found = [...this.#found].sort((a, b) => a.start - b.start)
    let line = 1
    let lineStart = 0
    let at = 0
    return found.map((issue) => {
      for (; at < issue.start; at++) {
        const char = this.#source.charAt(at)
        const isBreak = char === '\n' || (char === '\r' && this.#source.charAt(at + 1) !== '\n')
        if (!isBreak) continue
        line++
        lineStart = at + 1
      }
      return { ...issue, line, column: issue.start - lineStart + 1 }
    })
  }
}

/** A quotation for a message: one line, not too long. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
}
