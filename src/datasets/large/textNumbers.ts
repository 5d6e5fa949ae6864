/** Texts of a file that have numbers, all columns together; each of more is read by itself. */
const MOST_TEXTS = 200_000

const decoder = new TextDecoder()

/** What stands for a text in the values of a column: its number, or, of very many texts, itself. */
type TextValue = number | string

/**
 * Gives the texts of a file numbers. What is made of a text is found again by its number, without looking at it: the library
 * reads a dictionary's texts once for all rows of a row group.
 */
export class TextNumbers {
  private readonly texts: string[] = []
  private readonly numbers = new Map<string, number>()
  /** For the library. */
  readonly parsers = {
    stringFromBytes: (bytes: Uint8Array): TextValue => this.valueOf(decoder.decode(bytes)),
  }

  /** @param most texts that have numbers. */
  constructor(private readonly most = MOST_TEXTS) {}

  private valueOf(text: string): TextValue {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.length
    if (number >= this.most) return text
    this.texts.push(text)
    this.numbers.set(text, number)
    return number
  }

  /** The text, or the list of texts, of a value; anything else as it is. */
  read(value: unknown): unknown {
    if (typeof value === 'number') return this.texts[value]
    return Array.isArray(value) ? value.map((one) => this.read(one)) : value
  }

  /** Makes something of a text, once for each that has a number. Of what is no text, it makes what it makes of an empty one. */
  each(make: (text: string) => number): (value: unknown) => number {
    const made: number[] = []
    return (value) => {
      if (typeof value !== 'number') return make(typeof value === 'string' ? value : '')
      const known = made[value]
      if (known !== undefined) return known
      const result = make(this.texts[value] ?? '')
      made[value] = result
      return result
    }
  }
}
