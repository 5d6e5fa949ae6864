import { build, type Plugin, type Rolldown } from 'vite'
import { buildOptions } from '../build-options'

/** What one entry becomes when nothing is left out of its script. */
export interface Bundle {
  readonly script: string
  /** Empty where the entry has no styles. */
  readonly style: string
}

/** Builds one entry with all that it imports, dynamically too, as one module and one sheet, in memory. */
export async function bundle(entry: string, plugins: readonly Plugin[] = []): Promise<Bundle> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins],
    build: {
      target: buildOptions().target ?? 'baseline-widely-available',
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  const scripts = built.output.flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const assets = built.output.flatMap((file) => (file.type === 'asset' ? [file] : []))
  const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'))
  const [script] = scripts
  if (!script || scripts.length > 1 || assets.length > styles.length) {
    const names = built.output.map(({ fileName }) => fileName).join(', ')
    throw new Error(`${entry} did not become one script and one sheet, but ${names}`)
  }
  return { script: script.code, style: styles.map(({ source }) => String(source)).join('\n') }
}
