/**
 * Watches from outside when a page has painted, in the same way on any page.
 *
 * A view is an SVG or a WebGL canvas: a change inside an `svg` element and a draw call of WebGL2 count as drawing,
 * whoever caused them. What a frame drew is painted at the start of a later frame: of the next one where it was SVG,
 * since the browser begins it only when it has handed the painted one on; where WebGL drew, of the first one that finds
 * a fence behind its draw calls passed, since those are carried out by another process. After an action, all views are
 * painted once the last drawing is, and nothing more has been drawn for three frames and 120 ms.
 *
 * A mark that the page sets when it has drawn something is painted by the same rule.
 */
import type { Page } from '@playwright/test'

const QUIET_FRAMES = 3
const QUIET_MS = 120
const LONGEST_MS = 10_000

interface Watcher {
  /** When that which had been drawn at a mark was painted, by the mark's name; milliseconds since navigation. */
  readonly painted: Readonly<Record<string, number>>
  /** Starts to measure at the next `pointerdown`. */
  arm(): void
  /** Milliseconds from then until all views were painted; `null` where nothing was drawn. */
  settled(): Promise<number | null>
}

declare global {
  interface Window {
    activity?: Watcher
  }
}

/** Has every page that is opened from now on watched. */
export async function watchActivity(page: Page): Promise<void> {
  await page.addInitScript(install, { quietFrames: QUIET_FRAMES, quietMs: QUIET_MS, longestMs: LONGEST_MS })
}

/** Milliseconds from a click at a point until all views are painted; `null` where the click drew nothing. */
export async function timeClick(page: Page, [x, y]: readonly [number, number]): Promise<number | null> {
  await page.mouse.move(x, y)
  await settle(page)
  await page.evaluate(() => window.activity?.arm())
  await page.mouse.down()
  await page.mouse.up()
  return settle(page)
}

/** Waits until the page has come to rest. */
export async function settle(page: Page): Promise<number | null> {
  return page.evaluate(async () => (await window.activity?.settled()) ?? null)
}

/** Runs inside the page, before its own scripts. */
function install(limits: { quietFrames: number; quietMs: number; longestMs: number }): void {
  let hasDrawn = false
  let glHasDrawn = false
  let drawer: WebGL2RenderingContext | null = null
  let startedAt: number | null = null
  let paintedAt: number | null = null

  const observer = new MutationObserver((records) => {
    hasDrawn ||= records.some(({ target }) => target instanceof SVGElement)
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  const { prototype } = WebGL2RenderingContext
  const { drawElements, drawArrays } = prototype
  prototype.drawElements = function (...values) {
    hasDrawn = glHasDrawn = true
    drawer = this
    drawElements.apply(this, values)
  }
  prototype.drawArrays = function (...values) {
    hasDrawn = glHasDrawn = true
    drawer = this
    drawArrays.apply(this, values)
  }

  addEventListener('pointerdown', (event) => (startedAt ??= event.timeStamp), { capture: true })

  const frame = () => new Promise<number>((next) => requestAnimationFrame(() => next(performance.now())))

  /** The start of the frame by which everything drawn until now is painted. */
  const painted = async () => {
    const gl = drawer
    const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
    gl?.flush()
    let now = await frame()
    while (gl && fence && !gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) {
      now = await frame()
    }
    if (gl && fence) gl.deleteSync(fence)
    return now
  }

  const marks: Record<string, number> = {}
  const mark = performance.mark.bind(performance)
  performance.mark = (name, ...values) => {
    painted().then((now) => {
      marks[name] ??= now
    })
    return mark(name, ...values)
  }

  window.activity = {
    painted: marks,
    arm: () => {
      startedAt = null
      paintedAt = null
      hasDrawn = false
    },
    settled: async () => {
      const calledAt = performance.now()
      let now = calledAt
      let quietSince = calledAt
      let quiet = 0
      while (quiet < limits.quietFrames || now - quietSince < limits.quietMs) {
        if (now - calledAt > limits.longestMs) break
        now = await frame()
        quiet++
        if (!hasDrawn) continue
        hasDrawn = false
        if (glHasDrawn) {
          glHasDrawn = false
          now = await painted()
        }
        quiet = 0
        quietSince = now
        paintedAt = now
      }
      return startedAt === null || paintedAt === null ? null : paintedAt - startedAt
    },
  }
}
