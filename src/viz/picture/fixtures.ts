/** For tests only. */
import { expect } from 'vitest'

const TAG = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/y
const TEXT = /[^<>&]*(?:&(?:amp|lt|gt|quot);[^<>&]*)*/y

/** The names of all elements of a document, in their order. @throws Error where it is no well-formed XML. */
export function elementsOf(svg: string): readonly string[] {
  const names: string[] = []
  const open: string[] = []
  let at = 0
  while (at < svg.length) {
    TEXT.lastIndex = at
    at += TEXT.exec(svg)?.[0].length ?? 0
    if (at === svg.length) break
    TAG.lastIndex = at
    const found = TAG.exec(svg)
    if (!found) throw new Error(`no XML at ${at}: ${svg.slice(at, at + 60)}`)
    const [all, closes, name = '', , empty] = found
    if (closes) {
      if (open.pop() !== name) throw new Error(`</${name}> at ${at} closes nothing`)
    } else {
      names.push(name)
      if (!empty) open.push(name)
    }
    at += all.length
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`)
  return names
}

/** Fails unless a document is well-formed, needs nothing from outside, and every id in it is its own. */
export function expectToStandAlone(svg: string): void {
  const names = new Set(elementsOf(svg))
  expect([...names].filter((name) => /^(script|style|foreignObject|image|use|a)$/.test(name))).toEqual([])
  const tags = svg.match(/<[^>]*>/g)?.join('') ?? ''
  expect(tags).not.toMatch(/ (href|class|style|on\w+|data-\S+|aria-\S+)=|var\(|NaN|undefined|null/)
  expect(tags.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/\w:\/\//)
  const ids = [...tags.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids.length).toBe(new Set(ids).size)
  const named = [...tags.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
}

/** A document with its numbers rounded to whole ones, an element a line, for snapshots. */
export function roundedLines(svg: string): string {
  return svg.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)))).replaceAll('><', '>\n<')
}
