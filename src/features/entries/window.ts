/** Rows are asked for in blocks of this many, so that scrolling a little asks for nothing new. */
const BLOCK = 50

/** The rows to ask for so that those in sight, `first` to `last`, are among them with room around. */
export function windowOf(first: number, last: number): { readonly offset: number; readonly limit: number } {
  const offset = Math.max(0, Math.floor(first / BLOCK - 1) * BLOCK)
  return { offset, limit: (Math.floor(last / BLOCK) + 2) * BLOCK - offset }
}
