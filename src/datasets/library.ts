/**
 * What the user keeps on this device, in IndexedDB: briefings, and the datasets they imported with their sources. The
 * database is opened when it is first asked for, and what reads it is loaded then.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { LocalText } from '../domain/text'
import { type LibrarySchema, type StoreName, UPGRADES, type Upgrade } from './libraryUpgrades'

const NAME = 'policy-map'

export type LibraryReason = 'refused' | 'full' | 'blocked' | 'newer' | 'failed'

const WORDS: Readonly<Record<LibraryReason, Required<LocalText>>> = {
  refused: {
    zh: '浏览器不允许本页保存数据（可能是隐私模式）。关闭页面前请导出文件。',
    en: 'The browser does not let this page keep anything (a private window?). Export a file before you close it.',
  },
  full: {
    zh: '此设备给本页的存储空间已满，最近的改动未能保存。请导出文件，或删除不用的简报和数据集。',
    en: 'This device has no room left for this page, and the last change was not kept. Export a file, or delete briefings and datasets that you do not need.',
  },
  blocked: {
    zh: '另一个标签页中的旧版本占用着存储。请关闭其他标签页，改动会随后保存。',
    en: 'An older version of this page in another tab holds the storage. Close the other tabs, and the next change is kept.',
  },
  newer: {
    zh: '此设备上的数据已由更新的版本使用，本页的改动未能保存。请导出文件，再重新载入本页。',
    en: 'A newer version of this page has taken over what is kept on this device, and changes here are not kept. Export a file, then reload the page.',
  },
  failed: {
    zh: '浏览器的存储出错，最近的改动未能保存。请导出文件，再重新载入本页。',
    en: 'The browser’s storage failed, and the last change was not kept. Export a file, then reload the page.',
  },
}

/** Why something could not be kept or read on this device, and what to do, in both languages. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError'
  readonly words: Required<LocalText>

  constructor(
    readonly reason: LibraryReason,
    options?: ErrorOptions,
  ) {
    super(WORDS[reason].en, options)
    this.words = WORDS[reason]
  }
}

/** Names that browsers give to the refusal of opening; a connection that is open fails by other names. */
const REFUSALS = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'UnknownError']

function asLibraryError(cause: unknown, isOpening: boolean): LibraryError {
  if (cause instanceof LibraryError) return cause
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  if (name === 'QuotaExceededError') return new LibraryError('full', { cause })
  if (name === 'VersionError') return new LibraryError('newer', { cause })
  return new LibraryError(isOpening && REFUSALS.includes(name) ? 'refused' : 'failed', { cause })
}

export type LibraryTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  LibrarySchema,
  StoreName[],
  Mode
>

export interface Library {
  /**
   * Does some work on stores in one transaction: all of it is kept, or nothing. The work must wait for nothing but the
   * transaction's own requests.
   *
   * @throws LibraryError where the storage does not allow it; then nothing has changed.
   */
  transact<T, Mode extends 'readonly' | 'readwrite'>(
    stores: StoreName[],
    mode: Mode,
    work: (transaction: LibraryTransaction<Mode>) => Promise<T>,
  ): Promise<T>
  /** Gives the connection up; the next transaction opens it anew. */
  close(): Promise<void>
}

/**
 * The library of this device. A connection gives way to a newer version in another tab, and says so from then on.
 *
 * @param upgrades steps up to the version of this page; another list only in tests.
 */
export function createLibrary(upgrades = UPGRADES): Library {
  let connection: Promise<IDBPDatabase<LibrarySchema>> | null = null

  const open = async (): Promise<IDBPDatabase<LibrarySchema>> => {
    if (typeof indexedDB === 'undefined') throw new LibraryError('refused')
    const { openDB } = await import('idb')
    const forget = (): void => {
      connection = null
    }
    const opened = new Promise<IDBPDatabase<LibrarySchema>>((resolve, reject) => {
      let isGivenUp = false
      openDB<LibrarySchema>(NAME, upgrades.length, {
        upgrade: (database, from, _to, transaction) => {
          transaction.done.catch(() => {})
          runUpgrades(upgrades.slice(from), database, transaction).catch(() => transaction.abort())
        },
        blocked: () => {
          isGivenUp = true
          reject(new LibraryError('blocked'))
        },
        blocking: (_current, _blocked, event) => {
          forget()
          if (event.target instanceof IDBDatabase) event.target.close()
        },
        terminated: forget,
      }).then((database) => (isGivenUp ? database.close() : resolve(database)), reject)
    })
    return opened.catch((cause) => {
      throw asLibraryError(cause, true)
    })
  }

  const connect = (): Promise<IDBPDatabase<LibrarySchema>> => {
    if (connection) return connection
    const opening = open()
    connection = opening
    opening.catch(() => {
      if (connection === opening) connection = null
    })
    return opening
  }

  return {
    async transact(stores, mode, work) {
      const database = await connect()
      try {
        const transaction = database.transaction(stores, mode)
        transaction.done.catch(() => {})
        try {
          const [result] = await Promise.all([work(transaction), transaction.done])
          return result
        } catch (error) {
          abort(transaction)
          throw error
        }
      } catch (error) {
        throw asLibraryError(error, false)
      }
    },
    async close() {
      const open = connection
      connection = null
      ;(await open)?.close()
    },
  }
}

/** The steps, one after the other within the upgrade's transaction: an `await` of anything else would end it. */
async function runUpgrades(
  steps: readonly Upgrade[],
  ...[database, transaction]: Parameters<Upgrade>
): Promise<void> {
  for (const step of steps) await step(database, transaction)
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It had ended by itself.
  }
}

export const library = createLibrary()
