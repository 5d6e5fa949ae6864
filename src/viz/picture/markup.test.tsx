import fc from 'fast-check'
import { memo } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { elementsOf } from './fixtures'
import { markup } from './markup'

function Twice({ text }: { readonly text: string }) {
  return (
    <>
      <tspan>{text}</tspan>
      {[1, 2].map((n) => (
        <tspan key={n} x={n}>
          {n}
        </tspan>
      ))}
    </>
  )
}

const Kept = memo(() => null)

const FOR_THE_PAGE = {
  className: 'a',
  role: 'button',
  tabIndex: 0,
  'aria-hidden': true,
  'data-place': '1',
  pointerEvents: 'none',
  onClick: () => {},
}

describe('markup', () => {
  it('writes what React would, apostrophes aside', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.string(),
        fc.double({ noNaN: true }),
        (text, fill, x) => {
          const drawing = (
            <g fill={fill} strokeWidth={x} clipPath="url(#a)" textAnchor="middle">
              <text x={0}>
                <Twice text={text} />
              </text>
              {false}
              {null}
              <path d="M0,0" strokeLinejoin="round" />
            </g>
          )
          const plain = (svg: string) => svg.replaceAll('&#x27;', "'").replace(/><\/(path|tspan)>/g, '/>')
          expect(plain(markup(drawing))).toBe(plain(renderToStaticMarkup(drawing)))
        },
      ),
    )
  })

  it('keeps text text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const svg = markup(
          <text fill={text}>
            {text}
            <tspan />
          </text>,
        )
        expect(elementsOf(svg)).toEqual(['text', 'tspan'])
      }),
    )
  })

  it('drops what XML cannot hold', () =>
    expect(markup(<text>{'a\u0000b\ud800c\ufffed\n😀'}</text>)).toBe('<text>abcd\n😀</text>'))

  it('leaves out what only the page needs', () =>
    expect(
      markup(
        <g {...FOR_THE_PAGE}>
          <path d="M0,0" vectorEffect="non-scaling-stroke" />
        </g>,
      ),
    ).toBe('<g><path d="M0,0"/></g>'))

  it('keeps the capitals of SVG', () =>
    expect(
      markup(<pattern patternUnits="userSpaceOnUse" patternTransform="scale(2)" viewBox="0 0 1 1" />),
    ).toBe('<pattern patternUnits="userSpaceOnUse" patternTransform="scale(2)" viewBox="0 0 1 1"/>'))

  it('lays the edge of a text beneath it as a text of its own', () =>
    expect(
      markup(
        <text fill="#000" stroke="#fff" strokeWidth={2} paintOrder="stroke">
          a
        </text>,
      ),
    ).toBe('<text fill="#000" stroke="#fff" stroke-width="2">a</text><text fill="#000">a</text>'))

  it('refuses what it cannot write', () => {
    expect(() => markup(<Kept />)).toThrow('plain functions')
    expect(() => markup(<g style={{ fill: 'red' }} />)).toThrow('style')
  })
})
