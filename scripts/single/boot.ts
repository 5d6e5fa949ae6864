/** Runs in the one HTML file: unpacks its two blocks, and starts the app with the data beside it. */
import type { Embedded } from '../../src/datasets/embedded'
import type { FileApp } from '../../src/domain/singleFile'

async function unpack(id: string): Promise<string> {
  const packed = atob(document.getElementById(id)?.textContent?.trim() ?? '')
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}

function append(tag: 'style' | 'script', text: string): void {
  const element = document.createElement(tag)
  if (element instanceof HTMLScriptElement) element.type = 'module'
  element.textContent = text
  document.body.append(element)
}

async function start(): Promise<void> {
  const [packed, text] = await Promise.all([unpack('app'), unpack('data')])
  const app = JSON.parse(packed) as FileApp
  const checksum = document.querySelector<HTMLMetaElement>('meta[name="data-sha256"]')?.content ?? ''
  const embedded: Embedded = { data: JSON.parse(text), text, checksum, app }
  Object.assign(globalThis, { policyMapFile: embedded })
  append('style', app.style)
  append('script', app.script)
}

start().catch((cause: unknown) => {
  const root = document.getElementById('root')
  if (!root) return
  const sentences = [
    '此文件无法打开：文件不完整，或浏览器太旧（需要 Chrome 103、Firefox 113、Safari 16.4 或更新的版本）。',
    'This file cannot be opened: it is damaged, or the browser is too old (Chrome 103, Firefox 113, Safari 16.4 or later).',
    String(cause),
  ]
  root.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p')
      line.setAttribute('role', 'alert')
      line.textContent = sentence
      return line
    }),
  )
})
