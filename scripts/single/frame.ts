import { createHash } from 'node:crypto'

interface FrameOptions {
  readonly boot: string
  readonly script: string
  readonly style: string
  /** The page's icon as index.html links it. */
  readonly icon: string
}

/**
 * The HTML of the one file. Its policy lets the very scripts and styles run that it was built with, by their hashes, and
 * the live map's worker, whose text MapLibre reads from a `blob:` of the page itself; no host can be asked for anything.
 */
export function frameHtml({ boot, script, style, icon }: FrameOptions): string {
  if (boot.includes('</')) throw new Error('The boot script would end its own element')
  const policy = [
    "default-src 'none'",
    `script-src ${hash(boot)} ${hash(script)}`,
    'worker-src blob:',
    'connect-src blob:',
    `style-src ${hash(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="zh">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta name="data-sha256" content="{{checksum}}" />
    <title>{{title}}</title>
    ${icon}
  </head>
  <body>
    <div id="root"></div>
    <noscript>本页需要 JavaScript。 This page needs JavaScript.</noscript>
    <script type="text/plain" id="app">{{app}}</script>
    <script type="text/plain" id="data">{{data}}</script>
    <script>${boot}</script>
  </body>
</html>
`
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
