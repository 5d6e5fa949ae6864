import { describe, expect, test } from 'vitest'
import { findBrowser, launchArgs } from './browser'
import type { Machine } from './machine'

const OWN = '/playwright/chrome'
const CHINESE_FONT = 'fc-list :lang=zh'

interface Fake {
  platform?: NodeJS.Platform
  env?: Record<string, string>
  isRoot?: boolean
  files?: string[]
  hasFont?: boolean
  /** What running a program of this name changes, and whether it ends well. */
  effects?: Record<string, (machine: { files: string[]; hasFont: boolean }) => boolean>
}

/** A machine of files that start, and the commands and sentences that came of looking for a browser on it. */
function look(fake: Fake) {
  const state = { files: fake.files ?? [], hasFont: fake.hasFont ?? true }
  const commands: string[] = []
  const said: string[] = []
  const machine: Machine = {
    platform: fake.platform ?? 'linux',
    env: fake.env ?? {},
    isRoot: fake.isRoot ?? false,
    exists: (path) => state.files.includes(path),
    run: (program, args) => {
      const command = [program === process.execPath ? 'node' : program, ...args].join(' ')
      commands.push(command)
      if (command === CHINESE_FONT) return { ok: true, output: state.hasFont ? 'Noto Sans CJK' : '' }
      for (const [part, effect] of Object.entries(fake.effects ?? {})) {
        if (command.includes(part)) return { ok: effect(state), output: '' }
      }
      return { ok: state.files.includes(program), output: '' }
    },
    say: (sentence) => said.push(sentence),
  }
  return { find: () => findBrowser(machine, OWN), commands, said }
}

describe('finds', () => {
  test.each<[string, Fake, string]>([
    ['the one that the user names', { env: { CHROMIUM_PATH: '/my' }, files: ['/my', OWN] }, '/my'],
    ["Playwright's own first", { files: [OWN, '/usr/bin/chromium'] }, OWN],
    ["the system's", { files: ['/usr/bin/google-chrome-stable'] }, '/usr/bin/google-chrome-stable'],
    [
      'one that starts',
      {
        files: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
        effects: { '/usr/bin/chromium': () => false },
      },
      '/usr/bin/google-chrome',
    ],
    [
      "a Mac user's",
      {
        platform: 'darwin',
        env: { HOME: '/Users/a' },
        files: ['/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
      },
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'one on Windows, without starting it',
      {
        platform: 'win32',
        env: { ProgramFiles: 'C:\\Programs' },
        files: ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
        effects: { chrome: () => false },
      },
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    ],
  ])('%s', (_, fake, path) => {
    expect(look(fake).find()).toBe(path)
  })

  test('no file where CHROMIUM_PATH points', () => {
    expect(look({ env: { CHROMIUM_PATH: '/my' }, files: [OWN] }).find).toThrow('CHROMIUM_PATH names /my')
  })
})

describe('installs', () => {
  const arrives = (path: string) => (machine: { files: string[] }) => machine.files.push(path) > 0

  test("Playwright's own where it can be downloaded", () => {
    const { find, commands } = look({ effects: { 'install chromium': arrives(OWN) } })
    expect(find()).toBe(OWN)
    expect(commands.filter((command) => command.startsWith('apt-get'))).toEqual([])
  })

  test("else the distribution's, as root with apt-get", () => {
    const { find, commands } = look({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      effects: { 'cli.js install chromium': () => false, 'apt-get install': arrives('/usr/bin/chromium') },
    })
    expect(find()).toBe('/usr/bin/chromium')
    expect(commands).toContain('apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk')
  })

  test('else says what to install', () => {
    expect(look({}).find).toThrow(/^No usable browser: install Chromium .*CHROMIUM_PATH to one\.$/)
    expect(look({ isRoot: true, files: ['/usr/bin/apt-get'] }).find).toThrow('No usable browser')
  })
})

describe('a Chinese font', () => {
  const noFont: Fake = { files: [OWN], hasFont: false }

  test('is installed as root', () => {
    const { find, said } = look({
      ...noFont,
      isRoot: true,
      files: [OWN, '/usr/bin/apt-get'],
      effects: {
        'apt-get install': (machine) => {
          machine.hasFont = true
          return true
        },
      },
    })
    find()
    expect(said).toEqual(['Installing fonts-noto-cjk with apt-get.'])
  })

  test('is asked for otherwise', () => {
    const { find, said } = look(noFont)
    expect(find()).toBe(OWN)
    expect(said).toEqual([
      'No Chinese font found, so pictures of the page show boxes: install fonts-noto-cjk.',
    ])
  })

  test('is left to other systems', () => {
    expect(look({ ...noFont, platform: 'darwin' }).said).toEqual([])
  })
})

test('only root goes without the sandbox', () => {
  expect(launchArgs({ isRoot: true })).toContain('--no-sandbox')
  expect(launchArgs({ isRoot: false })).not.toContain('--no-sandbox')
})
