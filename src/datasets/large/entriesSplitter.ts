/** An entry longer than this, in characters, is a mistake; so is a dataset whose other fields are longer. */
const LONGEST = 4_000_000

const QUOTE = 34
const COMMA = 44
const COLON = 58
const BACKSLASH = 92
const OPEN_LIST = 91
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/** Depth of an entry: the dataset is the first, its list of entries the second. */
const ENTRY_DEPTH = 2

/**
 * Cuts the JSON of a dataset, which comes in pieces, into its entries and what is around them. It follows brackets and
 * strings and no more: each part is JSON only if the whole is.
 */
export class EntriesSplitter {
  /** What has been read and not been given on. */
  private text = ''
  /** How far it has been looked at. */
  private at = 0
  private depth = 0
  private inString = false
  private isEscaped = false
  private inEntries = false
  private stringStart = 0
  private lastString = ''
  private isKey = false
  /** Where the entry begins that is being read. */
  private entryStart = -1
  private shell = ''
  private entries: string[] = []

  /**
   * Reads the next piece, and gives the entries that it has completed.
   *
   * @throws SyntaxError where brackets do not match, or a part is too long to be meant.
   */
  feed(piece: string): readonly string[] {
    this.text += piece
    this.entries = []
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at)
      if (this.inString) this.stepInString(code)
      else this.step(code)
      this.at++
    }
    this.drop()
    return this.entries
  }

  /** The dataset without its entries. @throws SyntaxError where the text ends too early */
  finish(): string {
    if (this.depth !== 0 || this.inString || this.shell + this.text === '') {
      throw new SyntaxError('the file ends in the middle')
    }
    const text = this.shell + this.text
    if (!/^\s*\{/.test(text)) throw new SyntaxError('it is no object')
    return text
  }

  private stepInString(code: number): void {
    if (this.isEscaped) this.isEscaped = false
    else if (code === BACKSLASH) this.isEscaped = true
    else if (code === QUOTE) {
      this.inString = false
      if (this.depth === 1) this.lastString = this.text.slice(this.stringStart + 1, this.at)
    }
  }

  private step(code: number): void {
    switch (code) {
      case QUOTE:
        this.inString = true
        this.stringStart = this.at
        return
      case COLON:
        if (this.depth === 1) this.isKey = true
        return
      case COMMA:
        if (this.depth === 1) this.isKey = false
        if (this.inEntries && this.depth === ENTRY_DEPTH) this.pass()
        return
      case OPEN_LIST:
      case OPEN_OBJECT:
        this.open(code)
        return
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        this.close()
    }
  }

  private open(code: number): void {
    if (this.inEntries && this.depth === ENTRY_DEPTH) this.entryStart = this.at
    const isEntries =
      code === OPEN_LIST && this.depth === 1 && this.isKey && this.lastString === 'entries' && !this.inEntries
    this.depth++
    if (!isEntries) return
    this.inEntries = true
    this.shell += this.text.slice(0, this.at + 1)
    this.cut(this.at + 1)
  }

  private close(): void {
    this.depth--
    if (this.depth < 0) throw new SyntaxError('a bracket closes that was never opened')
    if (this.inEntries && this.depth === ENTRY_DEPTH && this.entryStart >= 0) {
      this.entries.push(this.text.slice(this.entryStart, this.at + 1))
      this.entryStart = -1
      this.cut(this.at + 1)
    } else if (this.inEntries && this.depth === 1) {
      this.inEntries = false
      this.lastString = ''
      this.expectNothing()
      this.cut(this.at)
    }
  }

  /** Whatever stands between entries is no part of the shell; anything but white space there is a mistake. */
  private pass(): void {
    this.expectNothing()
    this.cut(this.at + 1)
  }

  private expectNothing(): void {
    if (this.text.slice(0, this.at).trim() !== '') throw new SyntaxError('an entry is no object')
  }

  /** Marks the text before a place as given on. The text itself is cut once a piece. */
  private cut(place: number): void {
    this.text = this.text.slice(place)
    this.at -= place
  }

  private drop(): void {
    if (this.inEntries || this.inString || this.depth > 1) {
      if (this.text.length > LONGEST) throw new SyntaxError('a part is too long')
      return
    }
    this.shell += this.text
    if (this.shell.length > LONGEST) throw new SyntaxError('a part is too long')
    this.text = ''
    this.at = 0
  }
}
