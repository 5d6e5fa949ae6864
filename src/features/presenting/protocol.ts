/** What the window of the room and the presenter's window tell each other. */
import type { Briefing } from '../../domain/briefing'
import type { Presenting } from '../../state/mode'
import type { PresentingAction } from '../../state/presenting'

/** Version of the messages below; windows of different versions do not understand each other, and say nothing. */
const VERSION = 2

/** A place on the room's screen, as shares of its width and height. */
export type Place = readonly [x: number, y: number]

/** What stands where on the room's screen, in px. */
export interface ScreenPart {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The room's screen; sizes in px. */
export interface Screen {
  readonly width: number
  readonly height: number
  readonly rem: number
  readonly parts: readonly ScreenPart[]
}

/** All that the presenter's window shows. The window of the room alone decides it. */
export interface StageState {
  readonly briefing: Briefing
  readonly presenting: Presenting
  /** The presenter is off the scene. */
  readonly wandered: boolean
  /** What the audience sees, as a scene states it. */
  readonly view: string
  readonly screen: Screen
}

export type Message =
  /** From the room: what is shown, after every change and whenever somebody asks. */
  | { readonly type: 'state'; readonly state: StageState }
  /** From the room: the presentation has ended, or its window is going. */
  | { readonly type: 'gone' }
  /** From the presenter: a window has come, and wants to know. */
  | { readonly type: 'hello' }
  /** From either: the spot is there. */
  | { readonly type: 'spot'; readonly at: Place }
  /** From the presenter: do this. */
  | { readonly type: 'do'; readonly action: PresentingAction }

const TYPES: readonly string[] = ['state', 'gone', 'hello', 'spot', 'do'] satisfies readonly Message['type'][]

/** A message as it goes over the channel. */
export function wrap(channel: string, message: Message): unknown {
  return { policyMap: VERSION, channel, message }
}

/** The message in what came over a channel, or `null` where it is none of this presentation's. */
export function unwrap(channel: string, data: unknown): Message | null {
  if (!isRecord(data) || data.policyMap !== VERSION || data.channel !== channel) return null
  const { message } = data
  if (!isRecord(message) || !TYPES.includes(String(message.type))) return null
  if (message.type === 'do' && !(isRecord(message.action) && typeof message.action.type === 'string'))
    return null
  if (
    message.type === 'spot' &&
    !(Array.isArray(message.at) && message.at.length === 2 && message.at.every(Number.isFinite))
  )
    return null
  if (message.type === 'state' && !(isRecord(message.state) && isRecord(message.state.briefing))) return null
  // Same origin and same version: what has the right type was written by `wrap`.
  return message as unknown as Message
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
