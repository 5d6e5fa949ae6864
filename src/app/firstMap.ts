import { countryBoundaries } from '../datasets/boundaries'
import { maySummarize, openDataset } from '../datasets/opening'
import { jurisdictionNames } from '../domain/divisions'
import { NO_FILTERS, narrowsNothing } from '../domain/filters'
import { LANG_TAGS, pickText } from '../domain/text'
import { divisionCounts, mapClasses } from '../engine/divisionCounts'
import { mapFontSize, mapPadding } from '../features/choropleth/layout'
import { divisionMarks } from '../features/choropleth/scene'
import { keptEditor } from '../state/keptEditor'
import { parseView } from '../state/url'
import type { View } from '../state/view'
import { rootFont } from '../viz/chart/useRootFont'
import { firstMapMarkup } from '../viz/map/firstMap'
import { FIRST_MAP, markOnce } from '../viz/map/marks'
import { applyTheme, DARK, rememberedTheme, themeName } from './theme'

const ID = 'first-map'
/** The map needs no bins; these are the fewest. */
const FEW_BINS = 'year'

/**
 * Draws the map over its place in the page's skeleton while the page's own script is still on its way, and resolves when
 * it is on the screen: the colours in one frame, the names in the next. What the page opens with must be simple enough for
 * its place to be known; else, and whenever a file cannot be had, it draws nothing: the page itself then says what is the
 * matter.
 *
 * @returns whether there is a map to see.
 */
export async function drawFirstMap(): Promise<boolean> {
  applyTheme(rememberedTheme())
  const { view, issues } = parseView(location.hash)
  document.documentElement.lang = LANG_TAGS[view.lang ?? 'zh']
  const files = Promise.all([countryBoundaries(), openDataset(view.dataset)])
  const place = document.querySelector('.choropleth-stage')
  const cover = document.getElementById(ID)
  if (issues.length > 0 || location.search || !isSimple(view) || !place || !cover) {
    files.catch(() => undefined)
    return false
  }
  try {
    const [boundaries, { header, engine }] = await files
    const [counts, all] = await Promise.all([
      engine.count(view.filters, FEW_BINS),
      engine.count(NO_FILTERS, FEW_BINS),
    ])
    const classes = mapClasses(all)
    const marks = divisionMarks(
      divisionCounts(counts, all, header.coverage, classes),
      { chosen: view.filters.jurisdiction, pointed: null },
      {
        label: (adcode) => pickText(jurisdictionNames(adcode).short, view.lang ?? 'zh'),
        description: () => '',
      },
    )
    const { left, top } = place.getBoundingClientRect()
    const { clientWidth: width, clientHeight: height } = place
    const { rem } = rootFont()
    const theme = themeName(rememberedTheme(), matchMedia(DARK).matches)
    cover.style.cssText = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`
    const { ground, labels } = firstMapMarkup({
      boundaries,
      scene: { marks, classes: classes.length, places: [], theme },
      camera: view.camera,
      size: { width, height },
      padding: mapPadding(rem),
      fontSize: mapFontSize(rem),
    })
    cover.innerHTML = ground
    await frame()
    markOnce(FIRST_MAP)
    await task()
    cover.firstElementChild?.insertAdjacentHTML('beforeend', labels())
    await frame()
  } catch {
    return false
  }
  return true
}

/** Whether the first map is drawn from a summary, which nobody asks for before the address is read. */
export function waitsForSummary(): boolean {
  const { dataset, filters } = parseView(location.hash).view
  return narrowsNothing(filters) && maySummarize(dataset)
}

const frame = () => new Promise((begins) => requestAnimationFrame(begins))

/** The next task: what was drawn for a frame is on its way to the screen. */
const task = () => new Promise((begins) => setTimeout(begins))

/** Takes the first map away: the page's own map lies in its place, or a message. */
export function removeFirstMap(): void {
  document.getElementById(ID)?.remove()
}

/** Whether the page opens as its skeleton stands: on a narrow screen, what lies about the map moves it, as the editor does. */
function isSimple({ surface, other }: View): boolean {
  if (surface !== 'map' || other !== null || keptEditor().isOpen) return false
  return matchMedia('(min-width: 1280px) and (min-height: 600px)').matches
}
