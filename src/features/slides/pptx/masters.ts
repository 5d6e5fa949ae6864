import { THEMES } from '../../../viz/theme'
import { type Box, SLIDE } from '../deck/model'
import { fonts } from './fonts'
import { frame, groupHead, RECTANGLE } from './shapes'
import { all, el, NAMESPACES, solid, text, type Xml } from './xml'

/** Where the slide's number stands, on every slide. */
const NUMBER_BOX: Box = { x: SLIDE.width - 1.1, y: 7.02, w: 0.6, h: 0.3 }
const TITLE_BOX: Box = { x: 0.5, y: 0.4, w: SLIDE.width - 1, h: 0.95 }

/** Size of a page of notes, in inches. */
export const NOTES_PAGE = { width: 7.5, height: 10 } as const

const BACKGROUND = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })))

const COLOR_MAP = el('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
})

/** Colours as the master maps them. */
export const SAME_COLORS = el('p:clrMapOvr', {}, el('a:masterClrMapping'))

interface Placeholder {
  readonly id: number
  readonly name: string
  readonly type: 'title' | 'sldNum' | 'sldImg' | 'body'
  readonly idx?: number
  /** `null` takes the master's. */
  readonly box: Box | null
  /** `null` for none, which only pictures of slides have. */
  readonly content: Xml | null
}

/** A place on a slide or page that the master defines and layouts and slides fill. */
export function placeholder({ id, name, type, idx, box, content }: Placeholder): Xml {
  const isImage = type === 'sldImg'
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el(
        'p:cNvSpPr',
        {},
        el('a:spLocks', isImage ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 }),
      ),
      el('p:nvPr', {}, el('p:ph', { type, idx })),
    ),
    el('p:spPr', {}, box && frame('a:xfrm', box), box && RECTANGLE),
    content && el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), content),
  )
}

/** The number of the slide, as a field. */
export function numberField(language: string, number: string): Xml {
  const look = { lang: language, sz: 1000 }
  return el(
    'a:p',
    {},
    el('a:pPr', { algn: 'r' }),
    el(
      'a:fld',
      { id: '{0F8E6A2C-5B1D-4C0F-9E57-3A6D5C2B7F41}', type: 'slidenum' },
      el('a:rPr', look, solid(THEMES.light.muted), fonts()),
      el('a:t', {}, text(number)),
    ),
  )
}

function prompt(language: string, words: string): Xml {
  return el('a:p', {}, el('a:r', {}, el('a:rPr', { lang: language }), el('a:t', {}, text(words))))
}

/** The places that master and layout have alike. */
function places(language: string, words: string): Xml {
  return el(
    'p:spTree',
    {},
    groupHead(),
    placeholder({ id: 2, name: 'Title', type: 'title', box: TITLE_BOX, content: prompt(language, words) }),
    placeholder({
      id: 3,
      name: 'Slide number',
      type: 'sldNum',
      idx: 12,
      box: NUMBER_BOX,
      content: numberField(language, '‹#›'),
    }),
  )
}

export function slideMaster(language: string): Xml {
  return el(
    'p:sldMaster',
    NAMESPACES,
    el('p:cSld', {}, BACKGROUND, places(language, 'Title')),
    COLOR_MAP,
    el('p:sldLayoutIdLst', {}, el('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, level('a:lvl1pPr', 2400)),
      el('p:bodyStyle', {}, level('a:lvl1pPr', 1400)),
      el('p:otherStyle', {}, level('a:lvl1pPr', 1400)),
    ),
  )
}

/** Look of a level of text. */
export function level(name: string, size: number): Xml {
  const run = el(
    'a:defRPr',
    { sz: size, kern: 1200 },
    el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
    fonts(),
  )
  return el(
    name,
    { marL: 0, algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    el('a:buNone'),
    run,
  )
}

export function slideLayout(language: string): Xml {
  return el(
    'p:sldLayout',
    { ...NAMESPACES, type: 'titleOnly', preserve: 1 },
    el('p:cSld', { name: 'Scene' }, places(language, 'Title')),
    SAME_COLORS,
  )
}

export function notesMaster(language: string): Xml {
  const { width, height } = NOTES_PAGE
  const image = { x: 0.75, y: 0.75, w: width - 1.5, h: ((width - 1.5) * SLIDE.height) / SLIDE.width }
  const body = { x: 0.75, y: 4.6, w: width - 1.5, h: height - 5.35 }
  return el(
    'p:notesMaster',
    NAMESPACES,
    el(
      'p:cSld',
      {},
      BACKGROUND,
      el(
        'p:spTree',
        {},
        groupHead(),
        placeholder({ id: 2, name: 'Slide', type: 'sldImg', idx: 2, box: image, content: null }),
        placeholder({
          id: 3,
          name: 'Notes',
          type: 'body',
          idx: 3,
          box: body,
          content: prompt(language, 'Notes'),
        }),
      ),
    ),
    COLOR_MAP,
    el('p:notesStyle', {}, level('a:lvl1pPr', 1200)),
  )
}

/** A page of speaker notes, a paragraph for each line. */
export function notesSlide(notes: string, language: string): Xml {
  const paragraphs = notes
    .split('\n')
    .map((line) =>
      line === '' ? el('a:p', {}, el('a:endParaRPr', { lang: language })) : prompt(language, line),
    )
  return el(
    'p:notes',
    NAMESPACES,
    el(
      'p:cSld',
      {},
      el(
        'p:spTree',
        {},
        groupHead(),
        placeholder({ id: 2, name: 'Slide', type: 'sldImg', box: null, content: null }),
        placeholder({ id: 3, name: 'Notes', type: 'body', idx: 3, box: null, content: all(...paragraphs) }),
      ),
    ),
    SAME_COLORS,
  )
}
