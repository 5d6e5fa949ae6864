/** From an outline to entries: who, what, when and where of every item, and what was uncertain about it. */
import type { Adcode } from '../domain/adcode'
import type { Entry, Kind } from '../domain/dataset'
import { jurisdictionNames, REGIONS } from '../domain/divisions'
import type { AssembleInput } from './context'
import { coveredBy, divisionsAmong } from './coverage'
import { readEntry } from './entry'
import { quote } from './issues'
import { readJurisdiction, tellGuessed } from './jurisdiction'
import { offer } from './kindDoubt'
import { type Item, readItems } from './text/items'
import { type ItemText, joinItem } from './text/itemText'
import { type HeadingDoubt, NO_CONTEXT, type Outline, type Section } from './text/outline'
import type { Paragraph } from './text/paragraphs'
import type { Field } from './types'
import { tellNoTopics } from './wordDoubts'

interface Assembled {
  readonly entries: readonly Entry[]
  /** The divisions that headings name. */
  readonly named: readonly Adcode[]
  readonly coverage: readonly Adcode[]
  readonly confidence: ReadonlyMap<string, Readonly<Record<Field, number>>>
}

/** A digest has tens of entries; a text with more than this is something else. */
const MOST_ENTRIES = 5000

const KIND_WORDS: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = {
  policy: { zh: '政策', en: 'Policy' },
  voice: { zh: '声音', en: 'Voice' },
  application: { zh: '应用', en: 'Application' },
  unspecified: { zh: '', en: '' },
}

export function addEntries(input: AssembleInput): Assembled {
  const { outline, issues, lang, id } = input
  const entries: Entry[] = []
  const confidence = new Map<string, Readonly<Record<Field, number>>>()
  const ids = new Map<string, number>()
  const counters = new Map<string, number>()
  /** Entries below a heading that names several kinds. */
  const below = new Map<Paragraph, string[]>()
  const sections = sectionsOf(outline)
  const finish = (): Assembled => {
    for (const doubt of outline.doubts) tellHeading(doubt, below, input)
    tellNoTopics(entries, issues)
    return { entries, ...coverageOf(outline, entries), confidence }
  }
  for (const [i, section] of sections.entries()) {
    input.progress(0.2 + (0.8 * i) / sections.length)
    const items = readItems(section.paragraphs, input.normal.key)
    tellUnread(section, items, input)
    for (const item of items) {
      const text = textOf(item, input)
      const whose = readJurisdiction(section.jurisdiction, text, input)
      if (whose === null) continue
      if (entries.length >= MOST_ENTRIES) {
        tellTooMany(item, input)
        return finish()
      }
      const kind = section.kind ?? 'unspecified'
      const group = `${id}-${whose.adcode}-${kind}`
      const count = (counters.get(group) ?? 0) + 1
      counters.set(group, count)
      const entryId = freeId(group, item.number ?? count, ids)
      const names = jurisdictionNames(whose.adcode).short
      const parts = [names[lang] ?? whose.adcode, KIND_WORDS[kind][lang], String(item.number ?? count)]
      const read = readEntry(
        {
          id: entryId,
          section: parts.filter(Boolean).join('/'),
          jurisdiction: whose,
          kind,
          place: section.place,
          isKindInherited: section.isInherited,
          severalKinds: section.several?.kinds ?? [],
        },
        item,
        text,
        input,
      )
      entries.push(read.entry)
      confidence.set(entryId, read.confidence)
      tellGuessed(whose, text, entryId, input)
      if (section.several) {
        const { paragraph } = section.several
        const known = below.get(paragraph)
        if (known) known.push(entryId)
        else below.set(paragraph, [entryId])
      }
      if (item.isOutOfOrder) {
        issues.add(
          'warning',
          'number-gap',
          input.normal.toSource(item.paragraphs[0]?.start ?? 0, item.paragraphs[0]?.body ?? 0),
          {
            zh: `编号 ${item.number} 与上一条不相连：可能缺了一条，或缺了一个标题。`,
            en: `number ${item.number} does not follow the one before it: an item or a heading may be missing.`,
          },
          entryId,
        )
      }
    }
  }
  return finish()
}

/** A text without any heading is one section, of which only the numbered items count. */
function sectionsOf({ sections, preamble }: Outline): readonly Section[] {
  if (sections.length > 0) return sections
  const isListed = preamble.some(({ numbering }) => numbering !== null)
  return isListed ? [{ ...NO_CONTEXT, paragraphs: preamble }] : []
}

function textOf({ paragraphs }: Item, { normal, lang }: AssembleInput): ItemText {
  const ranges = paragraphs.map((paragraph, i) => ({
    start: i === 0 ? paragraph.body : paragraph.start,
    end: paragraph.end,
  }))
  return joinItem(normal, ranges, lang)
}

/** 2019q3-110000-application-3, and 2019q3-110000-application-3.2 for the second of that number. */
function freeId(group: string, number: number, ids: Map<string, number>): string {
  const id = `${group}-${number}`
  const copy = (ids.get(id) ?? 0) + 1
  ids.set(id, copy)
  return copy === 1 ? id : `${id}.${copy}`
}

/** What the headings name, and what the entries need. */
function coverageOf({ named }: Outline, entries: readonly Entry[]): Pick<Assembled, 'named' | 'coverage'> {
  return { named: divisionsAmong(named), coverage: coveredBy(named, entries) }
}

/** @param below entries below a heading that names several kinds. */
function tellHeading(
  doubt: HeadingDoubt,
  below: ReadonlyMap<Paragraph, readonly string[]>,
  { normal, issues }: AssembleInput,
): void {
  const span = normal.toSource(doubt.paragraph.start, doubt.paragraph.end)
  const shown = quote(normal.text.slice(doubt.paragraph.start, doubt.paragraph.end))
  if (doubt.type === 'kinds') {
    const message = {
      zh: `标题“${shown}”有不止一种类别：其下条目记为未标注。请选定，或分开标题。`,
      en: `the heading "${shown}" names several kinds: entries below it have none. Choose one, or part the heading.`,
    }
    const concerns = below.get(doubt.paragraph) ?? []
    const kinds = doubt.paragraph.heading?.kinds ?? []
    issues.add(
      'warning',
      'heading-kinds',
      span,
      message,
      null,
      concerns.length > 0 ? offer(kinds) : [],
      concerns,
    )
  } else if (doubt.type === 'unknown') {
    issues.add('warning', 'heading-unknown', span, {
      zh: `“${shown}”像是标题，但不是地区或类别：略过。如是地区，请写全称。`,
      en: `"${shown}" looks like a heading, but names no region or kind: passed over. Write the region in full if it is one.`,
    })
  } else if (doubt.type === 'glued') {
    issues.add('warning', 'heading-glued', span, {
      zh: `“${shown}”与上下文粘连，按标题读出。请核对。`,
      en: `"${shown}" is glued to the text beside it and was read as a heading. Check it.`,
    })
  } else {
    const strangers = doubt.adcodes.map((adcode) => jurisdictionNames(adcode).short)
    const regions = REGIONS.filter(({ id }) => doubt.regions.includes(id)).map(({ name }) => name)
    issues.add('warning', 'heading-stranger', span, {
      zh: `${strangers.map(({ zh }) => zh).join('、')}不在${regions.map(({ zh }) => zh).join('、')}：标题“${shown}”或有误字，仍按所写计入范围。请核对。`,
      en: `${strangers.map(({ en }) => en).join(', ')} does not lie in ${regions.map(({ en }) => en).join(', ')}: the heading "${shown}" may be misspelt; it was taken as written. Check it.`,
    })
  }
}

/** Text above the first number of a section that has numbers. */
function tellUnread(
  { paragraphs }: Section,
  items: readonly Item[],
  { normal, issues }: AssembleInput,
): void {
  const first = items[0]?.paragraphs[0]
  const unread = paragraphs.filter(({ start, end }) => end - start > 30 && (!first || start < first.start))
  for (const { start, end } of unread.slice(0, 3)) {
    const shown = quote(normal.text.slice(start, end))
    issues.add('warning', 'text-unread', normal.toSource(start, end), {
      zh: `“${shown}”没有编号，其后的条目有编号：未收入。如是条目，请编号。`,
      en: `"${shown}" has no number while the items after it have: left out. Number it if it is an item.`,
    })
  }
}

function tellTooMany({ paragraphs }: Item, { normal, issues }: AssembleInput): void {
  issues.add('error', 'too-many', normal.toSource(paragraphs[0]?.start ?? 0, paragraphs[0]?.end ?? 0), {
    zh: `超过 ${MOST_ENTRIES} 条，其后的没有读出。请把文件分开。`,
    en: `more than ${MOST_ENTRIES} entries: the rest was not read. Split the file.`,
  })
}
