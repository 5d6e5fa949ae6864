import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha256'

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the example of the standard', () => {
  expect(sha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('every length around the ends of blocks', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7)
    expect(sha256(bytes)).toBe(theirs(bytes))
  }
})

test('any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => sha256(bytes) === theirs(bytes)))
})
