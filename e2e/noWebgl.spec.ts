import { expect, test } from './support/test'

test('without WebGL2 the vector map stays, with the same clicks, and says so', async ({
  dashboard,
  page,
  allowed,
}) => {
  allowed.push(/WebGL/i)
  await dashboard.open()
  await expect(page.getByText('此设备不支持 WebGL2')).toBeVisible()
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await dashboard.clickDivision('430000', 'Control')
  await dashboard.expectTotal(12)
  await dashboard.division('110000').focus()
  await page.keyboard.press('z')
  await expect(dashboard.map.getByRole('button', { name: '海淀区，' })).toBeVisible()
})
