import type { OpenDataset } from './openDataset'

/** Datasets that the device would not keep, open until the page is closed: by the id that they have here. */
export const visits = new Map<string, OpenDataset>()
