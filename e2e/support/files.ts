import { zipSync } from 'fflate'

/** UTF-16 with its mark, as spreadsheets write "Unicode text". */
export function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le')
}

/** Text in GBK: the two-byte codes, found by decoding all of them once. @throws where a character has none. */
export function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) codes.set(decoder.decode(Buffer.from([high, low])), [high, low])
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)]
      const code = codes.get(character)
      if (!code) throw new Error(`“${character}” is not in GBK`)
      return [...code]
    }),
  )
}

/** A package whose one part is far larger than the file: 600 MB in some hundred kilobytes. */
export function zipBomb(part: string): Buffer {
  return Buffer.from(zipSync({ [part]: new Uint8Array(600_000_000) }, { level: 9 }))
}
