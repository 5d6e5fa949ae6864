/** The dialog that hands a briefing out, asked for when the briefing's editor is open. */
export const HAND_OUT = { name: 'hand-out', load: () => import('./HandOut') }
