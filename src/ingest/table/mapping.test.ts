import { describe, expect, test } from 'vitest'
import { readHeader } from './headers'
import { proposeMapping } from './mapping'

function propose(text: string) {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return proposeMapping({ name: 'a', rows, notes: [] })
}

describe('by headers', () => {
  test.each([
    ['日期', 'date'],
    ['发布时间（年/月/日）', 'date'],
    ['结束日期', 'endDate'],
    ['截止日期', 'ignore'],
    ['所在省（区、市）', 'jurisdiction'],
    ['省 份', 'jurisdiction'],
    ['地级市', 'place'],
    ['类 型', 'kind'],
    ['应用领域', 'topic'],
    ['政策名称', 'title'],
    ['主要内容', 'summary'],
    ['发文机关', 'actor'],
    ['信息来源', 'media'],
    ['备注：', 'note'],
    ['序号', 'id'],
    ['Date of event', 'date'],
    ['Province / Municipality', 'jurisdiction'],
    ['Issuing agency', 'actor'],
    ['title_en', 'title'],
    ['date_precision', 'precision'],
  ])('%s is %s', (header, meaning) => {
    expect(readHeader(header)?.meaning).toBe(meaning)
  })

  test.each(['', '其他说法', 'foo', 'x'.repeat(50), '__proto__', 'constructor'])('%s is none', (header) => {
    expect(readHeader(header)).toBeNull()
  })

  test('below the rows of a title, one column a meaning', () => {
    expect(
      propose(
        '某省区块链一览\n\n序号|发布日期|成文日期|省份|标题|内容\n1|2019-07-06|2019-07-01|北京|一件事|内容',
      ),
    ).toEqual({
      headerRow: 2,
      columns: ['id', 'date', 'ignore', 'jurisdiction', 'title', 'summary'],
    })
  })

  test('a header is not believed where its cells say otherwise', () => {
    const rows = ['金融', '司法', '教育'].map((kind, i) => `待定${i}|北京|${kind}|某事${i}`)
    expect(propose(['时间|省份|类别|标题', ...rows].join('\n')).columns).toEqual([
      'ignore',
      'jurisdiction',
      'topic',
      'title',
    ])
  })
})

describe('by what the cells look like', () => {
  const ROWS =
    '2019-07-06|湖北|政策|武汉发布区块链办法|武汉市发布了关于区块链的办法，规定了许多细致的事情，很长。\n' +
    '2019-07-07|湖南|声音|娄底谈到区块链应用|娄底市的会议谈到了区块链，说要用在不动产登记上，也很长。\n' +
    '2019-07-08|北京|应用|法院上线存证的平台|法院上线了区块链存证的平台，当天就有案件用到了它，还是很长。'
  const COLUMNS = ['date', 'jurisdiction', 'kind', 'title', 'summary']

  test('without headers', () => {
    expect(propose(ROWS)).toEqual({ headerRow: -1, columns: COLUMNS })
  })

  test('under headers that say nothing', () => {
    expect(propose(`甲|乙|丙|丁|戊\n${ROWS}`)).toEqual({ headerRow: 0, columns: COLUMNS })
  })

  test('nothing at all', () => {
    expect(proposeMapping({ name: 'a', rows: [], notes: [] })).toEqual({ headerRow: -1, columns: [] })
  })
})
