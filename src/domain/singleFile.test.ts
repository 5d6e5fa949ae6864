import { expect, test } from 'vitest'
import { type SingleParts, singleHtml } from './singleFile'

const PARTS: SingleParts = {
  frame:
    '<title>{{title}}</title><meta content="{{checksum}}"><script>{{app}}</script><script>{{data}}</script>',
  title: '政策',
  checksum: 'a'.repeat(64),
  app: 'YXBw',
  data: 'ZGF0YQ==',
}

test('puts each block where its mark is', () => {
  expect(singleHtml(PARTS)).toBe(
    `<title>政策</title><meta content="${'a'.repeat(64)}"><script>YXBw</script><script>ZGF0YQ==</script>`,
  )
})

test('a title is text, and is no mark', () => {
  expect(singleHtml({ ...PARTS, title: '</title><b title="{{data}}">&' })).toContain(
    '<title>&#60;/title&#62;&#60;b title=&#34;&#123;&#123;data&#125;&#125;&#34;&#62;&#38;</title>',
  )
})

test.each([
  ['a block that is no base64', { app: '</script>' }],
  ['an empty block', { data: '' }],
  ['a checksum that is none', { checksum: '"><script>' }],
  ['a frame without a mark', { frame: '{{title}}{{checksum}}{{app}}' }],
  ['a frame with a mark twice', { frame: `${PARTS.frame}{{app}}` }],
])('refuses %s', (_, change) => {
  expect(() => singleHtml({ ...PARTS, ...change })).toThrow()
})
