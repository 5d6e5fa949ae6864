/** Most bytes of a file that is read as text, or of an Office file, packed: a digest has some tens of thousands. */
export const MOST_BYTES = 32 * 1024 * 1024

/** Most bytes of a table or of JSON: a hundred thousand rows have some tens of millions. */
export const MOST_TABLE_BYTES = 128 * 1024 * 1024
