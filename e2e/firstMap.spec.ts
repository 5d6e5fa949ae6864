import { FirstMap } from './support/firstMap'
import { expect, test } from './support/test'

const VIEWS = [
  [1440, 900, ''],
  [1440, 900, '#v=1&lang=en&j=110000,130000&panel=region:110000'],
  [1920, 1080, '#v=1&map=430000'],
  [3840, 2160, ''],
  [1280, 720, '#v=1&lang=en'],
] as const

for (const [width, height, hash] of VIEWS) {
  test(`the first map at ${width}x${height}${hash} is the page's map, before the page is there`, async ({
    dashboard,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const first = new FirstMap(page)
    await first.open(hash)
    const { box, shapes, texts } = await first.picture()
    expect(shapes).toHaveLength(34)
    await first.letThePageCome()
    await expect(dashboard.map).toBeVisible()
    const own = await first.pageMap()
    expect(own.box).toEqual(box)
    if (!hash.includes('map=')) {
      expect(own.texts).toEqual(texts)
      expect(own.shapes).toEqual(shapes)
    }
  })
}

test('on a phone, where its place is not known, there is no first map', async ({ dashboard, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const first = new FirstMap(page)
  await first.open()
  await expect(first.cover).toBeEmpty()
  await first.letThePageCome()
  await expect(dashboard.map).toBeVisible()
})

test('where the page opens with a table there is no first map', async ({ dashboard, page }) => {
  const first = new FirstMap(page)
  await first.open('#v=1&show=table')
  await expect(first.cover).toBeEmpty()
  await first.letThePageCome('table-view')
  await expect(dashboard.table).toBeVisible()
})
