/** Whose act an item is: the division of its heading, else one that the item itself names. */
import { type Adcode, CENTRAL } from '../domain/adcode'
import { jurisdictionNames } from '../domain/divisions'
import type { EntryInput, Whose } from './context'
import { quote } from './issues'
import { englishDivisionsIn } from './text/englishPlaces'
import type { ItemText } from './text/itemText'
import { divisionsIn } from './text/places'
import type { Correction } from './types'

interface Owner extends Whose {
  /** Divisions that it could be as well, the likeliest first; `null` where a heading says whose it is. */
  readonly others: readonly Adcode[] | null
}

/** Divisions are looked for up to here. */
const LONGEST = 600

const MOST_CHOICES = 5

const CENTRAL_BODY = /^(?:国务院|中共中央|国家|全国|中央|工业和信息化部|央行|中国人民银行)/

/** `null`, and an issue, where no heading and no name says whose it is. */
export function readJurisdiction(heading: Adcode | null, text: ItemText, input: EntryInput): Owner | null {
  if (heading !== null) return { adcode: heading, confidence: 0.98, others: null }
  const { index, lang, issues } = input
  const key = text.key.slice(0, LONGEST)
  const named = lang === 'zh' ? divisionsIn(key, index) : englishDivisionsIn(key, index.english)
  const all = lang === 'zh' && CENTRAL_BODY.test(key) ? [CENTRAL, ...named] : named
  const [adcode] = all
  if (adcode !== undefined) {
    const others = [...new Set([...all, CENTRAL])].filter((one) => one !== adcode)
    return { adcode, confidence: 0.55, others: others.slice(0, MOST_CHOICES) }
  }
  const { shown, span } = titleOf(text)
  issues.add('error', 'no-jurisdiction', span, {
    zh: `“${shown}”之上没有地区标题，文中也没有省级地名：未收入。请加上标题。`,
    en: `"${shown}" stands under no division and names none: left out. Add a heading.`,
  })
  return null
}

/** Says that a division is a guess. */
export function tellGuessed({ adcode, others }: Owner, text: ItemText, id: string, input: EntryInput): void {
  if (others === null) return
  const { shown, span } = titleOf(text)
  const { zh, en } = jurisdictionNames(adcode).short
  const message = {
    zh: `“${shown}”之上没有省级标题；按文中地名归入${zh}。请核对。`,
    en: `"${shown}" stands under no division; by the names in it, it was put under ${en}. Check it.`,
  }
  const choices = others.map((value): Correction => ({ field: 'jurisdiction', value }))
  input.issues.add('warning', 'jurisdiction-guessed', span, message, id, choices)
}

function titleOf({ title, text, toSource }: ItemText) {
  return {
    shown: quote(text.slice(title.start, title.end)),
    span: toSource(title.start, Math.max(1, title.end)),
  }
}
