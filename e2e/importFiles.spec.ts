import { writeFile } from 'node:fs/promises'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { wordFile } from '../src/testing/wordFile'
import { gbk, utf16, zipBomb } from './support/files'
import { digest, type GivenFile, test } from './support/importing'
import { keptOnDevice } from './support/storage'
import { expect } from './support/test'

const TEA = digest('tea-traps')

test('a digest in Word is read like its text', async ({ dashboard, importing }) => {
  await dashboard.open()
  const content = Buffer.from(wordFile(String(TEA.content).split('\n')))
  await importing.startReview({ name: '茶.docx', content }, 8)
  await expect(importing.cards.first()).toContainText('杭州市西湖区规定采茶须持证')
  await importing.put()
  await dashboard.expectTotal(8)
})

const HEAD = ['日期', '省份', '类别', '标题']
const ROWS = [
  ['2020-03-02', '四川省', '政策', '成都发布方案'],
  ['2020-03-05', '内蒙', '应用', '包头上线平台'],
]
const lines = (mark: string): string => `${[HEAD, ...ROWS].map((row) => row.join(mark)).join('\r\n')}\r\n`

const TABLES: readonly GivenFile[] = [
  { name: '表.tsv', content: utf16(lines('\t')) },
  { name: '表.csv', content: gbk(lines(';')) },
  {
    name: '表.parquet',
    content: Buffer.from(
      parquetWriteBuffer({
        columnData: HEAD.map((name, i) => ({
          name,
          data: ROWS.map((row) => row[i]),
          type: 'STRING' as const,
        })),
      }),
    ),
  },
]

test('tables of other programs: UTF-16 with tabs, GBK with semicolons and no declaration, Parquet', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  for (const file of TABLES) {
    await importing.choose(file)
    await expect(importing.preview).toContainText('读出 2 条')
    await expect(importing.preview).toContainText('内蒙古 · 应用 · 2020年3月5日')
    await importing.press('去审阅')
    await importing.expectEntries(2)
    await page.keyboard.press('Escape')
    await expect(importing.dialog).toHaveCount(0)
  }
})

test('files that would harm end in a message, and the library stays as it was', async ({
  dashboard,
  importing,
  page,
}, testInfo) => {
  await dashboard.open()
  await importing.startReview(TEA, 8)
  await importing.put()
  await dashboard.expectTotal(8)
  const before = await keptOnDevice(page)
  expect(before).toHaveLength(3)

  const deep = `{"a":`.repeat(100_000)
  const refused: readonly (readonly [GivenFile, string])[] = [
    [{ name: '弹.xlsx', content: zipBomb('xl/workbook.xml') }, '展开'],
    [{ name: '弹.docx', content: zipBomb('word/document.xml') }, '展开'],
    [{ name: '深.json', content: `${deep}1${'}'.repeat(100_000)}` }, '嵌套'],
    [{ name: '原型.json', content: '{"format":"policy-map-dataset/1","__proto__":{"id":"x"}}' }, '__proto__'],
    [
      { name: '乱.txt', content: Buffer.from([...Buffer.from('北京政策声音应用'), 0xff, 0xfe, 0xff]) },
      '乱.txt',
    ],
  ]
  for (const [file, reason] of refused) {
    await importing.choose(file)
    await expect(importing.problem).toContainText(`${file.name} 未能导入`)
    await expect(importing.problem).toContainText(reason)
  }
  const large = testInfo.outputPath('巨.txt')
  await writeFile(large, Buffer.alloc(200_000_000, 'a'))
  await importing.chooseAt(large)
  await expect(importing.problem).toContainText('32 MB')

  await page.keyboard.press('Escape')
  await expect(importing.dialog).toHaveCount(0)
  expect(await keptOnDevice(page)).toEqual(before)
  await page.reload()
  await dashboard.expectTotal(8)
})
