/**
 * The view as a link: the part of the address behind `#`, as `key=value` pairs with a version. It lives there, not in
 * the query, because a page opened from a file may change nothing else of its address.
 */
import { CENTRAL } from '../domain/adcode'
import type { Camera } from '../domain/camera'
import { KINDS } from '../domain/dataset'
import { parseDay } from '../domain/dates'
import { findDivision } from '../domain/divisions'
import type { TimeFilter } from '../domain/filters'
import { LANGS } from '../domain/text'
import { BIN_UNITS } from '../engine/bins'
import type { Sort } from '../engine/engine'
import { type Comparison, DEFAULT_VIEW, type Panel, type Surface, type View } from './view'

/** Version of the keys below. A link of an older version is brought up by `MIGRATIONS`. */
const URL_VERSION = 1

/** Step i turns the pairs of version i + 1 into those of version i + 2. */
const MIGRATIONS: readonly ((pairs: URLSearchParams) => URLSearchParams)[] = []

/** A part of a link that could not be read, and was left out. */
export interface UrlIssue {
  readonly key: string
  readonly value: string
  readonly reason: 'unknown-key' | 'bad-value' | 'newer-version' | 'not-in-dataset'
}

const SORTS: readonly Sort[] = ['newest', 'date', 'jurisdiction']
const SURFACES: readonly Surface[] = ['map', 'table']
const COMPARISONS: readonly Comparison[] = ['difference', 'sides']
const ID = /^[\w.-]{1,200}$/
const LONGEST_TEXT = 200

function oneOf<T extends string>(known: readonly T[], value: string): T | undefined {
  return known.find((one) => one === value)
}

/** Every part must be read, or the whole list is refused. */
function list<T>(value: string, read: (part: string) => T | undefined): readonly T[] | undefined {
  const parts = [...new Set(value.split(','))].map(read)
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function readAdcode(value: string): string | undefined {
  return value === CENTRAL || findDivision(value) ? value : undefined
}

function readId(value: string): string | undefined {
  return ID.test(value) ? value : undefined
}

function readTime(value: string): TimeFilter | undefined {
  if (value === 'undated') return { type: 'undated' }
  const [start = '', end = '', ...rest] = value.split('..')
  if (rest.length > 0 || parseDay(start) === null || parseDay(end) === null || start > end) return undefined
  return { type: 'range', start, end }
}

function readCamera(value: string): Camera | undefined {
  if (findDivision(value)) return { type: 'division', adcode: value }
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = numbers
  const fits = numbers.length === 3 && Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22
  return fits ? { type: 'free', center: [lng, lat], zoom } : undefined
}

function readPanel(value: string): Panel | undefined {
  const at = value.indexOf(':')
  const rest = value.slice(at + 1)
  switch (value.slice(0, at)) {
    case 'region': {
      const adcode = readAdcode(rest)
      return adcode === undefined ? undefined : { type: 'region', adcode }
    }
    case 'entry': {
      const id = readId(rest)
      return id === undefined ? undefined : { type: 'entry', id }
    }
    default:
      return undefined
  }
}

/** For each key, how its value changes the view; `undefined` where the value cannot be read. */
const READERS: Readonly<Record<string, (value: string, view: View) => View | undefined>> = {
  d: (value, view) => set(view, 'dataset', readId(value)),
  with: (value, view) => set(view, 'other', readId(value)),
  as: (value, view) => set(view, 'comparison', oneOf(COMPARISONS, value)),
  lang: (value, view) => set(view, 'lang', oneOf(LANGS, value)),
  j: (value, view) => setFilter(view, 'jurisdiction', list(value, readAdcode)),
  k: (value, view) =>
    setFilter(
      view,
      'kind',
      list(value, (part) => oneOf(KINDS, part)),
    ),
  t: (value, view) => setFilter(view, 'topic', list(value, readId)),
  time: (value, view) => setFilter(view, 'time', readTime(value)),
  q: (value, view) => setFilter(view, 'text', value.length <= LONGEST_TEXT ? value : undefined),
  map: (value, view) => set(view, 'camera', readCamera(value)),
  panel: (value, view) => set(view, 'panel', readPanel(value)),
  sort: (value, view) => set(view, 'sort', oneOf(SORTS, value)),
  bins: (value, view) => set(view, 'unit', oneOf(BIN_UNITS, value)),
  show: (value, view) => set(view, 'surface', oneOf(SURFACES, value)),
}

function set<K extends keyof View>(view: View, key: K, value: View[K] | undefined): View | undefined {
  return value === undefined ? undefined : { ...view, [key]: value }
}

function setFilter<K extends keyof View['filters']>(
  view: View,
  key: K,
  value: View['filters'][K] | undefined,
): View | undefined {
  return value === undefined ? undefined : { ...view, filters: { ...view.filters, [key]: value } }
}

/** Reads a link. What cannot be read keeps its default and is named in the issues. Never throws. */
export function parseView(hash: string): { readonly view: View; readonly issues: readonly UrlIssue[] } {
  let pairs = new URLSearchParams(hash.replace(/^#/, ''))
  const issues: UrlIssue[] = []
  const version = pairs.get('v')
  if (version !== null) {
    const number = Number(version)
    if (!Number.isInteger(number) || number < 1)
      issues.push({ key: 'v', value: version, reason: 'bad-value' })
    else if (number > URL_VERSION) issues.push({ key: 'v', value: version, reason: 'newer-version' })
    else for (const migrate of MIGRATIONS.slice(number - 1)) pairs = migrate(pairs)
  }
  let view = DEFAULT_VIEW
  for (const [key, value] of pairs) {
    if (key === 'v') continue
    const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined
    const changed = read?.(value, view)
    if (changed) view = changed
    else issues.push({ key, value, reason: read ? 'bad-value' : 'unknown-key' })
  }
  return { view, issues }
}

function formatCamera(camera: Camera): string | null {
  switch (camera.type) {
    case 'country':
      return null
    case 'division':
      return camera.adcode
    case 'free':
      return [...camera.center, camera.zoom].join(',')
  }
}

function formatTime(time: TimeFilter | null): string | null {
  if (time === null) return null
  return time.type === 'undated' ? 'undated' : `${time.start}..${time.end}`
}

function formatPanel(panel: Panel | null): string | null {
  if (panel === null) return null
  return panel.type === 'region' ? `region:${panel.adcode}` : `entry:${panel.id}`
}

/** Writes the view as a link that `parseView` reads back to the very same view. Defaults are left out. */
export function formatView(view: View): string {
  const { filters } = view
  const pairs: readonly (readonly [string, string | null])[] = [
    ['v', String(URL_VERSION)],
    ['d', view.dataset],
    ['with', view.other],
    ['as', view.comparison === DEFAULT_VIEW.comparison ? null : view.comparison],
    ['lang', view.lang],
    ['j', filters.jurisdiction.join(',')],
    ['k', filters.kind.join(',')],
    ['t', filters.topic.join(',')],
    ['time', formatTime(filters.time)],
    ['q', filters.text],
    ['map', formatCamera(view.camera)],
    ['panel', formatPanel(view.panel)],
    ['sort', view.sort === DEFAULT_VIEW.sort ? null : view.sort],
    ['bins', view.unit],
    ['show', view.surface === DEFAULT_VIEW.surface ? null : view.surface],
  ]
  const text = pairs.flatMap(([key, value]) => (value ? `${key}=${encodeURIComponent(value)}` : []))
  return `#${text.join('&').replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}
