import { THEMES } from '../../../viz/theme'
import type {
  Box,
  Cell,
  ChartElement,
  Paragraph,
  PictureElement,
  RectElement,
  Run,
  TableElement,
  TextElement,
} from '../deck/model'
import { fonts } from './fonts'
import { all, el, emu, solid, text, type Xml } from './xml'

/** What each shape of a slide needs to know: an id of its own, and the language of its text. */
export interface ShapeContext {
  readonly id: number
  readonly language: string
}

/** Position and size, under the name that the shape's kind wants. */
export function frame(name: 'a:xfrm' | 'p:xfrm', { x, y, w, h }: Box): Xml {
  return el(name, {}, el('a:off', { x: emu(x), y: emu(y) }), el('a:ext', { cx: emu(w), cy: emu(h) }))
}

export const RECTANGLE = el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))

/** A group without a frame of its own, which every tree of shapes begins with. */
export function groupHead(): Xml {
  const none = { x: 0, y: 0 }
  const no = { cx: 0, cy: 0 }
  return all(
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el('a:xfrm', {}, el('a:off', none), el('a:ext', no), el('a:chOff', none), el('a:chExt', no)),
    ),
  )
}

export function textShape(element: TextElement, { id, language }: ShapeContext): Xml {
  const isTitle = element.role === 'title'
  const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: element.name }),
      isTitle ? el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })) : el('p:cNvSpPr', { txBox: 1 }),
      el('p:nvPr', {}, isTitle && el('p:ph', { type: 'title' })),
    ),
    el('p:spPr', {}, frame('a:xfrm', element.box), RECTANGLE, el('a:noFill')),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        {
          wrap: 'square',
          lIns: 0,
          tIns: 0,
          rIns: 0,
          bIns: 0,
          rtlCol: 0,
          anchor: anchors[element.anchor ?? 'top'],
        },
        el('a:normAutofit'),
      ),
      el('a:lstStyle'),
      ...element.paragraphs.map((one) => paragraph(one, language)),
    ),
  )
}

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const

function paragraph({ runs, align = 'left', after = 0 }: Paragraph, language: string): Xml {
  return el(
    'a:p',
    {},
    el(
      'a:pPr',
      { marL: 0, indent: 0, algn: ALIGN[align] },
      el('a:lnSpc', {}, el('a:spcPct', { val: 100_000 })),
      el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
      el('a:spcAft', {}, el('a:spcPts', { val: Math.round(after * 100) })),
      el('a:buNone'),
    ),
    ...runs.map((run) => runXml(run, language)),
  )
}

function runXml(run: Run, language: string): Xml {
  const look = { lang: language, sz: Math.round(run.size * 100), b: run.bold ? 1 : 0 }
  return el('a:r', {}, el('a:rPr', look, solid(run.color), fonts()), el('a:t', {}, text(run.text)))
}

export function rectShape(element: RectElement, { id, language }: ShapeContext): Xml {
  const fill = element.hatch
    ? el(
        'a:pattFill',
        { prst: 'ltUpDiag' },
        el('a:fgClr', {}, el('a:srgbClr', { val: element.hatch.slice(1).toUpperCase() })),
        el('a:bgClr', {}, el('a:srgbClr', { val: element.fill.slice(1).toUpperCase() })),
      )
    : solid(element.fill)
  const line = element.line ? el('a:ln', { w: 6350 }, solid(element.line)) : el('a:ln', {}, el('a:noFill'))
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name: element.name }), el('p:cNvSpPr'), el('p:nvPr')),
    el('p:spPr', {}, frame('a:xfrm', element.box), RECTANGLE, fill, line),
    el(
      'p:txBody',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      el('a:p', {}, el('a:endParaRPr', { lang: language })),
    ),
  )
}

/** @param relationship id of the picture among the slide's. */
export function pictureShape(element: PictureElement, { id }: ShapeContext, relationship: string): Xml {
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el('p:cNvPr', { id, name: element.name, descr: element.alt }),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
      el('p:nvPr'),
    ),
    el('p:blipFill', {}, el('a:blip', { 'r:embed': relationship }), el('a:stretch', {}, el('a:fillRect'))),
    el(
      'p:spPr',
      {},
      frame('a:xfrm', element.box),
      RECTANGLE,
      el('a:ln', { w: 6350 }, solid(THEMES.light.line)),
    ),
  )
}

function graphic(element: ChartElement | TableElement, id: number, alt: string | undefined, data: Xml): Xml {
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id, name: element.name, descr: alt }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      el('p:nvPr'),
    ),
    frame('p:xfrm', element.box),
    el('a:graphic', {}, data),
  )
}

/** @param relationship id of the chart among the slide's. */
export function chartShape(element: ChartElement, { id }: ShapeContext, relationship: string): Xml {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
  const chart = el('c:chart', { 'xmlns:c': uri, 'r:id': relationship })
  return graphic(element, id, element.alt, el('a:graphicData', { uri }, chart))
}

export function tableShape(element: TableElement, { id, language }: ShapeContext): Xml {
  const { columns, header, rows, size } = element
  const headerHeight = element.box.h - rows.reduce((sum, { height }) => sum + height, 0)
  const cells = (list: readonly Cell[], isHeader: boolean) =>
    list.map((cell) => tableCell(cell, { isHeader, size, language }))
  const row = (height: number, list: readonly Xml[]) => el('a:tr', { h: emu(height) }, ...list)
  const table = el(
    'a:tbl',
    {},
    el('a:tblPr', { firstRow: 1 }),
    el('a:tblGrid', {}, ...columns.map((w) => el('a:gridCol', { w: emu(w) }))),
    row(headerHeight, cells(header, true)),
    ...rows.map((one) => row(one.height, cells(one.cells, false))),
  )
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table'
  return graphic(element, id, undefined, el('a:graphicData', { uri }, table))
}

interface CellLook {
  readonly isHeader: boolean
  readonly size: number
  readonly language: string
}

function tableCell(cell: Cell, { isHeader, size, language }: CellLook): Xml {
  const { text: ink, line, surface, ramp } = THEMES.light
  const none = (name: string) => el(name, { w: 0 }, el('a:noFill'))
  const color = isHeader ? surface : (cell.color ?? ink)
  const run = { text: cell.text, size, color, bold: isHeader || (cell.bold ?? false) }
  return el(
    'a:tc',
    {},
    el(
      'a:txBody',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      el(
        'a:p',
        {},
        el('a:pPr', { algn: 'l' }),
        cell.text !== '' && runXml(run, language),
        el('a:endParaRPr', { lang: language, sz: Math.round(size * 100) }),
      ),
    ),
    el(
      'a:tcPr',
      { marL: emu(0.06), marR: emu(0.06), marT: emu(0.03), marB: emu(0.03), anchor: 'ctr' },
      none('a:lnL'),
      none('a:lnR'),
      none('a:lnT'),
      el('a:lnB', { w: 6350 }, solid(line)),
      isHeader ? solid(ramp[4]) : el('a:noFill'),
    ),
  )
}
