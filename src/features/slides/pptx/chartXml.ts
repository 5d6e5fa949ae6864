import { countScale } from '../../../viz/chart/scale'
import { inkOn } from '../../../viz/map/style'
import { THEMES } from '../../../viz/theme'
import { gapOf } from '../deck/bars'
import type { Chart, Series } from '../deck/model'
import { fonts } from './fonts'
import { seriesRange } from './workbook'
import { all, el, solid, text, type Xml } from './xml'

const CATEGORY_AXIS = 500_000_001
const VALUE_AXIS = 500_000_002
const THEME = THEMES.light
/** Dates rise from left to right: upright they would run into each other. */
const SLANTED = -45 * 60_000

/** A value of a chart's setting, as `<c:delete val="1"/>`. */
function setting(name: string, value: string | number): Xml {
  return el(`c:${name}`, { val: value })
}

/** A chart part: bars or columns, stacked where there are several series. Elements stand in the order of the schema. */
export function chartXml(chart: Chart, size: number, language: string): Xml {
  return el(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    setting('date1904', 0),
    setting('roundedCorners', 0),
    el(
      'c:chart',
      {},
      title(chart.title, size + 1, language),
      setting('autoTitleDeleted', 0),
      el(
        'c:plotArea',
        {},
        el('c:layout'),
        barChart(chart, size),
        categoryAxis(chart, size),
        valueAxis(chart, size),
        el('c:spPr', {}, el('a:noFill')),
      ),
      chart.series.length > 1 && legend(size),
      setting('plotVisOnly', 1),
      setting('dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties(size, THEME.text),
    el('c:externalData', { 'r:id': 'rId1' }, setting('autoUpdate', 0)),
  )
}

function title(words: string, size: number, language: string): Xml {
  const look = { lang: language, sz: Math.round(size * 100), b: 1 }
  const inner = [solid(THEME.text), fonts()]
  return el(
    'c:title',
    {},
    el(
      'c:tx',
      {},
      el(
        'c:rich',
        {},
        el('a:bodyPr'),
        el('a:lstStyle'),
        el(
          'a:p',
          {},
          el('a:pPr', {}, el('a:defRPr', { sz: look.sz, b: 1 }, ...inner)),
          el('a:r', {}, el('a:rPr', look, ...inner), el('a:t', {}, text(words))),
        ),
      ),
    ),
    setting('overlay', 0),
  )
}

function barChart({ direction, series, categories }: Chart, size: number): Xml {
  const stacked = series.length > 1
  return el(
    'c:barChart',
    {},
    setting('barDir', direction === 'columns' ? 'col' : 'bar'),
    setting('grouping', stacked ? 'stacked' : 'clustered'),
    setting('varyColors', 0),
    ...series.map((one, index) => seriesXml(one, { index, stacked, categories, size, direction })),
    setting('gapWidth', gapOf(direction, categories.length)),
    stacked && setting('overlap', 100),
    setting('axId', CATEGORY_AXIS),
    setting('axId', VALUE_AXIS),
  )
}

interface SeriesLook {
  readonly index: number
  readonly stacked: boolean
  readonly categories: readonly string[]
  readonly size: number
  readonly direction: Chart['direction']
}

function seriesXml(series: Series, { index, stacked, categories, size, direction }: SeriesLook): Xml {
  const range = seriesRange(index, categories.length)
  const count = setting('ptCount', categories.length)
  const point = (value: string | number, idx: number) =>
    el('c:pt', { idx }, el('c:v', {}, text(String(value))))
  return el(
    'c:ser',
    {},
    setting('idx', index),
    setting('order', index),
    el('c:tx', {}, strings(range.name, all(setting('ptCount', 1), point(series.name, 0)))),
    el('c:spPr', {}, solid(series.color)),
    setting('invertIfNegative', 0),
    ...(series.colors ?? []).map((color, idx) =>
      el(
        'c:dPt',
        {},
        setting('idx', idx),
        setting('invertIfNegative', 0),
        setting('bubble3D', 0),
        el('c:spPr', {}, solid(color)),
      ),
    ),
    labels(series, stacked, direction, size),
    el('c:cat', {}, strings(range.categories, all(count, ...categories.map(point)))),
    el(
      'c:val',
      {},
      el(
        'c:numRef',
        {},
        el('c:f', {}, text(range.values)),
        el('c:numCache', {}, el('c:formatCode', {}, text('General')), count, ...series.values.map(point)),
      ),
    ),
  )
}

function strings(formula: string, cache: Xml): Xml {
  return el('c:strRef', {}, el('c:f', {}, text(formula)), el('c:strCache', {}, cache))
}

/** Numbers at the bars, none for zero; in narrow columns only where they are few. */
function labels(series: Series, stacked: boolean, direction: Chart['direction'], size: number): Xml {
  const shown = !(direction === 'columns' && (stacked || series.values.length > 20))
  const flags = (showVal: 0 | 1) => [
    setting('showLegendKey', 0),
    setting('showVal', showVal),
    setting('showCatName', 0),
    setting('showSerName', 0),
    setting('showPercent', 0),
    setting('showBubbleSize', 0),
  ]
  if (!shown) return el('c:dLbls', {}, ...flags(0))
  return el(
    'c:dLbls',
    {},
    el('c:numFmt', { formatCode: '#,##0;;;', sourceLinked: 0 }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties(size, stacked ? inkOn(series.color) : THEME.text),
    setting('dLblPos', stacked ? 'ctr' : 'outEnd'),
    ...flags(1),
  )
}

function categoryAxis({ direction, categories }: Chart, size: number): Xml {
  const upright = direction === 'columns'
  const skip = upright ? Math.ceil(categories.length / 16) : 1
  return el(
    'c:catAx',
    {},
    setting('axId', CATEGORY_AXIS),
    el('c:scaling', {}, setting('orientation', upright ? 'minMax' : 'maxMin')),
    setting('delete', 0),
    setting('axPos', upright ? 'b' : 'l'),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    setting('majorTickMark', 'none'),
    setting('minorTickMark', 'none'),
    setting('tickLblPos', 'low'),
    el('c:spPr', {}, el('a:ln', { w: 9525 }, solid(THEME.line))),
    textProperties(size, THEME.text, upright ? SLANTED : undefined),
    setting('crossAx', VALUE_AXIS),
    setting('crosses', 'autoZero'),
    setting('auto', 0),
    setting('lblAlgn', 'ctr'),
    setting('lblOffset', 100),
    setting('tickLblSkip', skip),
    setting('noMultiLvlLbl', 1),
  )
}

function valueAxis({ direction, series, categories }: Chart, size: number): Xml {
  const totals = categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))
  const { max, interval } = countScale(Math.max(1, ...totals))
  const upright = direction === 'columns'
  return el(
    'c:valAx',
    {},
    setting('axId', VALUE_AXIS),
    el('c:scaling', {}, setting('orientation', 'minMax'), setting('max', max), setting('min', 0)),
    setting('delete', upright ? 0 : 1),
    setting('axPos', upright ? 'l' : 't'),
    upright && el('c:majorGridlines', {}, el('c:spPr', {}, el('a:ln', { w: 6350 }, solid(THEME.line)))),
    el('c:numFmt', { formatCode: '#,##0', sourceLinked: 0 }),
    setting('majorTickMark', 'none'),
    setting('minorTickMark', 'none'),
    setting('tickLblPos', 'nextTo'),
    el('c:spPr', {}, el('a:ln', {}, el('a:noFill'))),
    textProperties(size, THEME.muted),
    setting('crossAx', CATEGORY_AXIS),
    setting('crosses', 'autoZero'),
    setting('crossBetween', 'between'),
    setting('majorUnit', interval),
  )
}

function legend(size: number): Xml {
  return el(
    'c:legend',
    {},
    setting('legendPos', 'b'),
    setting('overlay', 0),
    textProperties(size, THEME.text),
  )
}

/** @param rotation in 60,000ths of a degree. */
function textProperties(size: number, color: string, rotation?: number): Xml {
  return el(
    'c:txPr',
    {},
    el('a:bodyPr', rotation === undefined ? {} : { rot: rotation, vert: 'horz' }),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el('a:pPr', {}, el('a:defRPr', { sz: Math.round(size * 100) }, solid(color), fonts())),
      el('a:endParaRPr', { lang: 'zh-CN' }),
    ),
  )
}
