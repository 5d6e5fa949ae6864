import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { filesUnder } from '../../scripts/files'
import { type RunningServer, startServer } from '../../scripts/server'

/** A copy of the build under an address of its own, which a test may change, or take away. */
export class Hosted {
  private constructor(
    private readonly dir: string,
    private readonly server: RunningServer,
  ) {}

  static async start(dir: string): Promise<Hosted> {
    await cp('dist', dir, { recursive: true })
    return new Hosted(dir, await startServer({ port: 0, dir }))
  }

  get url(): string {
    return this.server.url
  }

  /** The host is gone: no request is answered any more. */
  close(): Promise<void> {
    return this.server.close()
  }

  /** Puts another version in place, whose page carries a mark. */
  async release(version: string): Promise<void> {
    await this.edit('index.html', (html) =>
      html.replace('<head>', `<head><meta name="release" content="${version}">`),
    )
    await this.edit('sw.js', (script) =>
      script.replaceAll(/("url":"index\.html[^}]*"revision":")[^"]*/g, `$1${version}`),
    )
  }

  /** Files that a browser may ask for, as paths from the root. */
  async files(): Promise<readonly string[]> {
    const names = await filesUnder(this.dir)
    return names.filter((name) => !/^\.|\.(br|gz|md)$|^sw\.js$/.test(name))
  }

  private async edit(name: string, change: (text: string) => string): Promise<void> {
    const path = join(this.dir, name)
    const text = await readFile(path, 'utf8')
    const changed = change(text)
    if (changed === text) throw new Error(`${name} was not changed`)
    await writeFile(path, changed)
    for (const packed of ['.br', '.gz']) await rm(path + packed, { force: true })
  }
}

/** A page of another site, on a port of its own. */
export async function otherSite(html: string): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}
