import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Waits until what changes its colour or fades has done so. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((one) => one.finished.catch(() => undefined)),
    ),
  )
}

/**
 * Holds what is shown to axe's rules, in light and in dark; only colours differ between the two. Nothing fades meanwhile.
 *
 * @param within the part that is held to them, by default the whole page.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    const axe = new AxeBuilder({ page })
    if (within) axe.include(within)
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    for (const { id, nodes } of (await axe.analyze()).violations)
      found.push(`${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(', ')}`)
  }
  expect(found).toEqual([])
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}
