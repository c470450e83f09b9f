import { beforeAll, expect, test } from 'vitest'
import { toPages, type Tools } from '../../src/entries/toPages.ts'
import { makeTools } from '../../scripts/tools.ts'
import { PUMPS } from './pumps.ts'

/** Far above any line of a page; docs/guarantees.md has what 100,000 characters take. */
const LENGTH = 20_000
/** Seconds of this process's own time, whatever else the machine does. */
const MOST = 3

let tools: Tools
beforeAll(() => {
  tools = makeTools()
  read('甲区新厂投产。')
}, 120_000)

function read(line: string): number {
  const bytes = new TextEncoder().encode(`样稿甲区新厂投产\n\n本报记者 沈样\n\n${line}\n`)
  const start = process.cpuUsage()
  toPages({ file: 'a.txt', bytes, sha256: '0'.repeat(64), corrections: [] }, tools)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

test.each(PUMPS)('a line of nothing but %j is read in a moment', { timeout: 120_000 }, (pump) => {
  expect(read(`${pump.repeat(Math.ceil(LENGTH / pump.length))}末`)).toBeLessThan(MOST)
})
