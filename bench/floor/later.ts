/**
 * What the product loads only when it is asked for: to keep briefings and datasets, to write and read files, large ones
 * among them, for long lists, for insets and for work without a network.
 * The floor never runs it; it is there to be weighed.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { geoIdentity } from 'd3-geo'
import { gunzipSync, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'
import { parquetMetadata, parquetMetadataAsync, parquetRead, parquetReadObjects } from 'hyparquet'
import { openDB } from 'idb'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/universal'
import { encode } from 'uqr'
import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches'
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute'
import { messageSW, Workbox } from 'workbox-window'

export const later = [
  strToU8,
  unzipSync,
  Zip,
  ZipDeflate,
  ZipPassThrough,
  zipSync,
  openDB,
  encode,
  cleanupOutdatedCaches,
  precacheAndRoute,
  messageSW,
  Workbox,
  geoIdentity,
  useVirtualizer,
  gunzipSync,
  mammoth,
  Papa,
  parquetMetadata,
  parquetMetadataAsync,
  parquetRead,
  parquetReadObjects,
  readWorkbook,
]
