/** Runs in the browser: one contestant through the whole workload. */
import type { Answer, Contestant, State } from './contestant'
import { DAYS, JURISDICTIONS, makeColumns } from './workload'

const ACTIONS = ['click', 'add', 'toggle', 'brush', 'drag', 'clear'] as const
type Action = (typeof ACTIONS)[number]

const NOTHING: State = { jurisdiction: [], kind: [], days: null }
const BRUSH_DAYS = 90
const DRAG_STEPS = 200

/** After the data are made, whose garbage the browser's other threads collect: that is no contestant's load. */
const REST_MS = 1000

export interface Wish {
  readonly contestant: string
  readonly entries: number
  readonly mostTopics: number
  readonly seed: number
  /** Rounds go on until these milliseconds are over, and for one round at least. */
  readonly budget: number
  readonly mostRounds: number
}

export interface Outcome {
  /** Milliseconds of every time that an action was done. */
  readonly times: Readonly<Record<Action, readonly number[]>>
  readonly load: number
  /** What the page and its workers hold more than before the data were made; `null` where the browser does not tell. */
  readonly memory: number | null
  readonly rounds: number
  /** A digest of the answers to the first round's steps, which is the same for all that count right. */
  readonly answers: string
}

async function contestantOf(name: string): Promise<Contestant> {
  switch (name) {
    case 'ours':
      return (await import('./ours')).ours('worker')
    case 'oursInThread':
      return (await import('./ours')).ours('thread')
    case 'scan':
      return (await import('./scan')).scan()
    case 'crossfilter2':
      return (await import('./crossfilterPeer')).crossfilterPeer()
    case 'duckdb':
      return (await import('./duckdbPeer')).duckdbPeer()
    case 'arquero':
      return (await import('./arqueroPeer')).arqueroPeer()
    default:
      throw new Error(`There is no contestant ${name}.`)
  }
}

/** The states of a round, each by the action that leads to it. */
function* roundOf(round: number, dragSteps: number): Generator<readonly [Action, State]> {
  const jurisdiction = [(round * 11) % JURISDICTIONS.length]
  yield ['click', { ...NOTHING, jurisdiction }]
  const added = [...jurisdiction, (round * 11 + 4) % JURISDICTIONS.length]
  yield ['add', { ...NOTHING, jurisdiction: added }]
  const toggled = { jurisdiction: added, kind: [round % 3], days: null }
  yield ['toggle', toggled]
  const first = (round * 397) % (DAYS - BRUSH_DAYS - DRAG_STEPS)
  const brush = (step: number): State => ({ ...toggled, days: [first + step, first + step + BRUSH_DAYS - 1] })
  yield ['brush', brush(0)]
  for (let step = 1; step <= dragSteps; step++) yield ['drag', brush(step)]
  yield ['clear', NOTHING]
}

async function run(wish: Wish): Promise<Outcome> {
  const contestant = await contestantOf(wish.contestant)
  const before = await heldBytes()
  const load = await loadInto(contestant, wish)
  const after = await heldBytes()
  const other = (await contestant.otherBytes?.()) ?? 0

  const answers: Answer[] = []
  for (const [, state] of roundOf(1, 3)) answers.push((await contestant.run(state))())

  const times: Record<Action, number[]> = { click: [], add: [], toggle: [], brush: [], drag: [], clear: [] }
  const end = performance.now() + wish.budget
  let rounds = 0
  while (rounds < wish.mostRounds && (rounds === 0 || performance.now() < end)) {
    for (const [action, state] of roundOf(rounds, DRAG_STEPS)) {
      const start = performance.now()
      await contestant.run(state)
      times[action].push(performance.now() - start)
    }
    rounds++
  }
  return {
    times,
    load,
    memory: before === null || after === null ? null : after - before + other,
    rounds,
    answers: await digest(JSON.stringify(answers)),
  }
}

/** The columns are made here, so that nothing holds on to them after. */
async function loadInto(contestant: Contestant, wish: Wish): Promise<number> {
  const columns = makeColumns(wish.entries, wish.mostTopics, wish.seed)
  await new Promise((rested) => setTimeout(rested, REST_MS))
  const start = performance.now()
  await contestant.load(columns)
  return performance.now() - start
}

async function heldBytes(): Promise<number | null> {
  const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
    measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>
  }
  return measure ? (await measure.call(performance)).bytes : null
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

declare global {
  interface Window {
    runWorkload?: (wish: Wish) => Promise<Outcome>
  }
}
window.runWorkload = run
