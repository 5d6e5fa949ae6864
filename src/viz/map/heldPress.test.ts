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

/** What the user does, and whether the map hears of it. */
function act(type: string, clientX: number, clientY: number): void {
  let isStopped = false
  heard.get(type)?.({
    type,
    clientX,
    clientY,
    isTrusted: true,
    stopPropagation: () => {
      isStopped = true
    },
    target: {
      dispatchEvent: ({ type, clientX, clientY }: MouseEvent) => log.push(`${type} ${clientX},${clientY}`),
    },
  })
  if (!isStopped) log.push(`${type} ${clientX},${clientY}`)
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
      constructor(type: string, { clientX, clientY }: MouseEvent) {
        Object.assign(this, { type, clientX, clientY })
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
