import type { Briefing } from '../domain/briefing'
import { parseBriefing } from './briefingFile'
import type { Library } from './library'
import type { Problem } from './schema'

/** A kept briefing that this version cannot read. It is left as it is. */
export interface UnreadableBriefing {
  readonly id: string
  readonly problems: readonly Problem[]
}

export interface KeptBriefings {
  /** The one used last comes first. */
  readonly briefings: readonly Briefing[]
  readonly unreadable: readonly UnreadableBriefing[]
}

/** All briefings of this device. @throws LibraryError */
export async function readBriefings(library: Library): Promise<KeptBriefings> {
  const records = await library.transact(['briefings'], 'readonly', (transaction) =>
    transaction.objectStore('briefings').getAll(),
  )
  const briefings: Briefing[] = []
  const unreadable: UnreadableBriefing[] = []
  for (const { id, briefing } of records.toSorted((a, b) => b.used - a.used)) {
    const parsed = parseBriefing(briefing)
    if (parsed.ok && parsed.briefing.id === id) briefings.push(parsed.briefing)
    else unreadable.push({ id, problems: parsed.ok ? [] : parsed.problems })
  }
  return { briefings, unreadable }
}

/** One briefing of this device; `null` where there is none of that id, or none that can be read. @throws LibraryError */
export async function readBriefing(library: Library, id: string): Promise<Briefing | null> {
  const record = await library.transact(['briefings'], 'readonly', (transaction) =>
    transaction.objectStore('briefings').get(id),
  )
  const parsed = parseBriefing(record?.briefing)
  return parsed.ok ? parsed.briefing : null
}

/** Keeps a briefing in place of what was kept under its id. @throws LibraryError */
export async function keepBriefing(library: Library, briefing: Briefing): Promise<void> {
  await library.transact(['briefings'], 'readwrite', (transaction) =>
    transaction.objectStore('briefings').put({ id: briefing.id, used: Date.now(), briefing }),
  )
}

/** @throws LibraryError */
export async function dropBriefing(library: Library, id: string): Promise<void> {
  await library.transact(['briefings'], 'readwrite', (transaction) =>
    transaction.objectStore('briefings').delete(id),
  )
}
