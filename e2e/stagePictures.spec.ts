import type { TestInfo } from '@playwright/test'
import type { Dashboard } from './support/dashboard'
import { Pictures } from './support/pictures'
import { BriefingFiles, Stage, type StagePart } from './support/presentation'
import { expect, test } from './support/test'

const SCENES = [
  { view: 'v=1&d=2019q3', chart: 'kind', caption: '全国三十七条' },
  { view: 'v=1&d=2019q3&j=110000&map=110000&panel=region:110000', chart: 'topic', caption: '北京最多' },
  { view: 'v=1&d=2019q3&k=voice', chart: 'timeline', caption: '声音随时间的分布' },
]

/** The larger screen of the same shape is held to the pictures of the smaller one. */
const SCREENS = [
  { name: '16x9', width: 1920, height: 1080, scheme: 'light', isReference: true },
  { name: '16x9', width: 3840, height: 2160, scheme: 'light', isReference: false },
  { name: 'upright', width: 1080, height: 1920, scheme: 'dark', isReference: true },
] as const

/** With `-u` what is seen becomes the reference. */
function takesAsRight({ config }: TestInfo): boolean {
  return config.updateSnapshots === 'all' || config.updateSnapshots === 'changed'
}

/** The scenes on the stage, nothing moving, and a page of its own in which pictures are compared. */
async function onStage(dashboard: Dashboard): Promise<{ stage: Stage; pictures: Pictures }> {
  const { page } = dashboard
  const stage = new Stage(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await dashboard.open()
  await new BriefingFiles(page).present(SCENES)
  await stage.shown()
  await dashboard.live()
  const pictures = new Pictures(await page.context().newPage())
  await page.bringToFront()
  return { stage, pictures }
}

for (const { name, width, height, scheme, isReference } of SCREENS) {
  test.describe(`${width}x${height}`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height } })

    test('the stage looks as it should', async ({ dashboard, page }, info) => {
      const { stage, pictures } = await onStage(dashboard)
      for (const [i] of SCENES.entries()) {
        await stage.press(String(i + 1), 'Enter')
        await stage.expectScene(i + 1, SCENES.length)
        await stage.rested()
        const one = `${name}-${i + 1}`
        if (isReference && takesAsRight(info)) await pictures.keep(one, await page.screenshot())
        // Finer borders come when they come.
        const comparison = async () => pictures.compare(one, await page.screenshot())
        await expect.poll(comparison, `scene ${i + 1}`).toEqual({ cells: [], most: expect.anything() })
      }
    })
  })
}

test.describe('the comparison', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  test('notices what is missing or stands elsewhere, and no other font', async ({ dashboard, page }) => {
    const { stage, pictures } = await onStage(dashboard)
    await stage.rested()
    const differing = async (change: Readonly<Record<string, string>>, part: StagePart) => {
      const restore = await stage.restyle(part, change)
      const { cells } = await pictures.compare('16x9-1', await page.screenshot())
      await restore()
      return cells.length
    }
    expect(await differing({ fontFamily: 'serif' }, 'caption')).toBe(0)
    for (const part of ['caption', 'map', 'legend', 'headline', 'chart'] as const) {
      expect(await differing({ visibility: 'hidden' }, part), `no ${part}`).toBeGreaterThan(0)
      expect(await differing({ translate: '0 3vh' }, part), `${part} lower`).toBeGreaterThan(0)
    }
  })
})
