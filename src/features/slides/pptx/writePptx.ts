import { type Zippable, zipSync } from 'fflate'
import { type Deck, SLIDE, type Slide, type SlideElement } from '../deck/model'
import { chartXml } from './chartXml'
import {
  level,
  NOTES_PAGE,
  notesMaster,
  notesSlide,
  numberField,
  placeholder,
  SAME_COLORS,
  slideLayout,
  slideMaster,
} from './masters'
import { CORE_PROPERTIES, coreProperties, Parts, type Relationship } from './parts'
import { chartShape, groupHead, pictureShape, rectShape, tableShape, textShape } from './shapes'
import { themeXml } from './theme'
import { chartWorkbook } from './workbook'
import { el, emu, NAMESPACES, text, type Xml } from './xml'

const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml'
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'

/**
 * A presentation as a PowerPoint file (Office Open XML, transitional, ECMA-376), in the parts and the order that
 * PowerPoint itself writes: slides with one master and layout, speaker notes, pictures, and charts each with the
 * workbook that holds its numbers.
 */
export function writePptx(deck: Deck): Uint8Array {
  const parts = new Parts()
  const { language, slides } = deck
  const slidePath = (i: number) => `ppt/slides/slide${i + 1}.xml`
  parts.addRelationships('', [
    { type: 'officeDocument', target: 'ppt/presentation.xml' },
    { type: CORE_PROPERTIES, target: 'docProps/core.xml' },
    { type: 'extended-properties', target: 'docProps/app.xml' },
  ])
  parts.addXml('ppt/presentation.xml', presentation(slides.length), [
    { type: 'slideMaster', target: MASTER },
    { type: 'notesMaster', target: NOTES_MASTER },
    ...slides.map((_, i) => ({ type: 'slide', target: slidePath(i) })),
    { type: 'presProps', target: 'ppt/presProps.xml' },
    { type: 'viewProps', target: 'ppt/viewProps.xml' },
    { type: 'theme', target: 'ppt/theme/theme1.xml' },
    { type: 'tableStyles', target: 'ppt/tableStyles.xml' },
  ])
  parts.addXml(MASTER, slideMaster(language), [
    { type: 'slideLayout', target: LAYOUT },
    { type: 'theme', target: 'ppt/theme/theme1.xml' },
  ])
  parts.addXml(LAYOUT, slideLayout(language), [{ type: 'slideMaster', target: MASTER }])
  parts.addXml(NOTES_MASTER, notesMaster(language), [{ type: 'theme', target: 'ppt/theme/theme2.xml' }])
  parts.addXml('ppt/theme/theme1.xml', themeXml())
  parts.addXml('ppt/theme/theme2.xml', themeXml())
  parts.addXml('ppt/presProps.xml', el('p:presentationPr', NAMESPACES))
  parts.addXml('ppt/viewProps.xml', el('p:viewPr', NAMESPACES))
  parts.addXml(
    'ppt/tableStyles.xml',
    el('a:tblStyleLst', { 'xmlns:a': NAMESPACES['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
  )
  parts.addXml('docProps/core.xml', coreProperties(deck))
  parts.addXml('docProps/app.xml', appProperties(deck))
  const media: Media = { pictures: new Map(), charts: 0 }
  slides.forEach((slide, i) => {
    addSlide(parts, slide, { path: slidePath(i), number: i + 1, language, media })
  })
  return zip(parts, new Date(deck.made))
}

function presentation(slides: number): Xml {
  const ids = Array.from({ length: slides }, (_, i) => el('p:sldId', { id: 256 + i, 'r:id': `rId${i + 3}` }))
  return el(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1 },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
    el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': 'rId2' })),
    el('p:sldIdLst', {}, ...ids),
    el('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
    el('p:notesSz', { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }),
    el('p:defaultTextStyle', {}, level('a:lvl1pPr', 1800)),
  )
}

function appProperties({ slides, creator }: Deck): Xml {
  return el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, text(creator)),
    el('PresentationFormat', {}, text('Widescreen')),
    el('Slides', {}, text(String(slides.length))),
    el('Notes', {}, text(String(slides.filter(({ notes }) => notes !== '').length))),
  )
}

interface SlideContext {
  readonly path: string
  readonly number: number
  readonly language: string
  readonly media: Media
}

/** What stands in the file so far: the path of each picture, and how many charts. */
interface Media {
  readonly pictures: Map<Uint8Array, string>
  charts: number
}

function addSlide(parts: Parts, slide: Slide, { path, number, language, media }: SlideContext): void {
  const relationships: Relationship[] = [{ type: 'slideLayout', target: LAYOUT }]
  const relate = (type: string, target: string) => `rId${relationships.push({ type, target })}`
  const shapeOf = (element: SlideElement, id: number): Xml => {
    const context = { id, language }
    switch (element.type) {
      case 'text':
        return textShape(element, context)
      case 'rect':
        return rectShape(element, context)
      case 'table':
        return tableShape(element, context)
      case 'picture': {
        const known = media.pictures.get(element.png)
        const target = known ?? `ppt/media/image${media.pictures.size + 1}.png`
        if (!known) parts.addFile(target, element.png)
        media.pictures.set(element.png, target)
        return pictureShape(element, context, relate('image', target))
      }
      case 'chart': {
        const target = `ppt/charts/chart${++media.charts}.xml`
        const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${media.charts}.xlsx`
        parts.addFile(workbook, chartWorkbook(element.chart))
        parts.addXml(target, chartXml(element.chart, element.size, language), [
          { type: 'package', target: workbook },
        ])
        return chartShape(element, context, relate('chart', target))
      }
    }
  }
  const shapes = slide.elements.map((element, i) => shapeOf(element, i + 2))
  const numberShape = placeholder({
    id: slide.elements.length + 2,
    name: 'Slide number',
    type: 'sldNum',
    idx: 12,
    box: null,
    content: numberField(language, String(number)),
  })
  if (slide.notes !== '') {
    const target = `ppt/notesSlides/notesSlide${number}.xml`
    relate('notesSlide', target)
    parts.addXml(target, notesSlide(slide.notes, language), [
      { type: 'notesMaster', target: NOTES_MASTER },
      { type: 'slide', target: path },
    ])
  }
  const root = el(
    'p:sld',
    NAMESPACES,
    el('p:cSld', {}, el('p:spTree', {}, groupHead(), ...shapes, numberShape)),
    SAME_COLORS,
  )
  parts.addXml(path, root, relationships)
}

/** Pictures and workbooks are compressed already. */
function zip(parts: Parts, mtime: Date): Uint8Array {
  const files: Zippable = {}
  for (const [path, bytes] of parts.files()) {
    files[path] = [bytes, { level: /\.(png|xlsx)$/.test(path) ? 0 : 6, mtime }]
  }
  return zipSync(files)
}
