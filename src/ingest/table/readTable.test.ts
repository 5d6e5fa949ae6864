import { describe, expect, test } from 'vitest'
import { parseDataset } from '../../datasets/schema'
import { readIndex } from '../fixtures/fixtures'
import type { Sheet } from '../opened'
import { correctedTable } from './correctedTable'
import { proposeMapping } from './mapping'
import { readTable } from './readTable'
import type { TableOptions } from './types'

const index = readIndex()
const source = { file: 'table.csv', sha256: '0'.repeat(64) }

function sheetOf(text: string, name = 'Sheet1'): Sheet {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return { name, rows, notes: [] }
}

function read(text: string, options: Partial<TableOptions> = {}, name?: string) {
  const sheet = sheetOf(text, name)
  const reading = readTable(sheet, proposeMapping(sheet), { source, index, ...options })
  const parsed = parseDataset(reading.dataset)
  expect(parsed.ok ? [] : parsed.problems).toEqual([])
  return { ...reading, sheet, codes: reading.issues.map(({ code }) => code) }
}

/** The first entry of a table with the usual columns and one row. */
function one(cells: { [header: string]: string }, options?: Partial<TableOptions>) {
  const all = { 标题: '某事', 省份: '北京', 日期: '2019-07-06', ...cells }
  const result = read(`${Object.keys(all).join('|')}\n${Object.values(all).join('|')}`, options)
  return { ...result, entry: result.dataset.entries[0] }
}

test('a table becomes a dataset whose every part points into the text of the sheet', () => {
  const { dataset, text, marks, confidence, codes } = read(
    '2019年三季度一览\n日期|省份|类别|标题|内容|主体|来源|城市|主题|备注\n' +
      '2019/7/6|湖南省|政策|娄底出台办法|内容一。|王小明（市长）；某某局|新华社、人民网|娄底市|司法|注\n' +
      '7月31日至8月2日|中央|声音|谈应用|内容二。|||||',
  )
  expect(dataset).toMatchObject({
    id: '2019q3',
    title: { zh: '2019年三季度一览' },
    period: { start: '2019-07-01', end: '2019-09-30' },
    coverage: ['430000'],
    topics: [{ id: 'judiciary' }],
  })
  expect(dataset.entries[0]).toEqual({
    id: '2019q3-430000-policy-1',
    jurisdiction: '430000',
    places: [{ adcode: '431300', name: '娄底市' }],
    kind: 'policy',
    kindBasis: 'heading',
    topics: ['judiciary'],
    date: { start: '2019-07-06', end: '2019-07-06', precision: 'day' },
    title: { zh: '娄底出台办法' },
    summary: { zh: '内容一。' },
    actors: [{ name: '王小明', role: '市长' }, { name: '某某局' }],
    media: ['新华社', '人民网'],
    locator: { section: 'Sheet1/3', start: expect.any(Number), end: expect.any(Number) },
    note: { zh: '注' },
  })
  expect(dataset.entries[1]).toMatchObject({
    jurisdiction: '100000',
    kind: 'voice',
    date: { start: '2019-07-31', end: '2019-08-02', precision: 'range' },
  })
  const sliced = dataset.entries.map(({ locator }) => text.slice(locator.start, locator.end))
  expect(sliced[0]).toMatch(/^2019\/7\/6\t湖南省\t.*\t注$/)
  expect(sliced[1]).toMatch(/^7月31日至8月2日\t中央\t声音\t谈应用\t内容二。$/)
  const [first] = dataset.entries
  const spans = marks
    .filter(({ entry }) => entry === first?.id)
    .map(({ field, start, end }) => [field, text.slice(start, end)])
  expect(spans).toEqual([
    ['places', '娄底市'],
    ['jurisdiction', '湖南省'],
    ['kind', '政策'],
    ['title', '娄底出台办法'],
    ['date', '2019/7/6'],
    ['topics', '司法'],
    ['actors', '王小明（市长）；某某局'],
    ['actors', '王小明（市长）；某某局'],
    ['media', '新华社、人民网'],
    ['media', '新华社、人民网'],
  ])
  expect([...confidence.keys()]).toEqual(dataset.entries.map(({ id }) => id))
  expect(codes).toEqual(['period-read', 'coverage-guessed'])
})

describe('jurisdictions', () => {
  test.each([
    ['湖北', '420000'],
    ['湖北省', '420000'],
    ['Hubei Province', '420000'],
    ['内蒙', '150000'],
    ['广西自治区', '450000'],
    ['沪', '310000'],
    ['深圳市', '440000'],
    ['广东省深圳市', '440000'],
    ['420000', '420000'],
    ['420100 武汉市', '420000'],
    ['国务院', '100000'],
    ['央行', '100000'],
    ['Tibet', '540000'],
    ['Beijing, China', '110000'],
    ['Hangzhou', '330000'],
    ['Haidian District', '110000'],
  ])('%s is %s', (written, adcode) => {
    expect(one({ 省份: written }).entry?.jurisdiction).toBe(adcode)
  })

  test('an alias is listed with what it was read as, a name of its own is not', () => {
    expect(one({ 省份: '内蒙' }).names).toEqual([
      { written: '内蒙', rows: 1, adcode: '150000', suggestions: ['150000'] },
    ])
    expect(one({ 省份: '内蒙古自治区' }).names).toEqual([])
  })

  test('unknown ones are told once, with suggestions, and their rows left out', () => {
    const { dataset, issues, names } = read(
      '日期|省份|标题\n2019-07-06|湖被省|一\n2019-07-07|湖被省|二\n2019-07-08|北京|三',
    )
    expect(dataset.entries.map(({ title }) => title.zh)).toEqual(['三'])
    expect(names).toEqual([{ written: '湖被省', rows: 2, adcode: null, suggestions: ['420000', '430000'] }])
    expect(issues.find(({ code }) => code === 'jurisdiction-unknown')).toMatchObject({
      severity: 'error',
      line: 2,
      column: 2,
      message: { en: expect.stringMatching(/"湖被省".*2 rows were left out. Is it Hubei, Hunan\?/) },
      choices: [
        { field: 'jurisdiction', value: '420000' },
        { field: 'jurisdiction', value: '430000' },
      ],
    })
  })

  test('what the user chooses for a name counts', () => {
    const { entry, names } = one({ 省份: '火星' }, { names: { 火星: '650000' } })
    expect(entry?.jurisdiction).toBe('650000')
    expect(names).toMatchObject([{ written: '火星', adcode: '650000' }])
  })

  test('several divisions are none', () => {
    expect(one({ 省份: '京津冀' }).names).toMatchObject([
      { adcode: null, suggestions: ['110000', '120000', '130000'] },
    ])
  })

  test('a row without one goes by its place, else by its text, and says so', () => {
    expect(one({ 省份: '', 城市: '长沙市' })).toMatchObject({ entry: { jurisdiction: '430000' } })
    const guessed = one({ 省份: '', 标题: '青海省试点' })
    expect(guessed.entry?.jurisdiction).toBe('630000')
    expect(guessed.codes).toContain('jurisdiction-guessed')
    expect(one({ 省份: '', 标题: '某地试点' }).codes).toEqual(['no-entries', 'no-jurisdiction'])
  })
})

describe('dates', () => {
  test.each([
    ['2019-07-06', '2019-07-06', '2019-07-06', 'day'],
    ['2019/7/6', '2019-07-06', '2019-07-06', 'day'],
    ['２０１９．７．６', '2019-07-06', '2019-07-06', 'day'],
    ['20190706', '2019-07-06', '2019-07-06', 'day'],
    ['2019年7月6日（星期六）', '2019-07-06', '2019-07-06', 'day'],
    ['2019-07-06T10:20:00Z', '2019-07-06', '2019-07-06', 'day'],
    ['2019-07-06 10:20', '2019-07-06', '2019-07-06', 'day'],
    ['6 July 2019', '2019-07-06', '2019-07-06', 'day'],
    ['Jul 6, 2019', '2019-07-06', '2019-07-06', 'day'],
    ['6-Jul-19', '2019-07-06', '2019-07-06', 'day'],
    ['7/16/2019', '2019-07-16', '2019-07-16', 'day'],
    ['16/7/2019', '2019-07-16', '2019-07-16', 'day'],
    ['43652', '2019-07-06', '2019-07-06', 'day'],
    ['43652.75', '2019-07-06', '2019-07-06', 'day'],
    ['2019-07-06/2019-07-08', '2019-07-06', '2019-07-08', 'range'],
    ['2019/7/6 至 2019/7/8', '2019-07-06', '2019-07-08', 'range'],
    ['2019年7月6-8日', '2019-07-06', '2019-07-08', 'range'],
    ['2019年7月', '2019-07-01', '2019-07-31', 'month'],
    ['2019-07', '2019-07-01', '2019-07-31', 'month'],
    ['201907', '2019-07-01', '2019-07-31', 'month'],
    ['2019Q3', '2019-07-01', '2019-09-30', 'quarter'],
    ['2019年第三季度', '2019-07-01', '2019-09-30', 'quarter'],
    ['2019', '2019-01-01', '2019-12-31', 'range'],
    ['待定', null, null, 'unknown'],
  ])('%s', (written, start, end, precision) => {
    expect(one({ 日期: written }).entry?.date).toEqual({ start, end, precision })
  })

  test.each([
    ['2019-02-30', 'date-impossible'],
    ['2019年2月30日', 'date-impossible'],
    ['13月45日', 'date-unread'],
    ['很久以前', 'date-unread'],
    ['', 'date-missing'],
    ['43652', 'date-serial'],
    ['3/4/2019', 'date-order'],
    ['7月6日', 'date-yearless'],
    ['2019年7月6日；2019年8月1日', 'date-several'],
  ])('%s is told: %s', (written, code) => {
    const { issues } = one({ 日期: written })
    expect(issues.filter((issue) => issue.code === code)).toMatchObject([
      { line: 2, entry: expect.any(String) },
    ])
  })

  test('the order of day and month is the column’s', () => {
    const { dataset } = read('日期|省份|标题\n3/4/2019|北京|一\n16/7/2019|北京|二')
    expect(dataset.entries[0]?.date.start).toBe('2019-04-03')
  })

  test('a year comes from the other rows, which also give the period', () => {
    const { dataset, codes } = read('日期|省份|标题\n7月6日|北京|一\n2021-07-01|北京|二\n2021-08-01|北京|三')
    expect(dataset.entries[0]?.date.start).toBe('2021-07-06')
    expect(dataset.period).toEqual({ start: '2021-07-01', end: '2021-08-01' })
    expect(codes).toContain('period-guessed')
  })

  test('a period that is given counts, and what lies outside is noted', () => {
    const { dataset, entry, codes } = one(
      { 日期: '2018-07-06' },
      { period: { start: '2019-07-01', end: '2019-09-30' } },
    )
    expect(dataset.id).toBe('2019q3')
    expect(entry?.note?.zh).toBe('日期超出时段。')
    expect(codes).toContain('date-outside')
  })

  test('the name of a sheet or a file gives the period', () => {
    expect(read('日期|省份|标题\n7月6日|北京|一', {}, '2022Q3').dataset.id).toBe('2022q3')
  })

  test('a year alone in a name counts where no row has one, and it is said', () => {
    const { entry, codes, basis } = one(
      { 日期: '7月6日' },
      { source: { ...source, file: '2021年各地政策.xlsx' } },
    )
    expect(entry?.date.start).toBe('2021-07-06')
    expect([basis, codes.includes('period-read')]).toEqual(['text', true])
    const dated = one({ 日期: '2019-07-06' }, { source: { ...source, file: '2021年各地政策.xlsx' } })
    expect([dated.dataset.period.start, dated.basis]).toEqual(['2019-07-06', 'dates'])
  })

  test('nothing says a year: none is made up, and the period that is given gives it', () => {
    const without = one({ 日期: '7月6日' })
    expect([without.basis, without.entry?.date.start]).toEqual(['unknown', null])
    const given = one({ 日期: '7月6日' }, { period: { start: '2021-07-01', end: '2021-09-30' } })
    expect([given.basis, given.entry?.date.start]).toEqual(['given', '2021-07-06'])
    expect(given.codes).not.toContain('date-yearless')
  })

  test('two columns make a range; backwards, only the first day is taken', () => {
    const rows = (from: string, to: string) =>
      read(`开始日期|结束日期|省份|标题\n${from}|${to}|北京|一\n${from}|${to}|北京|二\n${from}|${to}|北京|三`)
    expect(rows('2019-07-06', '2019-07-08').dataset.entries[0]?.date).toEqual({
      start: '2019-07-06',
      end: '2019-07-08',
      precision: 'range',
    })
    const backwards = rows('2019-07-06', '2019-07-01')
    expect(backwards.dataset.entries[0]?.date.end).toBe('2019-07-06')
    expect(backwards.codes).toContain('date-backwards')
  })
})

describe('kinds, topics, ids and texts', () => {
  test.each([
    ['政策文件', 'policy'],
    ['策略', 'policy'],
    ['语音', 'voice'],
    ['落地项目', 'application'],
    ['Applications', 'application'],
    ['voice', 'voice'],
    ['未标注', 'unspecified'],
  ])('kind %s is %s', (written, kind) => {
    expect(one({ 类别: written }).entry?.kind).toBe(kind)
  })

  test('an unknown kind is told', () => {
    const { entry, codes } = one({ 类别: '小道消息' })
    expect(entry?.kind).toBe('unspecified')
    expect(codes).toContain('kind-unknown')
  })

  test('an unknown kind can be chosen for all rows that have it', () => {
    const { dataset, issues } = one({ 类别: '小道消息' })
    expect(issues.find(({ code }) => code === 'kind-unknown')).toMatchObject({
      concerns: dataset.entries.map(({ id }) => id),
      choices: ['policy', 'voice', 'application'].map((value) => ({ field: 'kind', value })),
    })
  })

  test('topics are matched to known ones, or kept as new', () => {
    const { dataset, entry, codes } = one(
      { 主题: '金融；judiciary；Rivers；养蜂' },
      { topics: [{ id: 'bees', label: { zh: '养蜂' } }] },
    )
    expect(entry?.topics).toEqual(['finance', 'judiciary', 'rivers', 'bees'])
    expect(dataset.topics).toContainEqual({ id: 'rivers', label: { en: 'Rivers' } })
    expect(codes.filter((code) => code === 'topic-new')).toHaveLength(1)
    const [made] = one({ 主题: '渔业' }).dataset.topics
    expect(made).toEqual({ id: expect.stringMatching(/^topic-[0-9a-f]{10}$/), label: { zh: '渔业' } })
    expect(one({ 主题: '渔业' }).dataset.topics).toEqual([made])
  })

  test('ids are kept where they can be; twice the same is told', () => {
    const { dataset, issues } = read(
      '编号|日期|省份|标题\na-1|2019-07-06|北京|一\na-1|2019-07-06|北京|二\n坏 id|2019-07-06|北京|三\n7|2019-07-06|北京|四',
    )
    const period = '2019-07-06_2019-07-06'
    expect(dataset.entries.map(({ id }) => id)).toEqual([
      'a-1',
      'a-1.2',
      `${period}-110000-unspecified-1`,
      `${period}-7`,
    ])
    expect(issues.find(({ code }) => code === 'id-twice')).toMatchObject({ line: 3, column: 1 })
    expect(issues.map(({ code }) => code)).toContain('id-unfit')
  })

  test('markup and names of prototypes are text', () => {
    const title = '<img src=x onerror=alert(1)>'
    const { entry } = one({
      标题: title,
      主题: '__proto__',
      类别: 'constructor',
      城市: '__proto__',
      编号: '__proto__',
    })
    expect(entry).toMatchObject({
      id: '__proto__',
      title: { en: title },
      topics: ['__proto__'],
      kind: 'unspecified',
    })
  })

  test('both languages where both have a column', () => {
    expect(one({ title_en: 'Something', 内容: '内容。', summary_en: 'A summary.' }).entry).toMatchObject({
      title: { zh: '某事', en: 'Something' },
      summary: { zh: '内容。', en: 'A summary.' },
    })
  })

  test('without a title the first sentence is one; without any text there is no entry', () => {
    const { entry, codes } = one({ 标题: '', 内容: '第一句。第二句。' })
    expect(entry?.title.zh).toBe('第一句')
    expect(codes).toContain('title-missing')
    expect(one({ 标题: '' }).codes).toContain('row-untitled')
  })

  test('a place in another division is told and noted; an unknown one is told', () => {
    const away = one({ 城市: '长沙市' })
    expect(away.entry).toMatchObject({ places: [{ adcode: '430100' }], note: { zh: '地点在辖区之外。' } })
    expect(away.codes).toContain('place-elsewhere')
    expect(one({ 城市: '某某市' }).codes).toContain('place-unknown')
  })
})

test('a hundred thousand rows are read within seconds, and only what is uncertain is marked', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [
    i % 1000 === 0 ? '2019-02-30' : '2019-07-06',
    i % 500 === 0 ? '火星' : '湖北省',
    '政策',
    `第${i}条`,
    '这是一段关于区块链与司法存证的内容，讲的是武汉市的试点。',
  ])
  const sheet: Sheet = {
    name: 'Sheet1',
    rows: [['日期', '省份', '类别', '标题', '内容'], ...rows],
    notes: [],
  }
  const fractions: number[] = []
  const { dataset, marks, issues } = readTable(sheet, proposeMapping(sheet), { source, index }, (done) =>
    fractions.push(done),
  )
  expect(dataset.entries).toHaveLength(99_800)
  expect(issues.length).toBeLessThan(2100)
  expect(marks.every(({ confidence }) => confidence < 0.85)).toBe(true)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
}, 300_000)

test('a corrected file has names and dates as they were read, and everything else as it was', () => {
  const { sheet, ...reading } = read(
    '日期|省份|标题\n2019/7/6|内蒙|一\n2019年7月6-8日|火星|二\n\n43652|沪|三',
  )
  expect(correctedTable(sheet, proposeMapping(sheet), reading)).toEqual([
    ['日期', '省份', '标题'],
    ['2019-07-06', '内蒙古自治区', '一'],
    ['2019年7月6-8日', '火星', '二'],
    [''],
    ['2019-07-06', '上海市', '三'],
  ])
})
