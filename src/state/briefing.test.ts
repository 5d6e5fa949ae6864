import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { BRIEFING_FORMAT, type Briefing, type Scene } from '../domain/briefing'
import {
  changeBriefing,
  endRun,
  openBriefing,
  redoBriefing,
  showScene,
  textOfView,
  undoBriefing,
  useBriefing,
  viewOfScene,
} from './briefing'
import { useStore } from './store'
import { DEFAULT_VIEW } from './view'

function named(name: string): Briefing {
  return { format: BRIEFING_FORMAT, id: 'b', title: { zh: name }, scenes: [] }
}

function sceneOf(view: string): Scene {
  return { id: 's', view, chart: 'timeline', caption: {}, notes: {} }
}

const title = (): string | undefined => useBriefing.getState().briefing?.title.zh

beforeEach(() => {
  openBriefing(null)
  useStore.setState({ view: DEFAULT_VIEW })
})

describe('the steps of a briefing', () => {
  it('agree with a list and a position in it, whatever is done', () => {
    const act = fc.oneof(fc.constant('undo'), fc.constant('redo'), fc.stringMatching(/^[a-z]{1,3}$/))
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        openBriefing(named(''))
        let list = ['']
        let at = 0
        for (const one of acts) {
          if (one === 'undo') {
            undoBriefing()
            at = Math.max(0, at - 1)
          } else if (one === 'redo') {
            redoBriefing()
            at = Math.min(list.length - 1, at + 1)
          } else {
            changeBriefing(named(one))
            list = [...list.slice(0, at + 1), one]
            at++
          }
          expect(title()).toBe(list[at])
        }
        expect(useBriefing.getState().past).toHaveLength(at)
        expect(useBriefing.getState().future).toHaveLength(list.length - 1 - at)
      }),
    )
  })

  it('take a run of changes back at once', () => {
    openBriefing(named('a'))
    changeBriefing(named('ab'), 'title')
    changeBriefing(named('abc'), 'title')
    undoBriefing()
    expect(title()).toBe('a')
    redoBriefing()
    expect(title()).toBe('abc')
  })

  it('tell runs apart that an end, another field or an undo lies between', () => {
    openBriefing(named('a'))
    changeBriefing(named('b'), 'title')
    endRun()
    changeBriefing(named('c'), 'title')
    changeBriefing(named('d'), 'notes')
    undoBriefing()
    changeBriefing(named('e'), 'title')
    expect(useBriefing.getState().past.map((one) => one.title.zh)).toEqual(['a', 'b', 'c'])
  })

  it('make none of a change that changes nothing', () => {
    const briefing = named('a')
    openBriefing(briefing)
    changeBriefing(briefing)
    expect(useBriefing.getState().past).toEqual([])
  })

  it('are two hundred at most', () => {
    openBriefing(named('0'))
    for (let i = 1; i <= 250; i++) changeBriefing(named(String(i)))
    expect(useBriefing.getState().past).toHaveLength(200)
    expect(useBriefing.getState().past[0]?.title.zh).toBe('50')
  })

  it('do not reach into the briefing that was open before', () => {
    openBriefing(named('a'))
    changeBriefing(named('b'))
    openBriefing(named('c'))
    undoBriefing()
    expect(title()).toBe('c')
  })

  it('begin with the first briefing, where none was open', () => {
    changeBriefing(named('a'))
    undoBriefing()
    expect(title()).toBe('a')
  })
})

describe('a scene', () => {
  const chosen = {
    ...DEFAULT_VIEW,
    dataset: '2019q3',
    filters: { ...DEFAULT_VIEW.filters, jurisdiction: ['110000'] },
    panel: { type: 'region' as const, adcode: '110000' },
  }

  it('keeps a view, but for the language and the table', () => {
    const text = textOfView({ ...chosen, lang: 'en', surface: 'table', other: 'q4', comparison: 'sides' })
    expect(text).toBe('v=1&d=2019q3&j=110000&panel=region:110000')
    expect(viewOfScene(sceneOf(text))).toEqual({ view: chosen, issues: [] })
  })

  it('is read in the language that the user reads, on the map', () => {
    useStore.setState({ view: { ...DEFAULT_VIEW, lang: 'en' } })
    const { view, issues } = viewOfScene(sceneOf('v=1&lang=zh&show=table&k=voice'))
    expect(view).toMatchObject({ lang: 'en', surface: 'map', filters: { kind: ['voice'] } })
    expect(issues).toEqual([])
  })

  it('says what of it cannot be read, and shows the rest', () => {
    const { view, issues } = viewOfScene(sceneOf('v=9&k=voice&j=990000'))
    expect(view.filters).toMatchObject({ kind: ['voice'], jurisdiction: [] })
    expect(issues.map(({ reason }) => reason)).toEqual(['newer-version', 'bad-value'])
  })

  it('is shown in one step of the history, with nothing left of the view before', () => {
    useStore.setState({ view: { ...chosen, lang: 'en' }, step: 'replace' })
    showScene(sceneOf('v=1&k=voice'))
    const { view, step } = useStore.getState()
    expect(step).toBe('push')
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      lang: 'en',
      filters: { ...DEFAULT_VIEW.filters, kind: ['voice'] },
    })
  })
})
