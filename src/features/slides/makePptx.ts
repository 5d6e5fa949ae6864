import { svgToPng } from '../../viz/picture/raster'
import { deckOf } from './deck/deck'
import { briefingFacts } from './facts/briefingFacts'
import { MAP_SIZE } from './facts/mapFacts'
import { mapPicture } from './facts/mapPicture'
import { writePptx } from './pptx/writePptx'
import { nextTask, type TaskInput } from './task'

/** Pixels a px of the map: 1920 across. */
const SCALE = 2

/**
 * Makes the PowerPoint file of a briefing, a scene at a time, with a frame between for the page to answer.
 *
 * @throws the signal's reason when it is cancelled; Error where the browser refuses a picture.
 */
export async function makePptx({ briefing, sources, made, signal, onStep }: TaskInput): Promise<Blob> {
  onStep({ type: 'data' })
  const facts = await briefingFacts(briefing, sources, signal)
  const drawn = new Map<string, Uint8Array>()
  const pictures: (Uint8Array | null)[] = []
  for (const [i, scene] of facts.scenes.entries()) {
    onStep({ type: 'scene', scene: i + 1, of: facts.scenes.length })
    await nextTask()
    signal.throwIfAborted()
    if (scene.type === 'broken') {
      pictures.push(null)
      continue
    }
    const svg = await mapPicture(scene, sources.files, sources.lang)
    const png = drawn.get(svg) ?? (await pngOf(svg))
    drawn.set(svg, png)
    pictures.push(png)
  }
  onStep({ type: 'file' })
  await nextTask()
  signal.throwIfAborted()
  const bytes = writePptx(deckOf(facts, pictures, made))
  return new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  })
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const blob = await svgToPng(svg, MAP_SIZE, SCALE)
  return new Uint8Array(await blob.arrayBuffer())
}
