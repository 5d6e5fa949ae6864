import type { LocalText } from '../../domain/text'
import { importMessages } from '../../i18n/messages/importing'

/** A file whose bytes the browser could not get. */
export class UnreadFile extends Error {
  override readonly name = 'UnreadFile'

  constructor(cause: unknown) {
    super(detailOf(cause), { cause })
  }
}

/** What browsers and libraries say of an error: English for the most part, so only ever a detail. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Why an import failed and what to do: its file, or else the reader, which does not fail by what is in a file. */
export function troubleOf(error: unknown): Required<LocalText> {
  const what = error instanceof UnreadFile ? 'unread' : 'noReader'
  const detail = detailOf(error)
  return { zh: importMessages.zh[what](detail), en: importMessages.en[what](detail) }
}
