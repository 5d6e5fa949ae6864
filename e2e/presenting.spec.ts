import type { Page } from '@playwright/test'
import type { Dashboard } from './support/dashboard'
import { goBack } from './support/history'
import { BriefingFiles, Speaker, Stage } from './support/presentation'
import { expect, test } from './support/test'

// The fixture holds every test to a quiet console, whether or not it asks for the dashboard.
test.beforeEach(({ dashboard }) => void dashboard)

test('starts from the editor, full screen, at its first scene', async ({ dashboard, page }) => {
  const stage = new Stage(page)
  await dashboard.open()
  await page.getByRole('banner').getByRole('button', { name: '简报' }).click()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.getByRole('button', { name: '放映', exact: true }).click()
  await stage.shown()
  await stage.expectScene(1)
  await expect(stage.caption).toContainText('共 37 条')
  await expect(stage.number).toHaveText('37')
  await expect(stage.citation).toContainText('2019年7月1日至9月30日')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await expect(stage.notice).toHaveCount(0)
  await stage.press('Escape')
  await expect(dashboard.total).toHaveText('37')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null)
})

test('steps by every key that presenters and clickers have', async ({ page }) => {
  const stage = new Stage(page)
  await stage.open(1)
  await stage.expectScene(1)
  for (const [key, scene] of [
    ['ArrowRight', 2],
    ['ArrowDown', 3],
    ['PageDown', 4],
    ['Space', 5],
    ['Enter', 6],
    ['ArrowLeft', 5],
    ['ArrowUp', 4],
    ['PageUp', 3],
    ['Shift+Space', 2],
    ['End', 8],
    ['ArrowRight', 8],
    ['Home', 1],
    ['ArrowLeft', 1],
  ] as const) {
    await stage.press(key)
    await stage.expectScene(scene)
  }
  await stage.press('4', 'Enter')
  await stage.expectScene(4)
  await expect(stage.number).toHaveText('13')
  await expect(page).toHaveURL(/k=voice.*present=4/)
})

test('goes on at the same scene after a reload, and Back leaves it', async ({ dashboard, page }) => {
  const stage = new Stage(page)
  await dashboard.open()
  await page.goto('/#v=1&present=1')
  await stage.shown()
  await stage.press('5', 'Enter')
  await expect(page).toHaveURL(/present=5/)
  await page.reload()
  await stage.shown()
  await stage.expectScene(5)
  await expect(stage.number).toHaveText('15')
  await goBack(page)
  await expect(stage.root).toHaveCount(0)
})

test('a dark screen, and light again with the next step', async ({ page }) => {
  const stage = new Stage(page)
  await stage.open(1)
  await stage.press('b')
  await expect(stage.black).toBeVisible()
  await stage.press('.')
  await expect(stage.black).toHaveCount(0)
  await stage.press('b', 'PageDown')
  await expect(stage.black).toHaveCount(0)
  await stage.expectScene(2)
})

test('a spot follows the mouse', async ({ page }) => {
  const stage = new Stage(page)
  await stage.open(1)
  await stage.press('p')
  await page.mouse.move(400, 300)
  const box = await stage.spot.boundingBox()
  expect(Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2)).toBe(400)
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)).toBe(300)
  await stage.press('p')
  await expect(stage.spot).toHaveCount(0)
})

test('click the map and the chart at any time, and one key goes back to the scene', async ({
  dashboard,
  page,
}) => {
  const stage = new Stage(page)
  await stage.open(3)
  await expect(stage.number).toHaveText('7')
  await expect(stage.wandered).toHaveCount(0)
  await dashboard.clickDivision('110000')
  await expect(stage.number).toHaveText('1')
  await expect(dashboard.regionPanel).toBeVisible()
  await expect(stage.wandered).toBeVisible()
  await stage.press('r')
  await expect(stage.number).toHaveText('7')
  await expect(stage.wandered).toHaveCount(0)
  await expect(dashboard.regionPanel).toHaveCount(0)

  await dashboard.bar('jurisdiction', '中央政府').click()
  await expect(stage.number).toHaveText('4')
  // What was clicked keeps no key from the stage.
  await stage.press('Backspace')
  await expect(stage.number).toHaveText('7')
  await dashboard.bar('jurisdiction', '中央政府').click()
  await stage.press('ArrowRight')
  await stage.expectScene(4)
  await expect(stage.number).toHaveText('13')
  await expect(stage.wandered).toHaveCount(0)
})

test('every scene shows the chart that it was saved with', async ({ dashboard, page }) => {
  const stage = new Stage(page)
  const charts = ['topic', 'region', 'jurisdiction', 'kind'] as const
  await dashboard.open()
  await new BriefingFiles(page).present([
    ...charts.map((chart) => ({ view: 'v=1&d=2019q3&k=voice', chart, caption: chart })),
    { view: 'v=1&d=2019q3&bins=day', chart: 'timeline', caption: 'timeline' },
  ])
  await stage.shown()
  for (const chart of charts) {
    await expect(stage.caption).toHaveText(chart)
    await expect(dashboard.breakdown(chart)).toBeVisible()
    await expect(stage.chart.locator('section')).toHaveCount(1)
    await stage.press('ArrowRight')
  }
  await expect(dashboard.timeline).toBeVisible()
})

test('a control that was reached by Tab keeps its keys', async ({ dashboard, page }) => {
  const stage = new Stage(page)
  await stage.open(3)
  const central = dashboard.bar('jurisdiction', '中央政府')
  await page.keyboard.press('Tab')
  for (let i = 0; i < 30 && !(await central.evaluate((bar) => bar === document.activeElement)); i++) {
    await page.keyboard.press('Tab')
  }
  await stage.press('ArrowDown', 'Enter')
  await expect(dashboard.bar('jurisdiction', '北京市')).toHaveAttribute('aria-pressed', 'true')
  await stage.expectScene(3)
  await stage.press('PageDown')
  await stage.expectScene(4)
})

test('the keys are explained, over the stage', async ({ page }) => {
  const stage = new Stage(page)
  await stage.open(1)
  await stage.press('?')
  await expect(stage.help).toContainText('讲者窗口')
  await stage.press('Escape')
  await expect(stage.help).toHaveCount(0)
  await expect(stage.root).toBeVisible()
})

test.describe('by itself', () => {
  /** A stage whose time goes on only when the test says so. */
  async function openTimed(page: Page, scene: number): Promise<Stage> {
    const stage = new Stage(page)
    await page.clock.install({ time: '2026-01-01T08:00:00Z' })
    await stage.open(scene)
    await page.clock.pauseAt('2026-01-01T09:00:00Z')
    return stage
  }

  test('starts from a link', async ({ page }) => {
    const stage = new Stage(page)
    await stage.open(7, '&pace=45')
    await stage.expectScene(7)
    await expect(stage.pace).toHaveValue('45')
  })

  test('goes on at its pace, round and round, and waits while it is dark', async ({ page }) => {
    const stage = await openTimed(page, 7)
    await stage.pace.selectOption('15')
    await page.clock.runFor(14_000)
    await stage.expectScene(7)
    await page.clock.runFor(2_000)
    await stage.expectScene(8)
    await page.clock.runFor(16_000)
    await stage.expectScene(1)
    await stage.press('b')
    await page.clock.runFor(60_000)
    await expect(stage.black).toBeVisible()
    await stage.press('b')
    await stage.expectScene(1)
    await page.clock.runFor(16_000)
    await stage.expectScene(2)
  })

  test('leaves whoever looks around half a minute', async ({ dashboard, page }) => {
    const stage = await openTimed(page, 3)
    await stage.pace.selectOption('5')
    await dashboard.bar('jurisdiction', '中央政府').click()
    await expect(stage.wandered).toBeVisible()
    await page.clock.runFor(20_000)
    await stage.expectScene(3)
    await page.clock.runFor(12_000)
    await stage.expectScene(4)
  })

  test('is started and stopped by hand, and stands in the link', async ({ page }) => {
    const stage = new Stage(page)
    await stage.open(1)
    await stage.press('a')
    await expect(page).toHaveURL(/present=1&pace=15$/)
    await stage.pace.selectOption('30')
    await expect(page).toHaveURL(/pace=30$/)
    await stage.press('a')
    await expect(page).not.toHaveURL(/pace/)
  })
})

/** Makes the browser refuse, as browsers do. */
async function refuse(page: Page, what: 'fullscreen' | 'popup' | 'wake'): Promise<void> {
  await page.addInitScript((refused) => {
    const reject = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
    if (refused === 'fullscreen') Element.prototype.requestFullscreen = reject
    if (refused === 'popup') window.open = () => null
    if (refused === 'wake') WakeLock.prototype.request = reject
  }, what)
}

test.describe('what the browser refuses is said once, with a way on', () => {
  test('full screen', async ({ page }) => {
    const stage = new Stage(page)
    await refuse(page, 'fullscreen')
    await stage.open(1)
    await expect(stage.notice).toHaveCount(0)
    await stage.press('f')
    await expect(stage.notice).toContainText('F11')
    await stage.press('ArrowRight')
    await stage.expectScene(2)
    await expect(stage.notice).toHaveCount(0)
  })

  test('full screen, taken away by Escape', async ({ page }) => {
    const stage = new Stage(page)
    await stage.open(1)
    await stage.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await page.evaluate(() => document.exitFullscreen())
    await expect(stage.notice).toContainText('按 F 回到全屏')
    await expect(stage.root).toBeVisible()
  })

  test('the presenter’s window', async ({ page }) => {
    const stage = new Stage(page)
    await refuse(page, 'popup')
    await stage.open(1)
    await stage.press('s')
    await expect(stage.notice).toContainText('弹出窗口')
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      stage.notice.getByRole('link').click(),
    ])
    await expect(new Speaker(tab).position).toHaveText('1 / 8')
  })

  test('the wake lock', async ({ page }) => {
    const stage = new Stage(page)
    await refuse(page, 'wake')
    await stage.open(1)
    await expect(stage.notice).toContainText('常亮')
    await stage.press('ArrowRight')
    await expect(stage.notice).toHaveCount(0)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await stage.press('ArrowRight')
    await stage.expectScene(3)
    await expect(stage.notice).toHaveCount(0)
  })
})

test('keeps the screen on, and asks again when the page comes back to light', async ({ page }) => {
  const stage = new Stage(page)
  await page.addInitScript(() => {
    const asked: EventTarget[] = []
    Object.assign(window, { asked })
    WakeLock.prototype.request = () => {
      const lock = Object.assign(new EventTarget(), {
        released: false,
        type: 'screen' as const,
        onrelease: null,
        release: async () => {
          lock.released = true
        },
      })
      asked.push(lock)
      return Promise.resolve(lock as WakeLockSentinel)
    }
  })
  const locks = () =>
    page.evaluate(() =>
      (window as unknown as { asked: WakeLockSentinel[] }).asked.map(({ released }) => released),
    )
  await stage.open(1)
  await expect.poll(locks).toEqual([false])
  await page.evaluate(() => {
    for (const lock of (window as unknown as { asked: { released: boolean }[] }).asked) lock.released = true
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(locks).toEqual([true, false])
  await expect(stage.notice).toHaveCount(0)
  await page.evaluate(() =>
    (window as unknown as { asked: EventTarget[] }).asked[1]?.dispatchEvent(new Event('release')),
  )
  await expect(stage.notice).toContainText('常亮')
  await stage.press('Escape')
  await expect.poll(locks).toEqual([true, true])
})

test.describe('motion', () => {
  // Where a processor draws every pixel, a frame of a large map lasts as long as a flight.
  test.use({ viewport: { width: 640, height: 360 } })

  /** How many shapes the bars take that are neither those of the first scene nor those of the next. */
  async function shapesOnTheWay(page: Page): Promise<number> {
    const stage = new Stage(page)
    await stage.open(3)
    await page.evaluate(() => {
      const chart = document.querySelector('.room-chart svg')
      if (!chart) throw new Error('no chart is drawn')
      const now = () => [...chart.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '')
      const seen = new Set<string>()
      const first = new Set(now())
      new MutationObserver(() => {
        for (const shape of now()) seen.add(shape)
      }).observe(chart, { subtree: true, childList: true, attributes: true })
      const onTheWay = () => {
        const last = new Set(now())
        return [...seen].filter((shape) => !first.has(shape) && !last.has(shape)).length
      }
      Object.assign(window, { onTheWay })
    })
    await stage.press('ArrowRight')
    await expect(stage.number).toHaveText('13')
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const { onTheWay } = window as unknown as { onTheWay: () => number }
          const frames = (left: number) => {
            if (left === 0) resolve(onTheWay())
            else requestAnimationFrame(() => frames(left - 1))
          }
          frames(30)
        }),
    )
  }

  /** How many views the map shows on its way from Beijing to the whole country. */
  async function viewsOnTheWay(page: Page, dashboard: Dashboard): Promise<number> {
    const stage = new Stage(page)
    await stage.open(2)
    await dashboard.live()
    const views = await stage.watchCamera()
    await stage.press('ArrowRight')
    await stage.expectScene(3)
    return views()
  }

  test('the camera flies from scene to scene', async ({ dashboard, page }) => {
    expect(await viewsOnTheWay(page, dashboard)).toBeGreaterThan(0)
  })

  test('and jumps where the user asks for less motion', async ({ dashboard, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await viewsOnTheWay(page, dashboard)).toBe(0)
  })

  test('bars grow from scene to scene', async ({ page }) => {
    expect(await shapesOnTheWay(page)).toBeGreaterThan(0)
  })

  test('and do not where the user asks for less of it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await shapesOnTheWay(page)).toBe(0)
  })
})
