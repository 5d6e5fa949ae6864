import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDataset } from '../src/datasets/schema'
import { startThread } from '../src/ingest/worker/pageThread'
import { workbook } from '../src/testing/workbook'
import { ingest } from './ingestCommand'
import { startThread as startOwnThread } from './ingestThread'

const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
const DIGEST = 'src/ingest/fixtures/tuned/tea-traps.txt'

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** In the tests' own thread, where a thread of its own is not what is tested. */
const run = (...args: readonly string[]) => runIn(startThread, args)

async function runIn(
  start: typeof startThread,
  args: readonly string[],
  longest?: number,
  folder = process.cwd(),
) {
  const out: string[] = []
  const err: string[] = []
  const output = { out: (text: string) => out.push(text), err: (line: string) => err.push(line) }
  const code = await ingest(args, { lang: 'en', today: '2026-01-01', folder }, output, start, longest)
  return { code, out: out.join(''), err }
}

describe('entries found', () => {
  test('the dataset goes out, the issues beside it, each at its place', async () => {
    const { code, out, err } = await run(DIGEST)
    expect(code).toBe(0)
    const parsed = parseDataset(JSON.parse(out))
    expect(parsed.ok && parsed.dataset.entries).toHaveLength(8)
    expect(parsed.ok && parsed.dataset.source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(err.length).toBeGreaterThan(0)
    for (const line of err)
      expect(line).toMatch(/^src\/ingest\/fixtures\/tuned\/tea-traps\.txt:\d+:\d+: (warning|error): \S/)
  })

  test('as a table, with a mark of UTF-8', async () => {
    const { code, out } = await run(DIGEST, '--format', 'csv')
    expect(code).toBe(0)
    expect(out.startsWith('\ufeffid,jurisdiction,')).toBe(true)
    expect(out.trim().split('\r\n')).toHaveLength(9)
  })

  test('no cell is a formula', async () => {
    const { out } = await run(
      fileOf('formula.txt', '2019年三季度\n北京\n政策\n1. =HYPERLINK("x")\n某市召开会议。'),
      '--format',
      'csv',
    )
    expect(out).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('into a file', async () => {
    const path = join(folder, 'out.json')
    const { code, out } = await run(DIGEST, '--out', path)
    expect([code, out]).toEqual([0, ''])
    expect(parseDataset(JSON.parse(readFileSync(path, 'utf8'))).ok).toBe(true)
  })

  test('a period that is given is the period', async () => {
    const { out, err } = await run(DIGEST, '--period', '2023-01-01/2023-06-30')
    expect(JSON.parse(out)).toMatchObject({
      id: '2023h1',
      period: { start: '2023-01-01', end: '2023-06-30' },
    })
    expect(err.join()).not.toContain('the period was read')
  })

  test('GB18030 without a declaration is read and said', async () => {
    const bytes = new Uint8Array([
      0xb1, 0xb1, 0xbe, 0xa9, 0x0a, 0x31, 0x2e, 0xd5, 0xfe, 0xb2, 0xdf, 0xb3, 0xf6, 0xcc, 0xa8, 0xa1, 0xa3,
    ])
    const { code, err } = await run(fileOf('gbk.txt', bytes))
    expect(code).toBe(0)
    expect(err[0]).toMatch(/1:1: warning: .*GB18030/)
  })
})

describe('every format by the same code', () => {
  const CSV = '日期,省份,类别,标题\n2019-07-06,内蒙,政策,一\n2019-02-30,火星,政策,二\n'
  const rows = CSV.trim()
    .split('\n')
    .map((line) => line.split(','))
  test.each([
    ['CSV', fileOf('a.csv', CSV)],
    ['TSV', fileOf('a.tsv', CSV.replaceAll(',', '\t'))],
    ['XLSX', fileOf('a.xlsx', workbook([{ name: 'a', rows }]))],
    [
      'JSON',
      fileOf(
        'a.json',
        JSON.stringify(rows.slice(1).map(([日期, 省份, 类别, 标题]) => ({ 日期, 省份, 类别, 标题 }))),
      ),
    ],
  ])('%s', async (_, file) => {
    const { code, out, err } = await run(file)
    expect(code).toBe(0)
    const { entries } = JSON.parse(out)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      jurisdiction: '150000',
      kind: 'policy',
      date: { start: '2019-07-06' },
    })
    expect(
      err.filter((line) => line.startsWith(`${file}:3:2: error: "火星" is no provincial division`)),
    ).toHaveLength(1)
  })

  test('a dataset goes through as it is', async () => {
    const { code, out, err } = await run('data/2019q3/dataset.json')
    expect([code, err]).toEqual([0, []])
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync('data/2019q3/dataset.json', 'utf8')))
  })

  test('a table without entries, a library, a dataset that is wrong', async () => {
    expect((await run(fileOf('none.csv', 'a,b\n1,2\n'))).code).toBe(1)
    const library = await run(fileOf('library.json', '{"format":"policy-map-library/1"}'))
    expect([library.code, library.err.join()]).toEqual([2, expect.stringContaining('a whole library')])
    const wrong = await run(fileOf('wrong.json', '{"format":"policy-map-dataset/1"}'))
    expect([wrong.code, wrong.err.join('\n')]).toEqual([
      2,
      expect.stringMatching(/wrong in .*\n.*error: id: is missing/),
    ])
  })
})

describe('of several sheets', () => {
  const head = ['日期', '省份', '类别', '标题']
  const file = fileOf(
    'sheets.xlsx',
    workbook([
      { name: '一', rows: [head, ['2019-07-06', '北京', '政策', '一']] },
      {
        name: '二',
        rows: [head, ['2019-07-07', '天津', '政策', '二'], ['2019-07-08', '天津', '政策', '三']],
      },
    ]),
  )
  const entriesOf = (out: string) => JSON.parse(out).entries.length

  test('the first is read, and it is said that the others were left', async () => {
    const { code, out, err } = await run(file)
    expect([code, entriesOf(out)]).toEqual([0, 1])
    expect(err[0]).toBe(
      `${file}:1:1: warning: only the sheet "一" was read, and not: 二. Name another by --sheet.`,
    )
  })

  test('the one that is named is read, without a word of the others', async () => {
    const { code, out, err } = await run(file, '--sheet', '二')
    expect([code, entriesOf(out)]).toEqual([0, 2])
    expect(err.join()).not.toContain('--sheet')
  })

  test.each([
    [file, /error: there is no sheet "三", only: 一, 二\./],
    [DIGEST, /error: there is no sheet "三": the file has none/],
  ])('one that is not there: %s', async (of, reason) => {
    const { code, out, err } = await run(of, '--sheet', '三')
    expect([code, out]).toEqual([2, ''])
    expect(err.join()).toMatch(reason)
  })
})

test('names of files are those of the folder that the user is in', async () => {
  fileOf('near.csv', '日期,省份,类别,标题\n2019-07-06,内蒙,政策,一\n')
  const { code, err } = await runIn(startThread, ['near.csv', '--out', 'near.json'], undefined, folder)
  expect([code, err[0]]).toEqual([0, expect.stringMatching(/^near\.csv:1:1: warning/)])
  expect(parseDataset(JSON.parse(readFileSync(join(folder, 'near.json'), 'utf8'))).ok).toBe(true)
  const same = await runIn(startThread, ['near.csv', '--out', join(folder, 'near.csv')], undefined, folder)
  expect(same.err[0]).toContain('file to be read')
})

test('none found', async () => {
  const { code, out, err } = await run(fileOf('story.txt', '从前有一座山。'))
  expect(code).toBe(1)
  expect(parseDataset(JSON.parse(out)).ok).toBe(true)
  expect(err.join()).toMatch(/error: no entries found/)
})

describe('neither bad usage nor an unreadable file gives output', () => {
  test.each([
    ['no file', [], /give one file/],
    ['two files', [DIGEST, DIGEST], /give one file/],
    ['an unknown option', [DIGEST, '--verbose'], /verbose/],
    ['an unknown format', [DIGEST, '--format', 'xml'], /json or csv/],
    ['a period of one day', [DIGEST, '--period', '2019-07-01'], /two days/],
    ['a period back in time', [DIGEST, '--period', '2019-07-01/2019-06-30'], /two days/],
    ['a day that is none', [DIGEST, '--period', '2019-02-30/2019-06-30'], /two days/],
    ['the file itself as output', [DIGEST, '--out', DIGEST], /file to be read/],
    ['a missing file', ['missing.txt'], /missing\.txt:1:1: error: there is no such file/],
    ['a folder', ['src'], /src:1:1: error: this is a folder/],
    ['output where there is no folder', [DIGEST, '--out', 'no/such/folder.json'], /no such file or folder/],
    ['an empty file', [fileOf('empty.txt', '')], /error: the file is empty/],
    [
      'a picture',
      [fileOf('picture.txt', readFileSync('docs/dashboard.png'))],
      /error: this is a PNG picture/,
    ],
    [
      'damaged UTF-8',
      [fileOf('damaged.txt', new Uint8Array([...new TextEncoder().encode('北京政策声音'), 0xff]))],
      /not valid UTF-8/,
    ],
    ['too large a file', [fileOf('large.txt', 'a'.repeat(33 * 1024 * 1024))], /larger than 32 MB/],
    [
      'a workbook cut short',
      [fileOf('cut.xlsx', workbook([{ name: 'a', rows: [['x']] }]).subarray(0, 900))],
      /damaged/,
    ],
  ])('%s', async (_, args, reason) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.join('\n')).toMatch(reason)
  })
})

describe('in a thread of its own', () => {
  const table = (rows: number) =>
    Array.from({ length: rows }, (_, i) => `2019-07-${10 + (i % 20)},省,${i}`).join('\n')

  test('a file opens', async () => {
    const { code, err } = await runIn(startOwnThread, [fileOf('whole.csv', table(20))])
    expect(code).toBe(1)
    expect(err.join()).toContain('no entries were read')
  })

  test('one that takes too long is given up', async () => {
    const file = fileOf('endless.csv', table(100_000))
    const { code, out, err } = await runIn(startOwnThread, [file], 1)
    expect([code, out, err]).toEqual([2, '', [expect.stringMatching(/1:1: error: the file was given up/)]])
  }, 60_000)
})

test('as a program that npm runs, wherever it is called: exit code, standard output and standard error', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'ingest', '--', basename(DIGEST)], {
    cwd: dirname(DIGEST),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    shell: process.platform === 'win32',
  })
  expect(status).toBe(0)
  expect(parseDataset(JSON.parse(stdout)).ok).toBe(true)
  expect(stderr).toContain('tea-traps.txt:1:8: warning: 时段读作 2022-01-01/2022-03-31')
})
