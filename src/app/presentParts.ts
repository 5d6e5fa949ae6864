/** What presenting needs, fetched when somebody presents. Apart from `parts.ts`, whose parts stand on the stage too. */
export const PRESENT = { name: 'present', load: () => import('./present/Present') }
export const PRESENT_BUTTON = { name: 'present-button', load: () => import('./present/PresentButton') }
export const SPEAKER = { name: 'speaker', load: () => import('./present/SpeakerPage') }
