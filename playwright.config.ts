/**
 * Browser tests: what a reader does, on built sites. `npm test` builds and serves them, and passes their addresses:
 *
 * - `JIANBAO_SITE`: the shipped archive (default: a preview of `dist/`, started here)
 * - `JIANBAO_CITY_SITE`: another owner's archive, under a base path; its tests skip where it is not set
 * - `JIANBAO_REAL_SITE`: the archive of the real pages beside the project; its tests skip where it is not set
 * - `JIANBAO_BROWSER`: the browser to drive
 */
import { defineConfig, devices } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser.ts'

const site = process.env['JIANBAO_SITE']
const executablePath = findBrowser()?.path

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // What takes long on a busy machine is not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['line'], ['json', { outputFile: process.env['JIANBAO_REPORT'] ?? 'reports/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: site ?? 'http://localhost:4390/',
    locale: 'zh-CN',
    launchOptions: {
      args: [...BROWSER_ARGUMENTS],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  ...(site === undefined
    ? {
        webServer: {
          command: 'node bin/jianbao.js preview --port 4390',
          url: 'http://localhost:4390/',
          reuseExistingServer: true,
        },
      }
    : {}),
})
