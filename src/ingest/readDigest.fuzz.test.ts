/** Whatever the text: no crash, no hang, a valid dataset, and entries that point at what they were read from. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDataset } from '../datasets/schema'
import { checkDataset } from '../datasets/validate'
import { readFixtures, readIndex } from './fixtures/fixtures'
import { readDigest } from './readDigest'

/** 500 in the tests, 10,000 by `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 500)
const MINUTE = 60_000

const index = readIndex()
const source = { file: 'fuzz.txt', sha256: '0'.repeat(64) }
const read = (text: string) => readDigest(text, { source, index, today: '2026-01-01' })

/** Rules that only an editor can keep: both languages, English of every name. */
const FOR_EDITORS = /has no English|lacks this language|lies outside (?!the period)/

function check(text: string): void {
  const { dataset, issues, marks, confidence } = read(text)
  const parsed = parseDataset(JSON.parse(JSON.stringify(dataset)))
  expect(parsed.ok ? [] : parsed.problems).toEqual([])
  const problems = checkDataset(dataset).flatMap(({ path, message }) => {
    return FOR_EDITORS.test(message.en ?? '') ? [] : `${path} ${message.en}`
  })
  expect(problems).toEqual([])
  const lines = text.split(/\r\n|\r|\n/)
  for (const { locator, id } of dataset.entries) {
    expect(text.slice(locator.start, locator.end)).toMatch(/\S/)
    expect(locator.end).toBeLessThanOrEqual(text.length)
    expect(confidence.has(id)).toBe(true)
  }
  for (const { start, end, line, column } of issues) {
    expect(start <= end && end <= text.length).toBe(true)
    expect((lines[line - 1] ?? '').length).toBeGreaterThanOrEqual(column - 1)
  }
  for (const { start, end, confidence: sure } of marks) {
    expect(start < end && end <= text.length && sure > 0 && sure <= 1).toBe(true)
  }
}

/** Pieces that the rules look for, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '北京',
      '广东省',
      '内蒙',
      '京津冀',
      '华东地区',
      '一、',
      '1. ',
      '2、',
      '（3）',
      '④',
      'Ⅱ. ',
      '三。',
      '- ',
      '## ',
    ],
    ...[
      '政策',
      '声音',
      '应用程序',
      '申请',
      '7月6日',
      '７月６－７日',
      '2019年12月31日—2020年1月2日',
      '9月中旬',
      '三季度',
      '上半年',
    ],
    ...[
      '2019-02-30',
      '13月45日',
      '自2月15日起施行',
      '截止5月30日',
      'On 4 November',
      'October 26-27',
      'Policies',
      'Hubei',
    ],
    ...[
      '《关于',
      '》',
      '“',
      '”',
      '&quot;',
      '#039；',
      '&#0;',
      '&#x110000;',
      '海淀区',
      '鼓楼区',
      '长治市',
      '据新华社报道',
      '讯',
    ],
    ...[
      '市长王小明表示',
      '由某某有限公司承建',
      '。',
      '，',
      '；',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\u2028',
      '\t',
      ' ',
      '　',
      '\u200b',
      '\ufeff',
    ],
    ...[
      '<img src=x onerror=alert(1)>',
      '__proto__',
      'constructor',
      '\ud800',
      '😀',
      '0',
      '2019年',
      '来源：',
      'Mayor Li Lei said',
      'Gulou District',
      "Xi'an",
      'Hangzhou',
      ', Fujian',
      ' New Area',
      'Third quarter of 2019',
    ],
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

test(
  'texts made of the words of digests',
  () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        check,
      ),
      { numRuns: RUNS },
    )
  },
  60 * MINUTE,
)

test(
  'digests with parts taken out, doubled and swapped',
  () => {
    const texts = [...readFixtures('tuned'), ...readFixtures('heldout')].map(({ text }) => text)
    const cut = fc.tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.nat(), piece), { maxLength: 6 }),
    )
    fc.assert(
      fc.property(cut, ([text, changes]) => {
        let changed = text
        for (const [at, length, to, more] of changes) {
          const from = at % (changed.length + 1)
          const taken = changed.slice(from, from + length)
          const rest = changed.slice(0, from) + changed.slice(from + length)
          const target = to % (rest.length + 1)
          changed = rest.slice(0, target) + taken + more + rest.slice(target)
        }
        check(changed)
      }),
      { numRuns: RUNS },
    )
  },
  60 * MINUTE,
)

const MILLION = 1_000_000

test.each([
  ['no spaces', 'a'],
  ['Chinese without a stop', '北京'],
  ['blank lines', '\n'],
  ['numbers', '1'],
  ['items', '北京\n1. 一\n'],
  ['paragraphs of one item', '一段正文，没有编号，\n'],
  ['items in one line', '1. 一。2. 二。'],
  ['headings', '华北地区政策\n'],
  ['one-character names', '京津冀'],
  ['dates', '7月6日至'],
  ['opened titles', '《'],
  ['entities', '&#039'],
  ['capitals', 'Bureau Of '],
  ['brackets', '（1）('],
  ['bodies', '北京市人民政府办公室'],
  ['posts', '书记、'],
  ['names', '王王王：'],
])(
  'two megabytes of %s end',
  (_, part) => {
    const head = '北京\n政策\n1. '
    expect(parseDataset(read(head + part.repeat((2 * MILLION) / part.length)).dataset).ok).toBe(true)
  },
  2 * MINUTE,
)
