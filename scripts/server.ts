/** The server of the built product: static files, compressed ahead, under a strict Content-Security-Policy. */
import type { Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What the product may load: its own scripts, styles and data, its icons, and pictures written into its own code. */
const LOADED = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** No other page may show the product in a frame. */
export const CONTENT_SECURITY_POLICY = [...LOADED, "frame-ancestors 'none'"].join('; ')

/** Any page may show the compact layout in a frame: it has no tools, and acts on nothing but itself. */
export const EMBED_POLICY = [...LOADED, 'frame-ancestors *'].join('; ')

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.bin': 'application/octet-stream',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** The folder of the build. */
  readonly dir: string
  /** Address to listen on; this machine only unless told otherwise. */
  readonly host?: string | undefined
  /** Headers besides, or instead of, the product's own; for pages that are not the product. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export interface RunningServer {
  readonly port: number
  /** Such as `http://localhost:4173`, without a slash at its end. */
  readonly url: string
  /** Ends open connections too. */
  readonly close: () => Promise<void>
}

/** Listens, or rejects with the system's error (`EADDRINUSE` where the port is taken). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, dir, host = '127.0.0.1', headers = {} } = options
  const root = resolve(dir)
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...headers })) {
      response.setHeader(name, value)
    }
    answer(root, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'The file could not be read.')
    })
  })
  // Node's five seconds end just when a client takes up a connection that it kept: its next request fails, by no fault.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, host, listening)
  })
  const taken = (server.address() as AddressInfo).port
  return {
    port: taken,
    url: `http://localhost:${taken}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered.')
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) return refuse(response, 400, 'The address cannot be read.')
  if (path === '/index.html' && asksToEmbed(request.url ?? '')) {
    response.setHeader('Content-Security-Policy', EMBED_POLICY)
  }
  // Parts are of the file itself: of a packed one they would be of no use.
  const accepted = request.headers.range ? '' : (request.headers['accept-encoding'] ?? '')
  const found = await openBest(join(root, path), accepted)
  if (!found) return refuse(response, 404, `Not found: ${path}`)
  try {
    await send(path, found, request, response)
  } finally {
    await found.file.close().catch(() => undefined)
  }
}

/** The same question as the page asks itself, in `src/app/embedding.ts`. */
function asksToEmbed(url: string): boolean {
  return new URL(url, 'http://host').searchParams.get('embed') === '1'
}

/** The file's path under the root, or `null` for an address that is none or reaches outside or into dot files. */
function pathOf(url: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
  } catch {
    return null
  }
  if (!path.startsWith('/') || /[\0\\]|\/\./.test(path)) return null
  return path.endsWith('/') ? `${path}index.html` : path
}

interface Found {
  readonly file: FileHandle
  readonly stats: Stats
  readonly encoding: string | null
  readonly varies: boolean
}

/** Opens the smallest form of a file that the browser takes. */
async function openBest(path: string, accepted: string): Promise<Found | null> {
  const plain = await openFile(path)
  if (!plain) return null
  let varies = false
  for (const { name, suffix } of ENCODINGS) {
    const packed = await openFile(path + suffix)
    if (!packed) continue
    varies = true
    if (accepts(accepted, name)) {
      await plain.file.close()
      return { ...packed, encoding: name, varies }
    }
    await packed.file.close()
  }
  return { ...plain, encoding: null, varies }
}

async function openFile(path: string): Promise<{ file: FileHandle; stats: Stats } | null> {
  const file = await open(path).catch(() => null)
  if (!file) return null
  const stats = await file.stat()
  if (stats.isFile()) return { file, stats }
  await file.close()
  return null
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim())
    return name === encoding && !parameters.some((text) => /^q=0(\.0*)?$/.test(text))
  })
}

async function send(path: string, found: Found, request: IncomingMessage, response: ServerResponse) {
  const { file, stats, encoding, varies } = found
  const etag = tagOf(found)
  response.setHeader('ETag', etag)
  response.setHeader(
    'Cache-Control',
    path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  if (varies) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('Content-Type', CONTENT_TYPES[extname(path)] ?? 'application/octet-stream')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  else response.setHeader('Accept-Ranges', 'bytes')
  const part = partOf(request, found, etag)
  if (part === 'none') {
    response.setHeader('Content-Range', `bytes */${stats.size}`)
    return refuse(response, 416, 'The file has no such part.')
  }
  const [start, end] = part ?? [0, stats.size - 1]
  if (part) response.setHeader('Content-Range', `bytes ${start}-${end}/${stats.size}`)
  response.setHeader('Content-Length', end - start + 1)
  response.writeHead(part ? 206 : 200)
  if (request.method === 'HEAD' || stats.size === 0) {
    response.end()
    return
  }
  await pipeline(file.createReadStream({ start, end, autoClose: false }), response)
}

/** Strong for the file itself, of which parts may be asked for by it; weak for a packed form. */
function tagOf({ stats, encoding }: Found): string {
  const tag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`
  return encoding ? `W/${tag}` : tag
}

/**
 * The part of a file that is asked for, first and last byte; `null` for all of it: also where several parts are asked for,
 * or a part of a file that has changed since. `none`: the file does not reach so far.
 */
function partOf(
  { headers }: IncomingMessage,
  { stats, encoding }: Found,
  etag: string,
): readonly [number, number] | 'none' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '')
  const condition = headers['if-range']
  if (!match || encoding || (condition !== undefined && condition !== etag)) return null
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return null
  const most = stats.size - 1
  if (first === '') {
    const length = Math.min(Number(last), stats.size)
    return length === 0 ? 'none' : [stats.size - length, most]
  }
  const start = Number(first)
  const end = last === '' ? most : Math.min(Number(last), most)
  if (start > most) return 'none'
  return start > end ? null : [start, end]
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${why}\n`)
}
