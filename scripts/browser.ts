/** Finds a Chromium for the browser tests and the benchmarks, or gets one. */
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'
import { aptInstall } from './apt'
import { type Machine, THIS_MACHINE } from './machine'

const WEBGL_IN_SOFTWARE = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
const NO_WEBGL = ['--disable-3d-apis', '--disable-gpu']

/**
 * Flags that a Chromium is started with: WebGL2 in software, so that pictures and times do not hang on the machine's
 * graphics card, or none, and no talk to the outside.
 */
export function launchArgs({ isRoot = THIS_MACHINE.isRoot, webgl = true } = {}): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(webgl ? WEBGL_IN_SOFTWARE : NO_WEBGL),
    '--disable-gpu-rasterization',
    '--disable-accelerated-2d-canvas',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
  ]
}

/**
 * The path of a Chromium that starts: `CHROMIUM_PATH`, Playwright's own, or the system's; where there is none it is
 * installed, by Playwright or, as root on Debian and Ubuntu, from the distribution. Looks after a Chinese font too.
 *
 * @param playwrightPath where Playwright keeps its own Chromium, there or not.
 * @throws Error with one sentence that says what to install.
 */
export function findBrowser(machine: Machine = THIS_MACHINE, playwrightPath = ownPath()): string {
  const { CHROMIUM_PATH: wanted } = machine.env
  if (wanted && !machine.exists(wanted)) {
    throw new Error(`CHROMIUM_PATH names ${wanted}, where there is no file: correct it or leave it out.`)
  }
  const path = wanted || findInstalled(machine, playwrightPath) || installBrowser(machine, playwrightPath)
  ensureChineseFont(machine)
  return path
}

function ownPath(): string {
  return chromium.executablePath()
}

function findInstalled(machine: Machine, playwrightPath: string): string | undefined {
  return [playwrightPath, ...usualPlaces(machine)].find(
    (path) => machine.exists(path) && starts(machine, path),
  )
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['', env.HOME ?? ''].flatMap((home) => [
        `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
        `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      ])
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = env[name]
        return folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`] : []
      })
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
        (name) => `/usr/bin/${name}`,
      )
  }
}

/** Ubuntu's `chromium-browser` may be a stub without the snap behind it. (On Windows the question would open a window.) */
function starts(machine: Machine, path: string): boolean {
  return machine.platform === 'win32' || machine.run(path, ['--version'], { seconds: 30 }).ok
}

function installBrowser(machine: Machine, playwrightPath: string): string {
  machine.say('No Chromium found: asking Playwright for its own.')
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  machine.run(process.execPath, [cli, 'install', 'chromium'], {
    seconds: 300,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
  const own = findInstalled(machine, playwrightPath)
  if (own) return own
  if (aptInstall(machine, ['chromium', 'fonts-noto-cjk'])) {
    const system = findInstalled(machine, playwrightPath)
    if (system) return system
  }
  throw new Error(
    'No usable browser: install Chromium or Google Chrome (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one.',
  )
}

function ensureChineseFont(machine: Machine): void {
  if (machine.platform !== 'linux' || hasChineseFont(machine)) return
  if (aptInstall(machine, ['fonts-noto-cjk']) && hasChineseFont(machine)) return
  machine.say('No Chinese font found, so pictures of the page show boxes: install fonts-noto-cjk.')
}

function hasChineseFont(machine: Machine): boolean {
  const { ok, output } = machine.run('fc-list', [':lang=zh'], { seconds: 30 })
  return ok && output.trim() !== ''
}
