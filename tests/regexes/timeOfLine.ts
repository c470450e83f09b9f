import { makeTools } from '../../scripts/tools.ts'
import { toPages, type Tools } from '../../src/entries/toPages.ts'
import { leastSecondsOf } from '../secondsOf.ts'

/** Far above any line of a page. */
export const LENGTH = 20_000

/** How many times as long as a line of news a hostile line of as many characters may take. */
export const MOST = 10

const NEWS = '甲区新厂今年投产，年产值达到12亿元，同比增长5.6%，带动就业3000余人。'

let known: { tools: Tools; usual: number } | null = null

/** What it takes to read a page with this line in it, a line of `LENGTH` characters of news being 1. */
export function timeOfLine(line: string): number {
  known ??= warmUp()
  const { tools, usual } = known
  return leastSecondsOf(() => readLine(line, tools), MOST * usual) / usual
}

function warmUp(): { tools: Tools; usual: number } {
  const tools = makeTools()
  return { tools, usual: leastSecondsOf(() => readLine(toLength(NEWS), tools), 0) }
}

function readLine(line: string, tools: Tools): void {
  const bytes = new TextEncoder().encode(`样稿甲区新厂投产\n\n本报记者 沈样\n\n${line}\n`)
  toPages({ file: 'a.txt', bytes, sha256: '0'.repeat(64), corrections: [] }, tools)
}

/** As many turns of a piece as make a line of `LENGTH`. */
export function toLength(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length))
}
