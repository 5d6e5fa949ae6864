/** The briefing format `policy-map-briefing/1`: how a briefing of unknown origin is read, and how one is written. */
import { type GenericSchema, optional, picklist, safeParse, strictObject, string } from 'valibot'
import { BRIEFING_FORMAT, type Briefing, SCENE_CHARTS } from '../domain/briefing'
import { id, list, MOST_PROBLEMS, type Problem, problemOf, UNREADABLE } from './schema'

/** Step i turns a briefing of version i + 1 into one of version i + 2. Steps that were published are never changed. */
type Migration = (briefing: object) => object
const MIGRATIONS: readonly Migration[] = []

/** A file beyond this many bytes is no briefing, and is not looked into. */
export const LARGEST_FILE = 20_000_000

export type ParsedBriefing =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Either language may still be unwritten. */
const words = strictObject({ zh: optional(string()), en: optional(string()) })

const briefingSchema = strictObject({
  format: picklist([BRIEFING_FORMAT]),
  id,
  title: words,
  scenes: list(
    strictObject({ id, view: string(), chart: picklist(SCENE_CHARTS), caption: words, notes: words }),
  ),
}) satisfies GenericSchema<unknown, Briefing>

const NO_BRIEFING: Problem = {
  path: 'format',
  message: {
    zh: '不是简报文件；请选用“导出”得到的 JSON 文件。',
    en: 'is no briefing’s: choose a JSON file that Export made.',
  },
}

const NOT_JSON: Problem = {
  path: '',
  message: {
    zh: '不是 JSON 文件，或已损坏；请选用“导出”得到的文件。',
    en: 'is no JSON, or damaged: choose a file that Export made.',
  },
}

const TOO_LARGE: Problem = {
  path: '',
  message: { zh: '超过 20 MB，不会是简报文件。', en: 'has more than 20 MB, and cannot be a briefing.' },
}

function newer(version: number): Problem {
  return {
    path: 'format',
    message: {
      zh: `来自更新的版本（${version}）；请更新本页后再打开。`,
      en: `was made by a newer version (${version}): update this page, then open it.`,
    },
  }
}

function failed(...problems: readonly Problem[]): ParsedBriefing {
  return { ok: false, problems }
}

/**
 * Reads a briefing of unknown origin, and brings an older one up. Never throws; reports the first twenty problems. What
 * a scene's view says is not looked into: a scene is shown with what of it is missing.
 *
 * @param migrations steps up to the present version; another list only in tests.
 */
export function parseBriefing(value: unknown, migrations = MIGRATIONS): ParsedBriefing {
  try {
    const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
    const version = Number(/^policy-map-briefing\/([1-9]\d{0,3})$/.exec(String(format))?.[1])
    if (Number.isNaN(version)) return failed(NO_BRIEFING)
    if (version > migrations.length + 1) return failed(newer(version))
    const migrated = migrations.slice(version - 1).reduce((old, step) => step(old), Object(value))
    const result = safeParse(briefingSchema, migrated)
    if (!result.success) {
      return failed(...result.issues.slice(0, MOST_PROBLEMS).map((issue) => problemOf(issue, '')))
    }
    const repeated = repeatedScene(result.output)
    return repeated ? failed(repeated) : { ok: true, briefing: result.output }
  } catch {
    return failed(UNREADABLE)
  }
}

function repeatedScene({ scenes }: Briefing): Problem | undefined {
  const at = scenes.findIndex(({ id }, i) => scenes.findIndex((other) => other.id === id) !== i)
  if (at < 0) return undefined
  return {
    path: `scenes[${at}].id`,
    message: {
      zh: `“${scenes[at]?.id}”重复；每个场景的标识须不同。`,
      en: `“${scenes[at]?.id}” is used twice: give each scene an id of its own.`,
    },
  }
}

/** Reads a briefing from a file. Never throws. */
export async function readBriefingFile(file: Blob): Promise<ParsedBriefing> {
  if (file.size > LARGEST_FILE) return failed(TOO_LARGE)
  try {
    return parseBriefing(JSON.parse(await file.text()))
  } catch {
    return failed(NOT_JSON)
  }
}

/** The briefing as the text of a file. */
export function formatBriefing(briefing: Briefing): string {
  return `${JSON.stringify(briefing, null, 2)}\n`
}

/** A file name from a title: what file systems refuse is left out. */
export function briefingFileName(title: string, ending = '.briefing.json'): string {
  const name = title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 80)
  return `${name || 'briefing'}${ending}`
}
