/** From paragraphs to sections: runs of text under one heading, with the jurisdiction and the kind that it sets. */
import type { Adcode } from '../../domain/adcode'
import type { Kind } from '../../domain/dataset'
import type { RegionId } from '../../domain/divisions'
import { type Heading, strangersIn } from './headings'
import type { Paragraph } from './paragraphs'
import type { PlaceIndex } from './placeIndex'

/** What the headings above a run of paragraphs say. */
export interface Context {
  /** `null` where no heading names a division. */
  readonly jurisdiction: Adcode | null
  /** A place that has a heading of its own, such as 深圳市 under 广东. */
  readonly place: Adcode | null
  readonly kind: Kind | null
  /** Whether the kind was carried over from a heading of a region, which may have meant its first division alone. */
  readonly isInherited: boolean
  /** A heading that names several kinds, of which the items below have one or another. */
  readonly several: SeveralKinds | null
}

interface SeveralKinds {
  readonly paragraph: Paragraph
  readonly kinds: readonly Kind[]
}

export interface Section extends Context {
  readonly paragraphs: readonly Paragraph[]
}

/** A heading with something doubtful in it. */
export type HeadingDoubt =
  | {
      readonly type: 'strangers'
      readonly paragraph: Paragraph
      readonly adcodes: readonly Adcode[]
      readonly regions: readonly RegionId[]
    }
  | { readonly type: 'kinds'; readonly paragraph: Paragraph }
  | { readonly type: 'glued'; readonly paragraph: Paragraph }
  | { readonly type: 'unknown'; readonly paragraph: Paragraph }

export interface Outline {
  /** Text above the first heading. */
  readonly preamble: readonly Paragraph[]
  readonly sections: readonly Section[]
  /** Divisions that any heading names, sorted. */
  readonly named: readonly Adcode[]
  readonly doubts: readonly HeadingDoubt[]
}

const EPILOGUE =
  /^[(（[【]?(?:编辑|责任编辑|责编|作者|声明|免责声明|版权|转载|扫码|关注我们|附注|整理|统计说明|结语|小结|写在最后|\(完\)|完\)|disclaimer|compiled by|editor|copyright|the end)/i

const SOURCE_LINE = /^[(（[【]?(?:来源|资料来源|信息来源|source|sources)[:：]/i

/** @param index finds headings that name a place below a division. @param key the folded text of the paragraphs. */
export function readOutline(paragraphs: readonly Paragraph[], index: PlaceIndex, key: string): Outline {
  const reader = new OutlineReader()
  paragraphs.forEach((paragraph, i) => {
    const text = key.slice(paragraph.body, paragraph.end)
    const heading = paragraph.heading
    if (heading) reader.addHeading(heading, paragraph, isAbove(paragraphs, i))
    else if (isUnknownHeading(paragraph, paragraphs[i + 1])) reader.addUnknown(paragraph)
    else if (reader.hasHeading && isPlaceHeading(paragraph, text, index)) reader.addPlace(index.exact(text))
    else if (paragraph.numbering === null && isEpilogue(text, paragraphs[i + 1])) reader.close()
    else reader.addText(paragraph)
  })
  return reader.finish()
}

/** A line about the article; a line that names a source belongs to an item where another item follows it. */
function isEpilogue(text: string, next: Paragraph | undefined): boolean {
  if (EPILOGUE.test(text)) return true
  return SOURCE_LINE.test(text) && (!next || (next.numbering === null && next.heading === null))
}

/** A heading of a kind stands above divisions where the next heading names one before any text. */
function isAbove(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at + 1]?.heading
  return next !== null && next !== undefined && (next.isRegional || next.divisions.length > 0)
}

/** A line numbered like a part of the article, right above a heading: 二、其他动态. What it says is not known. */
function isUnknownHeading({ numbering, body, end }: Paragraph, next: Paragraph | undefined): boolean {
  const isPart = numbering !== null && /^(?:han|paren-han|part|roman)$/.test(numbering.style)
  return isPart && end - body <= LONGEST_UNKNOWN && next?.heading !== null && next?.heading !== undefined
}

const LONGEST_UNKNOWN = 24

function isPlaceHeading({ numbering }: Paragraph, text: string, index: PlaceIndex): boolean {
  const most = /^[A-Z]/.test(text) ? 40 : 12
  if (text.length > most || numbering?.style === 'bullet') return false
  return index.exact(text) !== null
}

type KindContext = Pick<Context, 'kind' | 'several' | 'isInherited'>

export const NO_CONTEXT: Context = {
  jurisdiction: null,
  place: null,
  kind: null,
  isInherited: false,
  several: null,
}

const sure = (own: Pick<Context, 'kind' | 'several'>): KindContext => ({ ...own, isInherited: false })

class OutlineReader {
  readonly #preamble: Paragraph[] = []
  readonly #sections: Section[] = []
  readonly #named = new Set<Adcode>()
  readonly #doubts: HeadingDoubt[] = []
  #context: Context = NO_CONTEXT
  /** The kind that holds for several divisions; `isOwn` where it stood in a heading without a region. */
  #outer: (Pick<Context, 'kind' | 'several'> & { readonly isOwn: boolean }) | null = null
  #hasKindBelow = false
  #run: Paragraph[] = []
  #isClosed = false
  hasHeading = false

  addHeading(heading: Heading, paragraph: Paragraph, isAbove: boolean): void {
    this.#flush()
    this.hasHeading = true
    this.#note(heading, paragraph)
    const { kinds } = heading
    const own = {
      kind: kinds.length === 1 ? (kinds[0] ?? null) : null,
      several: kinds.length > 1 ? { paragraph, kinds } : null,
    }
    const [division] = heading.divisions
    if (division !== undefined && heading.divisions.length === 1) {
      if (kinds.length > 0 || (heading.isRegional && !this.#outer?.isOwn)) this.#outer = null
      this.#context = {
        jurisdiction: division,
        place: null,
        ...(kinds.length > 0 ? sure(own) : this.#carried()),
      }
    } else if (heading.isRegional || division !== undefined) {
      if (kinds.length > 0) this.#outer = { ...own, isOwn: false }
      else if (!this.#outer?.isOwn) this.#outer = null
      this.#context = { jurisdiction: null, place: null, ...this.#carried() }
    } else this.#addKind(own, isAbove)
  }

  /** The kind that holds for the divisions below, where there is one. */
  #carried(): KindContext {
    const { kind = null, several = null, isOwn = true } = this.#outer ?? {}
    return { kind, several, isInherited: kind !== null && !isOwn }
  }

  /** 政策 above 北京 holds for the divisions below it; 政策 below 北京 for 北京 alone. */
  #addKind(own: Pick<Context, 'kind' | 'several'>, isAbove: boolean): void {
    const { jurisdiction, place } = this.#context
    const isEmpty = this.#hasKindBelow && jurisdiction !== null
    if (isAbove && !isEmpty) {
      this.#outer = { ...own, isOwn: true }
      this.#context = { jurisdiction: null, place: null, ...this.#carried() }
      return
    }
    this.#hasKindBelow = true
    this.#outer = null
    this.#context = { jurisdiction, place, ...sure(own) }
  }

  addUnknown(paragraph: Paragraph): void {
    this.#flush()
    this.#doubts.push({ type: 'unknown', paragraph })
    if (!this.#outer?.isOwn) this.#outer = null
    this.#context = { jurisdiction: null, place: null, ...this.#carried() }
  }

  addPlace(adcode: Adcode | null): void {
    if (adcode === null) return
    this.#flush()
    const jurisdiction = `${adcode.slice(0, 2)}0000`
    const { kind, several, isInherited } =
      this.#context.jurisdiction === jurisdiction ? this.#context : this.#carried()
    this.#named.add(jurisdiction)
    this.#context = { jurisdiction, place: adcode, kind, several, isInherited }
  }

  addText(paragraph: Paragraph): void {
    if (!this.hasHeading) this.#preamble.push(paragraph)
    else if (!this.#isClosed || paragraph.numbering) this.#run.push(paragraph)
    if (paragraph.numbering) this.#isClosed = false
  }

  /** What follows is about the article, until a heading or a number. */
  close(): void {
    this.#isClosed = true
  }

  finish(): Outline {
    this.#flush()
    return {
      preamble: this.#preamble,
      sections: this.#sections,
      named: [...this.#named].sort(),
      doubts: this.#doubts,
    }
  }

  #note(heading: Heading, paragraph: Paragraph): void {
    for (const adcode of heading.divisions) if (adcode !== '100000') this.#named.add(adcode)
    const adcodes = strangersIn(heading)
    if (adcodes.length > 0)
      this.#doubts.push({ type: 'strangers', paragraph, adcodes, regions: heading.regions })
    if (heading.kinds.length > 1) this.#doubts.push({ type: 'kinds', paragraph })
    if (paragraph.isGlued) this.#doubts.push({ type: 'glued', paragraph })
  }

  #flush(): void {
    if (this.#run.length > 0) this.#sections.push({ ...this.#context, paragraphs: this.#run })
    this.#run = []
    this.#isClosed = false
  }
}
