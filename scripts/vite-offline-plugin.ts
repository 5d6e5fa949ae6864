import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { filesUnder } from './files'
import { bundle } from './single/bundle'

const ENTRY = 'scripts/offline/serviceWorker.ts'
const MARK = 'self.__FILES'

/** A file to keep; `revision` is `null` where its name tells one version from another. */
interface KeptFile {
  readonly url: string
  readonly revision: string | null
}

/** Adds `sw.js` to the build: the service worker, with the list of all files that it keeps on the device. */
export function offlinePlugin(): Plugin {
  let root = ''
  let publicDir = ''
  return {
    name: 'policy-map:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_, files) {
        const { script } = await bundle(join(root, ENTRY))
        const [before, after, ...rest] = script.split(MARK)
        if (after === undefined || rest.length > 0) throw new Error(`${ENTRY} must name ${MARK} once`)
        const kept = [...builtFiles(files), ...(await publicFiles(publicDir))]
        const source = `${before}${JSON.stringify(withEmbed(kept))}${after}`
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}

function builtFiles(files: Rolldown.OutputBundle): readonly KeptFile[] {
  return Object.values(files)
    .filter(({ fileName }) => !fileName.startsWith('.') && !fileName.endsWith('.map'))
    .map((file) => ({
      url: file.fileName,
      revision: file.fileName.startsWith('assets/')
        ? null
        : revision(file.type === 'chunk' ? file.code : file.source),
    }))
}

async function publicFiles(folder: string): Promise<readonly KeptFile[]> {
  const names = (await filesUnder(folder)).filter((name) => !name.endsWith('.md'))
  return Promise.all(
    names.map(async (url) => ({ url, revision: revision(await readFile(join(folder, url))) })),
  )
}

/** The page as it is framed comes with a policy of its own, and is kept beside the other. */
function withEmbed(files: readonly KeptFile[]): readonly KeptFile[] {
  const page = files.find(({ url }) => url === 'index.html')
  if (!page) throw new Error('The build has no index.html to keep')
  return [...files, { ...page, url: 'index.html?embed=1' }]
}

function revision(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
