import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { TimeFilter } from '../../domain/filters'
import { TimeBrush } from './TimeBrush'

const BYKIND = { policy: 0, voice: 0, application: 0, unspecified: 0 }
const BINS = [
  { start: '2019-07-01', end: '2019-07-07', byKind: BYKIND },
  { start: '2019-07-08', end: '2019-07-14', byKind: BYKIND },
]
const EXTENT = { start: 18_078, end: 18_091 }

function markup(time: TimeFilter | null): string {
  return renderToStaticMarkup(
    <TimeBrush
      bins={BINS}
      extent={EXTENT}
      period={{ start: '2019-07-01', end: '2019-07-10' }}
      time={time}
      insets={{ left: 30, right: 20, top: 8, bottom: 24 }}
      onBegin={() => {}}
      tip={() => null}
    />,
  )
}

/** What a screen reader says of the two handles. */
function handles(time: TimeFilter | null): string[] {
  return [...markup(time).matchAll(/<div[^>]*role="slider"[^>]*>/g)].map(([tag]) => {
    const of = (name: string) => new RegExp(`aria-${name}="([^"]*)"`).exec(tag)?.[1]
    return `${of('label')} ${of('valuetext')}: ${of('valuenow')} of ${of('valuemin')} to ${of('valuemax')}`
  })
}

describe('TimeBrush', () => {
  it('has handles at both ends of the chosen days', () => {
    expect(handles({ type: 'range', start: '2019-07-03', end: '2019-07-09' })).toEqual([
      '起始日 2019年7月3日: 18080 of 18078 to 18086',
      '结束日 2019年7月9日: 18086 of 18080 to 18091',
    ])
  })

  it('has them at both ends of the plot when nothing, or what has no date, is chosen', () => {
    const whole = [
      '起始日 2019年7月1日: 18078 of 18078 to 18091',
      '结束日 2019年7月14日: 18091 of 18078 to 18091',
    ]
    expect(handles(null)).toEqual(whole)
    expect(handles({ type: 'undated' })).toEqual(whole)
  })

  it('holds them in the plot when the chosen days reach beyond it', () => {
    expect(handles({ type: 'range', start: '2019-06-01', end: '2019-07-09' })[0]).toContain('18078 of 18078')
  })

  it('lays a veil over what is not chosen', () => {
    const veils = (time: TimeFilter | null) => markup(time).match(/timeline-veil" style="[^"]*/g) ?? []
    expect(veils(null)).toEqual([])
    expect(veils({ type: 'undated' })).toEqual(['timeline-veil" style="left:0;width:100.000%'])
    expect(veils({ type: 'range', start: '2019-07-08', end: '2019-07-14' })).toEqual([
      'timeline-veil" style="left:0;width:50.000%',
      'timeline-veil" style="left:100.000%;right:0',
    ])
  })

  it('marks the days outside the period', () => {
    expect(markup(null)).toContain('data-side="after" style="left:71.429%;right:0"')
    expect(markup(null)).not.toContain('data-side="before"')
  })
})
