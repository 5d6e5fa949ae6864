import { describe, expect, test } from 'vitest'
import type { Machine } from './machine'
import { findOffice, variationOf } from './office'

/** A machine on which some commands start, some more after apt-get ran; and what it was asked to install. */
function look(starts: readonly string[], { isRoot = false, after = starts } = {}) {
  let here = starts
  const installed: string[] = []
  const machine: Machine = {
    platform: 'linux',
    env: {},
    isRoot,
    exists: (path) => path === '/usr/bin/apt-get',
    run: (program, args) => {
      if (program !== 'apt-get') return { ok: here.includes(program), output: '' }
      if (args[0] === 'install') {
        installed.push(args.slice(4).join(' '))
        here = after
      }
      return { ok: true, output: '' }
    },
    say: () => {},
  }
  return { find: () => findOffice(machine), installed }
}

const POPPLER = ['pdftoppm', 'pdftotext', 'pdffonts', 'pdfimages', 'pdfinfo']

describe('LibreOffice', () => {
  test('is found under either name', () => {
    expect(look([...POPPLER, 'soffice']).find().soffice).toBe('soffice')
    expect(look([...POPPLER, 'libreoffice']).find().soffice).toBe('libreoffice')
  })

  test('is installed as root, with what reads PDFs', () => {
    const { find, installed } = look(['soffice'], { isRoot: true, after: [...POPPLER, 'soffice'] })
    expect(find().soffice).toBe('soffice')
    expect(installed).toEqual(['libreoffice-impress poppler-utils'])
  })

  test('else one sentence says what to install', () => {
    expect(look([]).find).toThrow(
      /^The tests of slides .* apt-get install libreoffice-impress poppler-utils;/,
    )
    expect(look([], { isRoot: true }).find).toThrow('The tests of slides')
  })
})

test('a page of one colour has no variation', () => {
  const page = (...pixels: number[]) => new Uint8Array([...Buffer.from('P5\n2 2\n255\n'), ...pixels])
  expect(variationOf(page(9, 9, 9, 9))).toBe(0)
  expect(variationOf(page(0, 255, 0, 255))).toBeCloseTo(127.5)
  expect(() => variationOf(new Uint8Array(20))).toThrow('no greymap')
})
