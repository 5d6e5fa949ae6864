import type { LocalText } from '../domain/text'

/** A dataset that cannot be opened: what is wrong with it, a line each, in both languages. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'

  /** @param isAbsent whether there is none: neither with the product nor on this device. */
  constructor(
    readonly problems: readonly { readonly path: string; readonly message: LocalText }[],
    readonly isAbsent = false,
  ) {
    super(problems.map(({ path, message }) => `${path}: ${message.en ?? message.zh}`).join('\n'))
  }
}
