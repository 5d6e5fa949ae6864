import { beforeEach, describe, expect, it, vi } from 'vitest'
import { holdPresses } from './heldPress'

type Listener = (event: object) => void

let log: string[]
let stop: AbortController
let isMoving: boolean
let heard: Map<string, Listener>

/** Stands for the map's element and for the window: keeps what listens until it is told to stop. */
const target = {
  addEventListener: (type: string, listener: Listener, { signal }: { signal: AbortSignal }) => {
    heard.set(type, listener)
    signal.addEventListener('abort', () => heard.delete(type))
  },
}

interface Made {
  readonly type: string
  readonly clientX: number
  readonly clientY: number
  readonly button: number
  readonly buttons: number
}

/** An event on its way to the map, through what listens before it. */
function send(made: Made, isTrusted: boolean): void {
  let isStopped = false
  heard.get(made.type)?.({
    ...made,
    isTrusted,
    stopPropagation: () => {
      isStopped = true
    },
    target: { dispatchEvent: (event: Made) => send(event, false) },
  })
  if (!isStopped) log.push(`${made.type} ${made.clientX},${made.clientY}`)
}

/** What the user does with a button, the left one where none is named. */
function act(type: string, clientX: number, clientY: number, button = 0, buttons = 1 << button): void {
  send({ type, clientX, clientY, button, buttons }, true)
}

beforeEach(() => {
  log = []
  heard = new Map()
  stop = new AbortController()
  isMoving = false
  vi.stubGlobal('window', target)
  vi.stubGlobal(
    'MouseEvent',
    class {
      constructor(type: string, { clientX, clientY, button, buttons }: MouseEvent) {
        Object.assign(this, { type, clientX, clientY, button, buttons })
      }
    },
  )
  holdPresses(target as unknown as HTMLElement, () => isMoving, stop.signal)
})

describe('holdPresses', () => {
  it('keeps a press that does not move from the map', () => {
    act('mousedown', 10, 10)
    act('mousemove', 11, 11)
    act('mouseup', 11, 11)
    act('mousemove', 90, 90)
    expect(log).toEqual(['mousemove 11,11', 'mouseup 11,11', 'mousemove 90,90'])
  })

  it('passes a drag on from where it began, once, before its first move', () => {
    act('mousedown', 10, 10)
    act('mousemove', 14, 10)
    act('mousemove', 18, 10)
    expect(log).toEqual(['mousedown 10,10', 'mousemove 14,10', 'mousemove 18,10'])
  })

  it('holds a press whatever other buttons do, and only as long as its own is down', () => {
    act('mousedown', 10, 10)
    act('mousedown', 30, 30, 2)
    act('mouseup', 30, 30, 2)
    act('mousemove', 40, 40)
    expect(log).toEqual(['mousedown 30,30', 'mouseup 30,30', 'mousedown 10,10', 'mousemove 40,40'])
    log.length = 0
    act('mousedown', 10, 10)
    act('mousemove', 90, 90, 0, 0)
    expect(log).toEqual(['mousemove 90,90'])
  })

  it('passes a press on at once where it is to stop a map that moves', () => {
    isMoving = true
    act('mousedown', 10, 10)
    expect(log).toEqual(['mousedown 10,10'])
  })

  it('holds nothing any more once it is stopped', () => {
    stop.abort()
    act('mousedown', 10, 10)
    expect(log).toEqual(['mousedown 10,10'])
  })
})
