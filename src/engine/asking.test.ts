import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_FILTERS } from '../domain/filters'
import { buildDataset, buildEntry } from '../testing/builders'
import { answerQuestions } from './answering'
import { type Connection, CoreError, connect } from './asking'
import { buildCore, type Core } from './core'
import { coreColumns } from './largeEngine'
import type { Answers, CoreRequest, Port, Questions } from './protocol'

const PAGE: CoreRequest = {
  type: 'page',
  filters: NO_FILTERS,
  sort: 'newest',
  range: { type: 'offset', offset: 0, limit: 5 },
}
const row = (id: string): CoreRequest => ({ type: 'row', id })

/** A port whose other end answers when it is told to. */
class SlowPort implements Port {
  readonly sent: (readonly CoreRequest[])[] = []
  private answer: (event: MessageEvent) => void = () => undefined
  private asked: Questions | null = null

  addEventListener(_: 'message', listener: (event: MessageEvent) => void): void {
    this.answer = listener
  }

  postMessage(message: Questions): void {
    expect(this.asked).toBe(null)
    this.asked = message
    this.sent.push(message.questions.map(({ request }) => request))
  }

  /** Answers what is asked with its place in all that was ever asked. */
  reply(): void {
    const questions = this.asked?.questions ?? []
    this.asked = null
    const answers: Answers = { answers: questions.map(({ number }) => ({ number, answer: number })) }
    this.answer({ data: answers } as MessageEvent<Answers>)
  }
}

describe('asking', () => {
  let port: SlowPort
  let ask: Connection['ask']
  let lose: Connection['lose']
  beforeEach(() => {
    port = new SlowPort()
    ;({ ask, lose } = connect(port))
  })

  it('sends the questions of one task in one message', async () => {
    const answers = [ask(PAGE), ask(row('a'))]
    await Promise.resolve()
    expect(port.sent).toEqual([[PAGE, row('a')]])
    port.reply()
    expect(await Promise.all(answers)).toEqual([1, 2])
  })

  it('of a drag that is faster than the answers asks only the newest step', async () => {
    const steps = ['1', '2', '3', '4'].map((id) => ({ request: row(id), abort: new AbortController() }))
    const outcomes: Promise<unknown>[] = []
    for (const [i, { request, abort }] of steps.entries()) {
      steps[i - 1]?.abort.abort(new DOMException('replaced', 'AbortError'))
      outcomes.push(ask(request, abort.signal).catch((error: unknown) => (error as Error).name))
      await Promise.resolve()
    }
    port.reply()
    await Promise.resolve()
    expect(port.sent).toEqual([[row('1')], [row('4')]])
    port.reply()
    expect(await Promise.all(outcomes)).toEqual(['AbortError', 'AbortError', 'AbortError', 4])
  })

  it('does not ask at all when the signal was aborted before', async () => {
    await expect(ask(PAGE, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    await Promise.resolve()
    expect(port.sent).toEqual([])
  })

  it('leaves an answered question alone when its signal is aborted later', async () => {
    const abort = new AbortController()
    const answer = ask(PAGE, abort.signal)
    await Promise.resolve()
    port.reply()
    expect(await answer).toBe(1)
    abort.abort()
  })

  it('fails all that waits, and all that comes, once the thread is lost', async () => {
    const waiting = ask(PAGE)
    lose(new CoreError('stopped'))
    await expect(waiting).rejects.toThrow('stopped')
    await expect(ask(PAGE)).rejects.toThrow(CoreError)
  })
})

describe('answering', () => {
  const { port1, port2 } = new MessageChannel()
  afterEach(() => port1.close())

  it('tells of an answer that failed, and goes on with the next', async () => {
    const core = buildCore(coreColumns(buildDataset([buildEntry({ id: 'a' })])))
    const broken: Core = { ...core, rowOf: vi.fn(core.rowOf).mockImplementationOnce(() => raise('broken')) }
    answerQuestions(port2, broken)
    port2.start()
    const { ask } = connect(port1)
    port1.start()
    const [first, second] = await Promise.allSettled([ask(row('a')), ask(row('a'))])
    expect(first).toMatchObject({ status: 'rejected', reason: { name: 'CoreError', message: 'broken' } })
    expect(second).toEqual({ status: 'fulfilled', value: 0 })
  })
})

function raise(message: string): never {
  throw new Error(message)
}
