import { goBack } from './support/history'
import { expect, test } from './support/test'

test.beforeEach(async ({ dashboard }) => dashboard.open())

test('a drag narrows to exactly the days it names', async ({ dashboard, page }) => {
  // 0.3 of the plot's 98 days ends within the thirtieth. The address follows the drag, so only its last state counts.
  await dashboard.brush(0.0, 0.3)
  await expect(page).toHaveURL(/time=2019-07-01\.\.2019-07-30(&|$)/)
  await expect(dashboard.words).toContainText('2019-07-01 – 2019-07-30')
  const passing = Number(await dashboard.total.textContent())
  expect(passing).toBeGreaterThan(0)
  expect(passing).toBeLessThan(36)
})

test('the keyboard moves the ends by days and weeks', async ({ dashboard, page }) => {
  await dashboard.handle('first').focus()
  await page.keyboard.press('PageUp')
  await expect(page).toHaveURL(/time=2019-07-08\.\./)
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/time=2019-07-07\.\./)
  // 6 to 7 July touches the 7th; only 2 July is before, and the undated entry has no day.
  await dashboard.expectTotal(35)
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(37)
})

test('a click on a bar takes its week, a second gives it back', async ({ dashboard, page }) => {
  await dashboard.clickTimeline(0.02)
  await expect(page).toHaveURL(/time=2019-07-01\.\.2019-07-07/)
  await dashboard.expectTotal(4)
  await dashboard.clickTimeline(0.02)
  await dashboard.expectTotal(37)
})

test('undated entries are counted aside, and can be seen', async ({ dashboard }) => {
  await dashboard.timeline.getByRole('button', { name: /未注明日期/ }).click()
  await dashboard.expectTotal(1)
  await expect(dashboard.rows).toHaveCount(1)
  await expect(dashboard.rows.first()).toContainText('未注明日期')
})

test('days and weeks', async ({ dashboard, page }) => {
  await dashboard.timeline.getByText('日', { exact: true }).click()
  await expect(page).toHaveURL(/bins=day/)
  await dashboard.clickTimeline(0.001)
  await expect(page).toHaveURL(/time=2019-07-01\.\.2019-07-01/)
})

test('plays through the quarter and stops at its end', async ({ dashboard, page }) => {
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(10_000)
  const play = dashboard.timeline.getByRole('button', { name: '播放' })
  await play.click()
  await expect(play).toHaveAttribute('aria-pressed', 'true')
  let weeks = 0
  while ((await play.getAttribute('aria-pressed')) === 'true' && weeks < 30) {
    const shown = (await dashboard.words.textContent()) ?? ''
    await page.clock.runFor(900)
    await expect(dashboard.words).not.toHaveText(shown)
    weeks++
  }
  // The first week is shown at once, thirteen follow.
  expect(weeks).toBe(13)
  await page.clock.runFor(1000)
  await expect(page).toHaveURL(/time=2019-07-01\.\.2019-10-06/)
  await goBack(page)
  await dashboard.expectTotal(37)
})
