/**
 * `npm run budgets`: holds the JavaScript of the build against the floor page's, which has the same libraries and
 * nothing of ours. Exit 1 when over. What is fetched for opening holds all that the map and its filters need, against
 * the floor's bare libraries, and so may be larger; and so may everything, most of which is parts that come when they are
 * asked for: the reader of digests, briefings, slides, comparing. Nor may a large file's first map wait for the page's script.
 */
import { buildFloor } from '../bench/floorBuild'
import { firstMapWaitsFor, measureBuild } from './buildSize'

const LIMITS = { initial: 1.15, opening: 1.5, dashboard: 1.15, total: 1.4 } as const

const [ours, floor] = await Promise.all([measureBuild('dist'), buildFloor().then(measureBuild)])
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
let isOver = false

console.log('JavaScript, gzip   ours        floor       ratio   limit')
for (const key of ['initial', 'opening', 'dashboard', 'total'] as const) {
  const ratio = ours[key] / floor[key]
  isOver ||= ratio > LIMITS[key]
  console.log(
    [
      key.padEnd(18),
      kilobytes(ours[key]).padEnd(11),
      kilobytes(floor[key]).padEnd(11),
      ratio.toFixed(3).padEnd(7),
      `${LIMITS[key]}${ratio > LIMITS[key] ? '  over' : ''}`,
    ].join(' '),
  )
}
if (isOver) {
  console.error(
    'The page has grown past its budget: load what the first paint does not need by dynamic import.',
  )
  process.exitCode = 1
}

const waited = await firstMapWaitsFor('dist')
if (waited.length > 0) {
  console.error(
    `The first map of a large file waits for ${waited.join(', ')}: it must need none of the page's script.`,
  )
  process.exitCode = 1
}
