import { today } from '../../../domain/today'
import { PICTURE_FONTS } from '../../../viz/picture/document'
import { briefingFacts } from '../facts/briefingFacts'
import { MAP_SIZE } from '../facts/mapFacts'
import { mapPicture } from '../facts/mapPicture'
import type { BriefingFacts } from '../facts/model'
import { nextTask, type TaskInput } from '../task'
import { chartOption } from './chartOption'
import { plainHatching } from './plainHatching'

/** Px that the chart of a page is drawn in: printed, it is scaled to its place as vectors. */
const CHART_WIDTH = 560
const CHART_HEIGHT = { alone: 420, beside: 260 } as const
const CHART_FONT = 15

/** The pictures of a scene, as addresses that hold them; `null` where there is nothing to draw. */
export interface ScenePictures {
  readonly map: string
  readonly chart: string | null
}

/** Everything on the printed pages of a briefing. */
export interface PrintedBriefing {
  readonly facts: BriefingFacts
  /** One for each scene, `null` for those that are broken. */
  readonly pictures: readonly (ScenePictures | null)[]
  /** When it was made, ISO day. */
  readonly day: string
}

/**
 * Counts and draws the pages. Pictures are SVG in `data:` addresses: vectors to the printer, their text text, and no
 * name in one of them meets a name in another.
 *
 * @throws the signal's reason when it is cancelled.
 */
export async function preparePages({
  briefing,
  sources,
  made,
  signal,
  onStep,
}: TaskInput): Promise<PrintedBriefing> {
  const [facts, { chartMarkup }] = await Promise.all([
    briefingFacts(briefing, sources, signal),
    import('../../../viz/chart/echarts'),
  ])
  const fontFamily = PICTURE_FONTS[sources.lang].replaceAll("'", '')
  const pictures: (ScenePictures | null)[] = []
  for (const [i, scene] of facts.scenes.entries()) {
    onStep({ type: 'scene', scene: i + 1, of: facts.scenes.length })
    await nextTask()
    signal.throwIfAborted()
    if (scene.type === 'broken') {
      pictures.push(null)
      continue
    }
    const size = { width: CHART_WIDTH, height: scene.entry ? CHART_HEIGHT.beside : CHART_HEIGHT.alone }
    const map = plainHatching(await mapPicture(scene, sources.files, sources.lang), MAP_SIZE)
    const chart =
      scene.chart.categories.length > 0
        ? chartMarkup(chartOption(scene.chart, { fontSize: CHART_FONT, fontFamily }), size)
        : null
    pictures.push({ map: address(map), chart: chart && address(chart) })
  }
  return { facts, pictures, day: today(made) }
}

function address(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
