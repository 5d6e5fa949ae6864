import { describe, expect, it } from 'vitest'
import {
  chartsOf,
  findFaults,
  notesOf,
  openPackage,
  type Package,
  part,
  relationships,
  slidePaths,
  workbookOf,
} from '../../../testing/pptx'
import { slideSources } from '../../../testing/slides'
import { TWELVE_SCENES } from '../../../testing/twelveScenes'
import { find, findAll, readXml } from '../../../testing/xmlTree'
import { deckOf } from '../deck/deck'
import { briefingFacts } from '../facts/briefingFacts'
import { writePptx } from './writePptx'

const MADE = new Date('2026-11-23T09:00:00Z')

async function written(lang: 'zh' | 'en', title = TWELVE_SCENES.title) {
  const facts = await briefingFacts(
    { ...TWELVE_SCENES, title },
    slideSources(lang),
    new AbortController().signal,
  )
  const same = new Uint8Array([1, 2, 3])
  const pictures = facts.scenes.map((scene, i) =>
    scene.type === 'shown' ? (i < 2 ? same : new Uint8Array([i])) : null,
  )
  const deck = deckOf(facts, pictures, MADE)
  return { facts, deck, file: openPackage(writePptx(deck)) }
}

const { facts, deck, file } = await written('zh')
const slides = slidePaths(file)

describe('writePptx', () => {
  it.each(['zh', 'en'] as const)('has no fault that PowerPoint would repair, in %s', async (lang) => {
    expect(findFaults((await written(lang)).file)).toEqual([])
  })

  it('holds what the deck says, slide by slide', () => {
    expect(slides).toHaveLength(deck.slides.length)
    deck.slides.forEach((slide, i) => {
      const tree = part(file, slides[i] ?? '')
      const texts = findAll(tree, 'a:p').map(({ text }) => text)
      for (const element of slide.elements) {
        if (element.type !== 'text') continue
        for (const { runs } of element.paragraphs)
          expect(texts).toContain(runs.map(({ text }) => text).join(''))
      }
      const titles = findAll(tree, 'p:ph').filter(({ attributes }) => attributes.type === 'title')
      expect(titles).toHaveLength(1)
    })
  })

  it('draws charts with the numbers that were counted, and a workbook that holds them', () => {
    facts.scenes.forEach((scene, i) => {
      const path = slides[i + 1] ?? ''
      const charts = chartsOf(file, path)
      if (scene.type === 'broken' || scene.chart.categories.length === 0) {
        expect(charts).toEqual([])
        return
      }
      const { title, categories, series } = scene.chart
      const plain = series.map(({ name, values }) => ({ name, values }))
      expect(charts).toEqual([{ title, categories, series: plain }])
      const target =
        [...relationships(file, path).values()].find(({ type }) => type === 'chart')?.target ?? ''
      expect(workbookOf(file, target)).toEqual([
        series.map(({ name }) => name),
        ...categories.map((name, row) => [name, ...series.map(({ values }) => values[row])]),
      ])
    })
  })

  it('keeps the notes, line by line, where there are any', () => {
    expect(notesOf(file, slides[1] ?? '')).toBe('备注 1：<先看地图> & 再看图表\n第二行')
    expect(notesOf(file, slides[2] ?? '')).toBeNull()
  })

  it('holds a picture once, however many slides show it', () => {
    const pictures = Object.keys(file.files).filter((path) => path.startsWith('ppt/media/'))
    expect(pictures).toHaveLength(10)
  })

  it('describes pictures and charts, and names Chinese fonts', () => {
    const tree = part(file, slides[1] ?? '')
    const described = findAll(tree, 'p:cNvPr').filter(({ attributes }) => attributes.descr)
    expect(described.map(({ attributes }) => attributes.name)).toEqual(['Map', 'Chart'])
    const faces = findAll(tree, 'a:ea').map(({ attributes }) => attributes.typeface)
    expect(new Set(faces)).toEqual(new Set(['Microsoft YaHei']))
  })

  it('takes any text', async () => {
    const title = { zh: '<b>"&\u0000\u001f\ud800 ]]> 😀' }
    const odd = await written('zh', title)
    expect(findFaults(odd.file)).toEqual([])
    expect(find(part(odd.file, 'docProps/core.xml'), 'dc:title').text).toBe('<b>"& ]]> 😀')
  })
})

describe('findFaults', () => {
  /** The file with a part changed. */
  const changed = (path: string, change: (text: string) => string): Package => {
    const text = new TextDecoder().decode(file.files[path])
    const next = change(text)
    expect(next).not.toBe(text)
    const files = { ...file.files, [path]: new TextEncoder().encode(next) }
    const trees = new Map([...file.trees])
    return { files, trees: trees.set(path, readXml(next)) }
  }
  const chart = 'ppt/charts/chart1.xml'

  it.each<[string, string, (text: string) => string]>([
    [
      'a type for a part that is not there',
      '[Content_Types].xml',
      (text) => text.replace('slide2.xml', 'slide99.xml'),
    ],
    [
      'a relationship to nowhere',
      'ppt/slides/_rels/slide2.xml.rels',
      (text) => text.replace('chart1', 'chart99'),
    ],
    [
      'a picture that is not declared',
      'ppt/slides/slide2.xml',
      (text) => text.replace(/r:embed="rId\d+"/, 'r:embed="rId99"'),
    ],
    [
      'two shapes of one id',
      'ppt/slides/slide2.xml',
      (text) => text.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'),
    ],
    [
      'an axis that is not there',
      chart,
      (text) => text.replace('</c:barChart>', '<c:axId val="7"/></c:barChart>'),
    ],
    ['labels outside a stack', chart, (text) => text.replace('dLblPos val="ctr"', 'dLblPos val="outEnd"')],
    [
      'a wrong order',
      chart,
      (text) =>
        text.replace(
          '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
          '<c:roundedCorners val="0"/><c:date1904 val="0"/>',
        ),
    ],
    [
      'points that are missing',
      chart,
      (text) => text.replace(/<c:val>(.*?)ptCount val="\d+"/, '<c:val>$1ptCount val="99"'),
    ],
  ])('sees %s', (_, path, change) => {
    expect(findFaults(changed(path, change))).not.toEqual([])
  })
})
