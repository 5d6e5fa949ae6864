import { failed, type OpenedFile } from '../opened'
import { DAMAGED } from './damaged'

/** What of the library's document is asked for. */
interface WordElement {
  readonly type: string
  /** Of a text. */
  readonly value?: string
  readonly children?: readonly WordElement[]
  /** Of a paragraph that Word numbers by itself: its level, from 0. */
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null
}

/**
 * The paragraphs of a Word file, as text: lines that were broken within a paragraph are broken, and what Word numbers by
 * itself has its number written out.
 *
 * @param bytes an archive that was seen to unpack to a sane size.
 */
export async function openWord(bytes: Uint8Array): Promise<OpenedFile> {
  const { default: mammoth } = await import('mammoth')
  let text = ''
  // Its own raw text drops line breaks and numbers; of the HTML nothing is wanted.
  const transformDocument = (document: WordElement): WordElement => {
    text = textOf(document, [])
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml(sourceOf(bytes), { transformDocument })
  } catch {
    return DAMAGED
  }
  return /\S/.test(text)
    ? { type: 'text', text, guessed: null }
    : failed('文档里没有文字。', 'the document holds no text.')
}

/** @param counts how many paragraphs of each level are numbered until now. */
function textOf(element: WordElement, counts: number[]): string {
  const within = () => (element.children ?? []).map((child) => textOf(child, counts)).join('')
  switch (element.type) {
    case 'text':
      return element.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return '\n'
    case 'paragraph':
      return `${numberOf(element, counts)}${within()}\n\n`
    default:
      return within()
  }
}

function numberOf({ numbering }: WordElement, counts: number[]): string {
  if (!numbering?.isOrdered) return ''
  const level = Number(numbering.level)
  const number = (counts[level] ?? 0) + 1
  counts[level] = number
  // What stands further in begins anew.
  counts.length = level + 1
  return `${number}. `
}

/** The library takes a buffer of Node's there, and an ArrayBuffer in a browser. */
function sourceOf(bytes: Uint8Array): { buffer: Buffer } | { arrayBuffer: ArrayBuffer } {
  if (typeof Buffer !== 'undefined') return { buffer: Buffer.from(bytes) }
  return { arrayBuffer: new Uint8Array(bytes).buffer }
}
