import { expect, test } from 'vitest'
import { embedLink, embedSnippet } from './snippet'

test.each([
  ['https://a.example/#v=1&k=policy', 'https://a.example/?embed=1#v=1&k=policy'],
  ['https://a.example/map/?x=1#v=1', 'https://a.example/map/?x=1&embed=1#v=1'],
  ['https://a.example/?embed=1#v=1', 'https://a.example/?embed=1#v=1'],
])('%s is framed as %s', (link, framed) => {
  expect(embedLink(link)).toBe(framed)
})

test('neither link nor title can end their attribute', () => {
  expect(embedSnippet('https://a.example/#q=%22&k=policy', '"><script>&', { width: 320, height: 240 })).toBe(
    '<iframe src="https://a.example/?embed=1#q=%22&amp;k=policy" title="&quot;>&lt;script>&amp;" width="320" height="240" loading="lazy" style="border:0"></iframe>',
  )
})
