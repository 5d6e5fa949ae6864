import { THEMES } from '../../../viz/theme'
import { CHINESE, LATIN } from './fonts'
import { el, rgb, type Xml } from './xml'

const LIGHT = THEMES.light

/** The product's light colours and fonts, so that what is added to the slides by hand fits them. */
export function themeXml(): Xml {
  const color = (name: string, value: string) => el(`a:${name}`, {}, el('a:srgbClr', { val: rgb(value) }))
  return el(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Policy map' },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: 'Policy map' },
        color('dk1', LIGHT.text),
        color('lt1', LIGHT.surface),
        color('dk2', LIGHT.ramp[4]),
        color('lt2', LIGHT.sea),
        color('accent1', LIGHT.kind.policy),
        color('accent2', LIGHT.kind.voice),
        color('accent3', LIGHT.kind.application),
        color('accent4', LIGHT.kind.unspecified),
        color('accent5', LIGHT.accent),
        color('accent6', LIGHT.ramp[2]),
        color('hlink', LIGHT.ramp[3]),
        color('folHlink', LIGHT.muted),
      ),
      el('a:fontScheme', { name: 'Policy map' }, fontSet('major'), fontSet('minor')),
      formats(),
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  )
}

function fontSet(name: 'major' | 'minor'): Xml {
  return el(
    `a:${name}Font`,
    {},
    el('a:latin', { typeface: LATIN }),
    el('a:ea', { typeface: CHINESE }),
    el('a:cs', { typeface: '' }),
    el('a:font', { script: 'Hans', typeface: CHINESE }),
    el('a:font', { script: 'Hant', typeface: 'Microsoft JhengHei' }),
  )
}

/** Three fills, lines, effects and backgrounds, as the schema wants: all plain. */
function formats(): Xml {
  const fill = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }))
  const line = (w: number) =>
    el('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, fill, el('a:prstDash', { val: 'solid' }))
  const effect = el('a:effectStyle', {}, el('a:effectLst'))
  return el(
    'a:fmtScheme',
    { name: 'Policy map' },
    el('a:fillStyleLst', {}, fill, fill, fill),
    el('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
    el('a:effectStyleLst', {}, effect, effect, effect),
    el('a:bgFillStyleLst', {}, fill, fill, fill),
  )
}
