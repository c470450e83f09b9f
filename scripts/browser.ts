/**
 * Finds a browser for the tests, or installs one, and says what it did: the environment's, the system's, Debian's
 * package where we are root, Playwright's own download last.
 */
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { packageBin } from './packageBin.ts'

export type Browser = { readonly path: string; readonly how: string }

/** No sandbox, graphics card or background traffic: what a container without them needs. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

const VARIABLES = ['JIANBAO_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']
const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome.exe']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A browser that is here already, or null. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): Browser | null {
  for (const variable of VARIABLES) {
    const given = env[variable]
    if (given !== undefined && isExecutable(given)) return { path: given, how: `from ${variable}` }
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter)
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES]
  const found = candidates.find(isExecutable)
  return found === undefined ? null : { path: found, how: 'found on this system' }
}

/** A browser that is here, or one installed now; null where every way failed. */
export function installBrowser(say: (line: string) => void): Browser | null {
  const present = findBrowser()
  if (present !== null) return present
  if (process.getuid?.() === 0 && succeeds(say, 'apt-get', ['update', '-qq'])) {
    succeeds(say, 'apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'])
    const installed = findBrowser()
    if (installed !== null) return { ...installed, how: 'installed by apt-get' }
  }
  const playwright = packageBin('@playwright/test', 'playwright')
  if (!succeeds(say, process.execPath, [playwright, 'install', 'chromium'])) return null
  return { path: '', how: 'downloaded by playwright install' }
}

function succeeds(say: (line: string) => void, program: string, args: string[]): boolean {
  say(`no browser yet: ${[program, ...args].join(' ')}`)
  try {
    execFileSync(program, args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return path.isAbsolute(file)
  } catch {
    return false
  }
}
