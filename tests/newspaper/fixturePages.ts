import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

export type FixturePage = { readonly name: string; readonly input: string; readonly bytes: Uint8Array }

const FIXTURES = 'tests/fixtures/pages'
const SHARED = '../shared/newspapers'

/** Pages of our own writing, one for each convention. */
export const fixturePages: readonly FixturePage[] = readdirSync(FIXTURES)
  .toSorted()
  .map((name) => toPage(name, path.join(FIXTURES, name, 'input.txt')))

/** Real pages beside the project, where there are any; never part of it. */
export const sharedPages: readonly FixturePage[] = existsSync(SHARED)
  ? readdirSync(SHARED)
      .toSorted()
      .map((name) => toPage(name, path.join(SHARED, name)))
  : []

if (sharedPages.length === 0) process.stdout.write(`no pages at ${SHARED}: their tests are skipped\n`)

function toPage(name: string, file: string): FixturePage {
  const bytes = readFileSync(file)
  return { name, bytes, input: bytes.toString('utf8') }
}
