/**
 * Whether the page stands in a frame of somebody else's page, as `?embed=1` says: the server allows no other frame, and
 * the page then takes its compact layout.
 */
export const embedding: boolean = new URLSearchParams(globalThis.location?.search ?? '').get('embed') === '1'
