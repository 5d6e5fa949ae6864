import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What a script asks of the machine that it runs on; a test gives one of its own making. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly exists: (path: string) => boolean
  /** Runs a program to its end; `ok` is false where it is missing, fails, or takes longer than the limit. */
  readonly run: (program: string, args: readonly string[], options: RunOptions) => RunResult
  /** Tells the user something in one line. */
  readonly say: (sentence: string) => void
}

export interface RunOptions {
  readonly seconds: number
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Show the program's output as it comes, instead of collecting it. */
  readonly show?: boolean | undefined
}

export interface RunResult {
  readonly ok: boolean
  readonly output: string
}

export const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (program, args, { seconds, env, show }) => {
    const result = spawnSync(program, args, {
      timeout: seconds * 1000,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'ignore'],
    })
    return { ok: result.status === 0, output: result.stdout ?? '' }
  },
  say: (sentence) => console.error(sentence),
}
