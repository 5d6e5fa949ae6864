import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'

/**
 * Has index.html ask for scripts that the page will import first thing, so that they come beside the entry and not after
 * it. Production builds only.
 *
 * @param modules paths of dynamically imported modules, relative to the project's root.
 */
export function preloadPlugin(modules: readonly string[]): Plugin {
  return {
    name: 'policy-map:preload',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (!bundle) return
        const chunks = Object.values(bundle).filter(
          (file): file is Rollup.OutputChunk => file.type === 'chunk',
        )
        return preloaded(chunks, modules).map(
          (fileName): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head',
          }),
        )
      },
    },
  }
}

type Chunk = Pick<Rollup.OutputChunk, 'fileName' | 'moduleIds' | 'imports' | 'isEntry'>

/**
 * Files of the modules' chunks and of all that these import, without what an entry brings along.
 *
 * @throws Error where a module is in no chunk.
 */
export function preloaded(chunks: readonly Chunk[], modules: readonly string[]): readonly string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const follow = (name: string, into: Set<string>): void => {
    if (into.has(name)) return
    into.add(name)
    for (const imported of byName.get(name)?.imports ?? []) follow(imported, into)
  }
  const first = new Set<string>()
  for (const { fileName, isEntry } of chunks) if (isEntry) follow(fileName, first)
  const wanted = new Set<string>()
  for (const module of modules) {
    const chunk = chunks.find(({ moduleIds }) =>
      moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/${module}`)),
    )
    if (!chunk) throw new Error(`${module} cannot be preloaded: it is in no script`)
    follow(chunk.fileName, wanted)
  }
  return [...wanted].filter((name) => !first.has(name))
}
