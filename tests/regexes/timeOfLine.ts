import { makeTools } from '../../scripts/tools.ts'
import { toPages, type Tools } from '../../src/entries/toPages.ts'

/** Seconds of this process's own time that a hostile line of 20,000 characters may take, whatever else the machine does. */
export const MOST = 3

let tools: Tools | null = null

/** What it takes to read a page with this line in it. */
export function timeOfLine(line: string): number {
  if (tools === null) {
    tools = makeTools()
    timeOfLine('甲区新厂投产。')
  }
  const bytes = new TextEncoder().encode(`样稿甲区新厂投产\n\n本报记者 沈样\n\n${line}\n`)
  const start = process.cpuUsage()
  toPages({ file: 'a.txt', bytes, sha256: '0'.repeat(64), corrections: [] }, tools)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
