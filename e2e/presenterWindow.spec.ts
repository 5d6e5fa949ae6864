import { Speaker, Stage } from './support/presentation'
import { expect, test } from './support/test'

// The fixture holds every test to a quiet console, whether or not it asks for the dashboard.
test.beforeEach(({ dashboard }) => void dashboard)

test.describe('two windows', () => {
  async function openSpeaker(stage: Stage): Promise<Speaker> {
    const [popup] = await Promise.all([stage.page.waitForEvent('popup'), stage.press('s')])
    return new Speaker(popup)
  }

  test('keep in step, whichever is used', async ({ page }) => {
    const stage = new Stage(page)
    await stage.open(1)
    const speaker = await openSpeaker(stage)
    await expect(speaker.position).toHaveText('1 / 8')
    await expect(speaker.next).toContainText('北京')
    await expect(speaker.notes).not.toBeEmpty()
    await speaker.button('下一场景').click()
    await stage.expectScene(2)
    await expect(speaker.position).toHaveText('2 / 8')
    await expect(speaker.caption).toContainText('北京')
    await speaker.page.keyboard.press('PageDown')
    await stage.expectScene(3)
    await stage.press('ArrowRight')
    await expect(speaker.position).toHaveText('4 / 8')
    await speaker.button('黑屏').click()
    await expect(stage.black).toBeVisible()
    await expect(speaker.root).toContainText('观众看到的是黑屏')
    await speaker.button('最后一个场景').click()
    await stage.expectScene(8)
    await expect(speaker.root).toContainText('这是最后一个场景')
    await speaker.button('第一个场景').click()
    await stage.expectScene(1)
    await speaker.button('光点').click()
    await expect(stage.root).toHaveAttribute('data-pointer', 'true')
    await speaker.root.getByRole('combobox').selectOption('20')
    await expect(stage.pace).toHaveValue('20')
  })

  test('the spot is moved from either window', async ({ dashboard, page }) => {
    const stage = new Stage(page)
    await stage.open(1)
    const speaker = await openSpeaker(stage)
    await expect(speaker.plan.locator('svg path').first()).toBeAttached()
    await speaker.button('光点').click()
    await expect(stage.root).toHaveAttribute('data-pointer', 'true')
    await expect(speaker.plan).toHaveAttribute('data-pointer', 'true')
    // The plan's map has the divisions in the order of the stage's.
    const shapes = dashboard.map.locator('[data-adcode]')
    const at = (await shapes.evaluateAll((all) => all.map((one) => one.getAttribute('data-adcode')))).indexOf(
      '650000',
    )
    await speaker.pointAt(speaker.plan.locator('svg > g').first().locator('path').nth(at))
    await expect(stage.spot).toBeVisible()
    const xinjiang = await dashboard.division('650000').boundingBox()
    if (!xinjiang) throw new Error('Xinjiang is not drawn')
    const away = async () => {
      const [x, y] = await stage.spotAt()
      return Math.max(
        Math.abs(x * 1440 - xinjiang.x - xinjiang.width / 2),
        Math.abs(y * 900 - xinjiang.y - xinjiang.height / 2),
      )
    }
    await expect.poll(away).toBeLessThan(8)

    await page.mouse.move(360, 450)
    await expect(stage.spot).toBeVisible()
    await expect.poll(() => speaker.spotAt()).toEqual([0.25, 0.5])
    await speaker.button('光点').click()
    await expect(stage.spot).toHaveCount(0)
    await expect(speaker.spot).toHaveCount(0)
  })

  test('the presenter sees that the audience is off the scene, and brings it back', async ({
    dashboard,
    page,
  }) => {
    const stage = new Stage(page)
    await stage.open(3)
    const speaker = await openSpeaker(stage)
    await expect(speaker.button('回到场景')).toBeDisabled()
    await dashboard.bar('jurisdiction', '中央政府').click()
    await expect(speaker.root).toContainText('不是这个场景的原样')
    await speaker.button('回到场景').click()
    await expect(stage.number).toHaveText('7')
    await expect(speaker.button('回到场景')).toBeDisabled()
  })

  test('find each other again after a reload of either, and in whatever order they come', async ({
    page,
  }) => {
    const stage = new Stage(page)
    await stage.open(2)
    const speaker = await openSpeaker(stage)
    await expect(speaker.position).toHaveText('2 / 8')
    await speaker.page.reload()
    await expect(speaker.position).toHaveText('2 / 8')
    await stage.press('End')
    await expect(speaker.position).toHaveText('8 / 8')
    await page.reload()
    await stage.shown()
    await expect(speaker.root).toHaveAttribute('data-connected', 'true')
    await speaker.button('上一场景').click()
    await stage.expectScene(7)

    const late = await page.context().newPage()
    await late.goto(speaker.page.url())
    await expect(new Speaker(late).position).toHaveText('7 / 8')

    await stage.press('Escape')
    await expect(speaker.root).toHaveAttribute('data-connected', 'false')
    await expect(speaker.root).toContainText('放映窗口已关闭')
  })

  test('time what is said', async ({ page }) => {
    const stage = new Stage(page)
    await stage.open(1)
    const speaker = await openSpeaker(stage)
    await speaker.page.clock.install()
    await speaker.page.reload()
    await speaker.button('计时归零').click()
    await speaker.page.clock.fastForward(65_000)
    await expect(speaker.timer).toHaveText(/^1:0[5-9]$/)
    await speaker.button('暂停计时').click()
    const rested = await speaker.timer.textContent()
    await speaker.page.clock.fastForward(65_000)
    await expect(speaker.timer).toHaveText(rested ?? '')
    await speaker.page.reload()
    await expect(speaker.timer).toHaveText(rested ?? '')
  })
})
