import { embedding } from '../state/embedding'

/** The explore layout's own script. Asked for as soon as the page's first script runs, beside the data. */
const dashboard = embedding ? undefined : import('./Dashboard')

export const DASHBOARD = { name: 'dashboard', load: () => dashboard ?? import('./Dashboard') }

/** Two datasets side by side, in the dashboard's place. */
export const COMPARE = { name: 'compare', load: () => import('./Compare') }

/** The compact layout for a frame of another page. */
export const EMBED = { name: 'embed', load: () => import('./Embed') }

/** The map alone, for the screen of the room. */
export const MAP = { name: 'map', load: () => import('./present/StageMap') }
export const IMPORT_ZONE = { name: 'import-zone', load: () => import('./ImportZone') }
export const OTHER_FAILURE = { name: 'other-failure', load: () => import('./OtherFailure') }
export const DROPPED = { name: 'dropped', load: () => import('./DroppedNotice') }
