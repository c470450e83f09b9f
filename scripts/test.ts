/**
 * `npm test`: checks, unit and property tests, then browser tests on built sites; finds or installs a browser and says
 * what it did. Ends with `N passed, N failed`, added up from the runners' own JSON reports.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installBrowser } from './browser.ts'
import { checkAll } from './checkAll.ts'
import { command, EXIT, run } from './command.ts'
import { packageBin } from './packageBin.ts'
import { serve, type Serving } from './serve.ts'
import { readTally, tallyLine, type Tally } from './readTally.ts'

const REAL_PAGES = path.resolve('../shared/newspapers')
const REPORTS = 'reports'
const CITY_BASE = '/x/'

await run(
  command('test', 'Run every test.').action(async () => {
    rmSync(REPORTS, { recursive: true, force: true })
    mkdirSync(REPORTS, { recursive: true })
    const clean = await checkAll()
    const unit = runUnitTests()
    const browser = await runBrowserTests()
    const sum: Tally = { passed: unit.passed + browser.passed, failed: unit.failed + browser.failed }
    process.stdout.write(`${tallyLine(sum)}\n`)
    if (!clean || sum.failed > 0) process.exitCode = EXIT.failed
  }),
)

function runUnitTests(): Tally {
  const report = path.join(REPORTS, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  spawnSync(process.execPath, [packageBin('vitest'), ...args], { stdio: 'inherit' })
  return readTally(report, 'vitest')
}

async function runBrowserTests(): Promise<Tally> {
  const browser = installBrowser(say)
  say(
    browser === null
      ? 'browser: none could be found or installed'
      : `browser: ${browser.path} ${browser.how}`,
  )
  const site = await buildAndServe('content', 'site')
  const city = await buildAndServeOtherCity()
  const real = await buildAndServeRealPages()
  const report = path.join(REPORTS, 'playwright.json')
  const env = {
    ...process.env,
    JIANBAO_SITE: site.url,
    JIANBAO_CITY_SITE: city.url,
    JIANBAO_REPORT: report,
    ...(real === null ? {} : { JIANBAO_REAL_SITE: real.url }),
    ...(browser?.path ? { JIANBAO_BROWSER: browser.path } : {}),
  }
  await new Promise((resolve) => {
    const args = [packageBin('@playwright/test', 'playwright'), 'test']
    spawn(process.execPath, args, { stdio: 'inherit', env }).on('close', resolve)
  })
  site.server.close()
  city.server.close()
  real?.server.close()
  return readTally(report, 'playwright')
}

/** Another owner's archive, under a base path and in two languages (`tests/fixtures/city/`). */
async function buildAndServeOtherCity(): Promise<Serving> {
  const archive = copyArchive((folder) =>
    cpSync(path.join('tests', 'fixtures', 'city'), folder, { recursive: true }),
  )
  const outDir = path.join(REPORTS, 'city')
  build(['--archive', archive, '--outDir', outDir])
  return serve(outDir, 4400, CITY_BASE)
}

/** The archive of the real pages, where they lie beside the project: copied, so that nothing is written there, and given names and days. */
async function buildAndServeRealPages(): Promise<Serving | null> {
  if (!existsSync(REAL_PAGES)) {
    say('real pages: no ../shared/newspapers here, their tests are skipped')
    return null
  }
  const archive = copyArchive((folder) => {
    cpSync(REAL_PAGES, path.join(folder, 'raw'), { recursive: true })
    cpSync(path.join('tests', 'fixtures', 'real'), folder, { recursive: true })
  })
  return buildAndServe(archive, 'real')
}

/** A folder that is gone when the tests are, so that nothing is written where the pages lie. */
function copyArchive(fill: (folder: string) => void): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  fill(folder)
  return folder
}

/** Builds by the command a person would use, in a process of its own, and serves the result. */
async function buildAndServe(archive: string, name: string): Promise<Serving> {
  const outDir = path.join(REPORTS, name)
  build(['--archive', archive, '--outDir', outDir])
  return serve(outDir, 4400)
}

function build(options: readonly string[]): void {
  const args = ['scripts/build.ts', ...options]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0)
    throw new Error(`Unexpected exit code ${status} of node ${args.join(' ')}, expected a built site`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
