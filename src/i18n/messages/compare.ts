import type { Side } from '../../domain/comparison'
import { formatCount } from '../../domain/numbers'
import { counted, countSpan, entriesEn, entriesZh } from '../counted'
import { defineMessages } from '../lang'

type Count = (n: number) => string

const signed: Count = (n) => `${n > 0 ? '+' : n < 0 ? '−' : ''}${formatCount(Math.abs(n))}`
const daysZh: Count = (n) => `${formatCount(n)} 天`
const daysEn: Count = (n) => counted(n, 'day')

/** Two datasets side by side. A is the open one, B the one that it is compared with. */
export const compareMessages = defineMessages({
  zh: {
    choose: '与哪个数据集比较？',
    chooseHint: (title: string) => `当前数据集“${title}”为 A，选中的为 B；差异是 B 减 A。`,
    shipped: '随产品提供',
    own: '存于此设备',
    noneToChoose:
      '没有别的数据集可比：产品只带了这一个，此设备上也没有导入的。导入下一期之后，就可以在这里选它。',
    libraryFailed: '此设备上的数据集读不出来：',
    chooseOther: '换一个…',
    swap: '对调 A 与 B',
    stop: '结束比较',
    alone: (n: number) => (n === 0 ? '单独打开' : `看这 ${entriesZh(n)}`),
    aloneOf: (side: Side, n: number, title: string) =>
      n === 0
        ? `单独打开 ${side.toUpperCase()}：${title}`
        : `看这 ${entriesZh(n)}：单独打开 ${side.toUpperCase()}，${title}`,
    form: '比较方式',
    forms: { difference: '差异图', sides: '双图', table: '表格' },
    days: daysZh,
    passing: (n: number, all: number) => (n === all ? `条` : `条，共 ${entriesZh(all)}`),
    announce: (a: number, b: number) => `符合条件：A ${entriesZh(a)}，B ${entriesZh(b)}`,
    signed,
    netOf: (divisions: number) => `两期都涉及的 ${divisions} 处`,
    notes: {
      length: (a: number, b: number) =>
        `两期长短不同：A ${daysZh(a)}，B ${daysZh(b)}。条数照实列出，未按天数折算。`,
      overlap: (days: number) => `两期有 ${daysZh(days)}重叠。`,
      left: (a: number, b: number) => `只有一期涉及的地区不计增减（A ${entriesZh(a)}、B ${entriesZh(b)}）。`,
    },
    mapLabel: '中国地图，各省级行政区按 B 比 A 多或少的条目数着色。方向键移到相邻的区划，回车筛选，Z 放大。',
    sideMapLabel: (side: Side, title: string) =>
      `${side.toUpperCase()}：${title}。各省级行政区按条目数着色，两图同色同数。方向键移到相邻的区划，回车筛选，Z 放大。`,
    describe: (name: string, a: number, b: number, difference: string) =>
      `${name}，A ${entriesZh(a)}，B ${entriesZh(b)}，差 ${difference}`,
    describeOne: (name: string, side: Side, count: number) =>
      `${name}，只有 ${side.toUpperCase()} 涉及（${entriesZh(count)}），不可比`,
    describeNone: (name: string) => `${name}，两期均未涉及，无数据`,
    describeOut: (name: string) => `${name}，两期的条目都被筛去`,
    describeSide: (name: string, side: Side, count: number) =>
      `${name}，${side.toUpperCase()} ${entriesZh(count)}`,
    describeSideNone: (name: string, side: Side) => `${name}，${side.toUpperCase()} 未涉及，无数据`,
    legend: '条目之差（B 减 A）',
    sidesLegend: '各地条目数（两图同一标尺）',
    moreIn: (side: Side) => `${side.toUpperCase()} 多`,
    range: (min: number, max: number) =>
      max === Number.POSITIVE_INFINITY ? `≥${formatCount(min)}` : countSpan(min, max),
    sameInBoth: '相同',
    oneSided: '只有一期涉及，不可比',
    neither: '两期均未涉及',
    notCovered: '该期未涉及',
    filteredOut: '都被筛去',
    zero: '0（已涉及）',
    divisions: (n: number) => `${n} 地`,
    classWords: (label: string, divisions: string) => `${label}：${divisions}`,
    centralTitle: '中央政府',
    notComparable: '不可比',
    kinds: '类别增减',
    topics: '主题增减',
    changes: {
      added: 'B 新出现',
      grown: '增多',
      same: '不变',
      shrunk: '减少',
      dropped: 'B 不再出现',
    },
    noTopics: '两期都没有主题。',
    rowWords: (label: string, a: number, b: number, difference: string) =>
      `${label}，A ${entriesZh(a)}，B ${entriesZh(b)}，差 ${difference}`,
    timeline: '两期的时间线',
    unit: { day: '每日条目', week: '每周条目', month: '每月条目', year: '每年条目' },
    bin: (side: Side, range: string, n: number) => `${side.toUpperCase()}，${range}：${entriesZh(n)}`,
    binsOf: (side: Side) => `${side.toUpperCase()} 的条目`,
    undated: (side: Side, n: number) => `${side.toUpperCase()} 另有 ${entriesZh(n)}未注明日期`,
    table: '各地增减',
    tableCaption: '两期各地的条目数、差与各类别之差（B 减 A）',
    columns: { name: '区划', difference: '差', state: '状态' },
    state: {
      both: '两期都涉及',
      'only-a': '只有 A 涉及，不可比',
      'only-b': '只有 B 涉及，不可比',
      neither: '均未涉及，无数据',
      'filtered-out': '都被筛去',
    },
  },
  en: {
    choose: 'Compare with which dataset?',
    chooseHint: (title) =>
      `The open dataset, “${title}”, is A and your choice is B; a difference is B minus A.`,
    shipped: 'comes with the product',
    own: 'on this device',
    noneToChoose:
      'There is no other dataset to compare with: the product comes with this one, and none was imported on this device. Import the next digest, and it can be chosen here.',
    libraryFailed: 'The datasets of this device cannot be read: ',
    chooseOther: 'Another one…',
    swap: 'Swap A and B',
    stop: 'Stop comparing',
    alone: (n) => (n === 0 ? 'Open alone' : n === 1 ? 'See this entry' : `See these ${formatCount(n)}`),
    aloneOf: (side, n, title) =>
      n === 0
        ? `Open ${side.toUpperCase()} alone: ${title}`
        : `${n === 1 ? 'See this entry' : `See these ${formatCount(n)}`}: open ${side.toUpperCase()} alone, ${title}`,
    form: 'Compare by',
    forms: { difference: 'Difference', sides: 'Two maps', table: 'Table' },
    days: daysEn,
    passing: (n, all) => (n === all ? (n === 1 ? 'entry' : 'entries') : `of ${entriesEn(all)}`),
    announce: (a, b) => `${entriesEn(a)} of A and ${entriesEn(b)} of B pass the filters`,
    signed,
    netOf: (divisions) => `where both reach (${divisions})`,
    notes: {
      length: (a, b) =>
        `The periods differ in length: A has ${daysEn(a)}, B ${daysEn(b)}. Counts are as they are, not scaled.`,
      overlap: (days) => `The periods have ${daysEn(days)} in common.`,
      left: (a, b) =>
        `What only one digest covers is no gain or loss (${formatCount(a)} of A, ${formatCount(b)} of B).`,
    },
    mapLabel:
      'Map of China, provincial divisions coloured by how many entries more or fewer B has than A. Arrow keys go to the neighbouring division, Enter filters, Z zooms in.',
    sideMapLabel: (side, title) =>
      `${side.toUpperCase()}: ${title}. Provincial divisions coloured by number of entries, on the same scale as the other map. Arrow keys go to the neighbouring division, Enter filters, Z zooms in.`,
    describe: (name, a, b, difference) =>
      `${name}, A ${formatCount(a)}, B ${formatCount(b)}, difference ${difference}`,
    describeOne: (name, side, count) =>
      `${name}, covered by ${side.toUpperCase()} only (${entriesEn(count)}), not comparable`,
    describeNone: (name) => `${name}, covered by neither, no data`,
    describeOut: (name) => `${name}, entries of both are filtered out`,
    describeSide: (name, side, count) => `${name}, ${entriesEn(count)} in ${side.toUpperCase()}`,
    describeSideNone: (name, side) => `${name}, not covered by ${side.toUpperCase()}, no data`,
    legend: 'Difference in entries (B minus A)',
    sidesLegend: 'Entries per division (one scale for both)',
    moreIn: (side) => `more in ${side.toUpperCase()}`,
    range: (min, max) => (max === Number.POSITIVE_INFINITY ? `≥${formatCount(min)}` : countSpan(min, max)),
    sameInBoth: 'same',
    oneSided: 'Covered by one only, not comparable',
    neither: 'Covered by neither',
    notCovered: 'Not covered',
    filteredOut: 'All filtered out',
    zero: '0 (covered)',
    divisions: (n) => `${n} div.`,
    classWords: (label, divisions) => `${label}: ${divisions}`,
    centralTitle: 'Central government',
    notComparable: 'not comparable',
    kinds: 'Kinds gained and lost',
    topics: 'Topics gained and lost',
    changes: {
      added: 'New in B',
      grown: 'Grown',
      same: 'Unchanged',
      shrunk: 'Shrunk',
      dropped: 'Gone in B',
    },
    noTopics: 'Neither dataset has topics.',
    rowWords: (label, a, b, difference) =>
      `${label}, A ${formatCount(a)}, B ${formatCount(b)}, difference ${difference}`,
    timeline: 'Both periods in time',
    unit: { day: 'Entries a day', week: 'Entries a week', month: 'Entries a month', year: 'Entries a year' },
    bin: (side, range, n) => `${side.toUpperCase()}, ${range}: ${entriesEn(n)}`,
    binsOf: (side) => `Entries of ${side.toUpperCase()}`,
    undated: (side, n) => `${side.toUpperCase()}: ${formatCount(n)} undated besides`,
    table: 'Gained and lost by division',
    tableCaption: 'Entries of both datasets by division, their difference, and that of each kind (B minus A)',
    columns: { name: 'Division', difference: 'Diff.', state: 'State' },
    state: {
      both: 'covered by both',
      'only-a': 'by A only, not comparable',
      'only-b': 'by B only, not comparable',
      neither: 'by neither, no data',
      'filtered-out': 'all filtered out',
    },
  },
})
