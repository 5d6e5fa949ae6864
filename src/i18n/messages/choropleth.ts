import type { DivisionState } from '../../domain/coverage'
import { countSpan, entriesEn, entriesZh } from '../counted'
import { defineMessages } from '../lang'

const statesZh: Readonly<Record<DivisionState, string>> = {
  entries: '有条目',
  zero: '已覆盖，没有条目',
  'not-covered': '摘要未涉及，无数据',
  'filtered-out': '有条目，但都被筛去',
}
const statesEn: Readonly<Record<DivisionState, string>> = {
  entries: 'has entries',
  zero: 'covered, no entries',
  'not-covered': 'not covered by the digest, no data',
  'filtered-out': 'has entries, all filtered out',
}

/** The map with its legend, the central government's card and the table view. */
export const choroplethMessages = defineMessages({
  zh: {
    mapLabel: '中国地图，各省级行政区按条目数着色。方向键移到相邻的区划，回车筛选，Z 放大。',
    state: statesZh,
    describe: (name: string, count: number, state: string) => `${name}，${entriesZh(count)}，${state}`,
    describePlace: (name: string, count: number) => `${name}，${entriesZh(count)}`,
    legend: '各地条目数',
    legendHint: '悬停看属于该级的地区',
    classDivisions: (n: number) => `${n} 地`,
    range: countSpan,
    zero: '0（已覆盖）',
    filteredOut: '全被筛去',
    notCovered: '无数据（未涉及）',
    centralTitle: '中央政府',
    centralHint: '不属于任何地块',
    wholeCountry: '全国',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomTo: (name: string) => `放大到${name}`,
    inset: '南海诸岛',
    approval: '审图号',
    approvalNone: '审图号：（空）',
    noLive: '交互地图未能载入，改用矢量地图；功能相同。',
    noWebgl: '此设备不支持 WebGL2，改用矢量地图；功能相同。',
    retry: '重试',
    prefecturesFailed: (reason: string) => `地级边界未能载入，地图暂时只显示省界。${reason}`,
    missingPolygon: (adcodes: string) =>
      `边界文件中没有这些区划：${adcodes}。它们不在图上，但仍计入图表和表格。`,
    surface: '显示方式',
    showMap: '地图',
    showTable: '表格',
    tableCaption: '地图所示：各区划的条目数与状态',
    columns: { name: '区划', count: '条目', all: '不筛选时', state: '状态' },
  },
  en: {
    mapLabel:
      'Map of China, provincial divisions coloured by number of entries. Arrow keys go to the neighbouring division, Enter filters, Z zooms in.',
    state: statesEn,
    describe: (name, count, state) => `${name}, ${entriesEn(count)}, ${state}`,
    describePlace: (name, count) => `${name}, ${entriesEn(count)}`,
    legend: 'Entries per division',
    legendHint: 'Point at a class to see its divisions',
    classDivisions: (n) => `${n} div.`,
    range: countSpan,
    zero: '0 (covered)',
    filteredOut: 'All filtered out',
    notCovered: 'No data (not covered)',
    centralTitle: 'Central government',
    centralHint: 'Belongs to no division',
    wholeCountry: 'Whole country',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomTo: (name) => `Zoom to ${name}`,
    inset: 'South China Sea Islands',
    approval: 'Map approval no.',
    approvalNone: 'Map approval no. (审图号): none',
    noLive: 'The live map could not be loaded, so a vector map is shown; it does the same.',
    noWebgl: 'This device has no WebGL2, so a vector map is shown; it does the same.',
    retry: 'Try again',
    prefecturesFailed: (reason) =>
      `Prefecture borders could not be loaded; the map shows provinces only for now. ${reason}`,
    missingPolygon: (adcodes) =>
      `The boundary file lacks these divisions: ${adcodes}. They are not on the map but count in charts and table.`,
    surface: 'Show as',
    showMap: 'Map',
    showTable: 'Table',
    tableCaption: 'What the map shows: entries and state of every division',
    columns: { name: 'Division', count: 'Entries', all: 'Unfiltered', state: 'State' },
  },
})
