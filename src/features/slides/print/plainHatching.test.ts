import { expect, it } from 'vitest'
import { slideSources } from '../../../testing/slides'
import { TWELVE_SCENES } from '../../../testing/twelveScenes'
import { expectToStandAlone } from '../../../viz/picture/fixtures'
import { briefingFacts } from '../facts/briefingFacts'
import { MAP_SIZE } from '../facts/mapFacts'
import { mapPicture } from '../facts/mapPicture'
import { plainHatching } from './plainHatching'

const sources = slideSources('zh')
const facts = await briefingFacts(TWELVE_SCENES, sources, new AbortController().signal)

it.each([0, 5, 6])('draws the lines of scene %i without a pattern, each shape still there', async (index) => {
  const scene = facts.scenes[index]
  if (scene?.type !== 'shown') throw new Error('not shown')
  const svg = await mapPicture(scene, sources.files, 'zh')
  const plain = plainHatching(svg, MAP_SIZE)
  expect(svg).toContain('<pattern')
  expect(plain).not.toMatch(/<pattern|<!--|fill="url/)
  expectToStandAlone(plain)
  const hatched = [...svg.matchAll(/<path d="([^"]*)" fill="url/g)].map(([, d]) => d)
  expect(hatched.length).toBeGreaterThan(0)
  for (const d of hatched) expect(plain).toContain(d)
})

it('leaves a map without hatching as it is', () => {
  expect(plainHatching('<svg><path d="M0,0"/></svg>', MAP_SIZE)).toBe('<svg><path d="M0,0"/></svg>')
})
