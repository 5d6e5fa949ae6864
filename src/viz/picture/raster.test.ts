import { describe, expect, it } from 'vitest'
import { resizedSvg, svgDocument } from './document'
import { pngSize } from './raster'

const HEAD = { width: 100, height: 50, title: '', lang: 'zh' } as const
const svg = svgDocument(HEAD, null)

describe('resizedSvg', () => {
  it('says the new size and keeps the coordinates', () =>
    expect(resizedSvg(svg, { width: 400, height: 200 })).toContain(
      'width="400" height="200" viewBox="0 0 100 50"',
    ))

  it('leaves the drawing alone', () => {
    const drawn = svgDocument(HEAD, '<svg width="1" height="2">')
    expect(resizedSvg(drawn, { width: 4, height: 2 })).toContain('&lt;svg width=&quot;1&quot;')
  })

  it.each([
    '',
    '<p>',
    '<svg width="1" height="1"/>',
    '<svg viewBox="0 0 1 1"/>',
    `<svg viewBox="0 0 1 1" width="1"/>`,
  ])('refuses %j', (text) => expect(() => resizedSvg(text, { width: 4, height: 2 })).toThrow('picture'))
})

describe('pngSize', () => {
  const head = Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, 0x0f, 0x00, 0, 0, 0x08, 0x70],
  ])

  it('reads width and height', () => expect(pngSize(head)).toEqual({ width: 3840, height: 2160 }))
  it('reads them wherever the bytes lie', () =>
    expect(pngSize(Uint8Array.from([1, 2, ...head]).subarray(2))).toEqual({ width: 3840, height: 2160 }))
  it('refuses other files', () => {
    expect(() => pngSize(head.slice(0, 20))).toThrow('no PNG')
    expect(() => pngSize(head.with(1, 0))).toThrow('no PNG')
  })
})
