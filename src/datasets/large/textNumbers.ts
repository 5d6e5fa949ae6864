/** Texts that have numbers; of a column with more, each is read by itself. */
const MOST_TEXTS = 200_000

const decoder = new TextDecoder()

/** What stands for a text in the values of a column: its number, or, of very many texts, itself. */
type TextValue = number | string

/** Gives the texts of a file numbers: each is decoded once, and what is made of it is found again without looking at it. */
export class TextNumbers {
  private readonly texts: string[] = []
  private readonly numbers = new Map<string, number>()
  /** For the library, which reads a dictionary's texts once for all rows. */
  readonly parsers = {
    stringFromBytes: (bytes: Uint8Array): TextValue => this.valueOf(decoder.decode(bytes)),
  }

  private valueOf(text: string): TextValue {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.length
    if (number === MOST_TEXTS) return text
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
