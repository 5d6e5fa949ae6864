import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, EMBED_POLICY, type RunningServer, startServer } from './server'

let dir: string
let server: RunningServer

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'server-'))
  await mkdir(join(dir, 'assets'))
  await mkdir(join(dir, '.vite'))
  await mkdir(join(dir, 'data'))
  await writeFile(join(dir, 'data/big.parquet'), '0123456789')
  await writeFile(join(dir, 'index.html'), '<!doctype html>')
  await writeFile(join(dir, '.vite/manifest.json'), '{}')
  await writeFile(join(dir, 'assets/app-1a2b.mjs'), 'plain')
  await writeFile(join(dir, 'assets/app-1a2b.mjs.br'), brotliCompressSync('brotli'))
  await writeFile(join(dir, 'assets/app-1a2b.mjs.gz'), gzipSync('gzip'))
  server = await startServer({ port: 0, dir })
})

afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init)
const getAs = (encoding: string) =>
  get('/assets/app-1a2b.mjs', { headers: { 'Accept-Encoding': encoding } }).then((answer) => answer.text())

/** The status of a path sent as it is: fetch would tidy its dots. */
const rawStatus = (path: string) =>
  new Promise<number | undefined>((done, failed) => {
    request({ host: '127.0.0.1', port: server.port, path }, (answer) => done(answer.resume().statusCode))
      .on('error', failed)
      .end()
  })

describe('what it serves', () => {
  test('the page at /, whatever the query', async () => {
    const answer = await get('/?v=1')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('the smallest encoding that the browser takes', async () => {
    expect(await getAs('gzip, deflate, br')).toBe('brotli')
    expect(await getAs('gzip')).toBe('gzip')
    expect(await getAs('br;q=0, gzip')).toBe('gzip')
    expect(await getAs('identity')).toBe('plain')
  })

  test('hashed files for ever, as JavaScript', async () => {
    const { headers } = await get('/assets/app-1a2b.mjs')
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(headers.get('vary')).toBe('Accept-Encoding')
  })

  test('an unchanged file only once', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    expect((await get('/', { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })

  test('HEAD without a body', async () => {
    const answer = await get('/', { method: 'HEAD' })
    expect(answer.headers.get('content-length')).toBe('15')
    expect(await answer.text()).toBe('')
  })
})

describe('parts of files', () => {
  const part = (range: string, headers: Record<string, string> = {}) =>
    get('/data/big.parquet', { headers: { Range: range, 'Accept-Encoding': 'br', ...headers } })

  test.each([
    ['bytes=0-3', 'bytes 0-3/10', '0123'],
    ['bytes=4-', 'bytes 4-9/10', '456789'],
    ['bytes=-2', 'bytes 8-9/10', '89'],
    ['bytes=8-100', 'bytes 8-9/10', '89'],
  ])('%s', async (range, answered, text) => {
    const answer = await part(range)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(answered)
    expect(answer.headers.get('content-length')).toBe(String(text.length))
    expect(await answer.text()).toBe(text)
  })

  test.each(['bytes=10-', 'bytes=12-14', 'bytes=-0'])('%s is beyond the end', async (range) => {
    const answer = await part(range)
    expect(answer.status).toBe(416)
    expect(answer.headers.get('content-range')).toBe('bytes */10')
  })

  test.each(['bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])('%s is all of it', async (range) => {
    const answer = await part(range)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('0123456789')
  })

  test('only of the file that was meant', async () => {
    const whole = await get('/data/big.parquet')
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    const tag = whole.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"/)
    expect((await part('bytes=0-3', { 'If-Range': tag })).status).toBe(206)
    expect((await part('bytes=0-3', { 'If-Range': '"other"' })).status).toBe(200)
  })

  test('of a packed file are parts of the plain one', async () => {
    const answer = await get('/assets/app-1a2b.mjs', {
      headers: { Range: 'bytes=1-2', 'Accept-Encoding': 'br' },
    })
    expect([answer.status, answer.headers.get('content-encoding'), await answer.text()]).toEqual([
      206,
      null,
      'la',
    ])
  })
})

describe('what it refuses', () => {
  test.each(['/geo/absent.json', '/data/absent.json', '/assets/absent.js', '/assets', '/anything'])(
    '%s is not found, in plain text',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    },
  )

  test.each(['/.vite/manifest.json', '/../package.json', '/%2e%2e/package.json', '/%00', '/%', '/a\\b'])(
    '%s',
    async (path) => {
      expect(await rawStatus(path)).toBe(400)
    },
  )

  test('other methods', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })

  test('a port in use', async () => {
    await expect(startServer({ port: server.port, dir })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

test.each(['/', '/absent'])('every answer carries the security headers: %s', async (path) => {
  const { headers } = await get(path)
  expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

describe('who may show it in a frame', () => {
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy')

  test.each(['/?embed=1', '/index.html?embed=1', '/?a=b&embed=1'])('everybody: %s', async (path) => {
    expect(await policyOf(path)).toBe(EMBED_POLICY)
  })

  test.each(['/', '/?embed=0', '/?embed', '/?x=embed=1', '/absent?embed=1', '/assets/app-1a2b.mjs?embed=1'])(
    'nobody: %s',
    async (path) => {
      expect(await policyOf(path)).toBe(CONTENT_SECURITY_POLICY)
    },
  )

  test('the policies differ in nothing else', () => {
    expect(EMBED_POLICY.replace('frame-ancestors *', "frame-ancestors 'none'")).toBe(CONTENT_SECURITY_POLICY)
  })
})
