/**
 * `npm run fuzz -- [minutes] [target…]`: draws inputs for so many minutes of processor time, a share for each target in turn; what breaks
 * one is made as small as it gets, kept in `tests/fixtures/fuzz`, and told.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { keep } from './kept.ts'
import { TARGETS } from './targets.ts'

const [minutes = '5', ...chosen] = process.argv.slice(2)
const names = chosen.length > 0 ? chosen : Object.keys(TARGETS)
/** Seconds of a target's turn. */
const TURN = Math.min(20, (Number(minutes) * 60) / names.length)

const spent = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
const runs = new Map(names.map((name) => [name, 0]))
const found = new Map<string, string>()

while (spent() < Number(minutes) * 60)
  for (const name of names) {
    const end = spent() + TURN
    while (spent() < end) await draw(name)
  }
for (const [name, count] of runs) process.stdout.write(`${name}: ${count} inputs\n`)
process.stdout.write(`${found.size} found\n`)
process.exitCode = found.size > 0 ? 1 : 0

async function draw(name: string): Promise<void> {
  const target = TARGETS[name]
  if (target === undefined) throw new Error(`Unexpected target ${name}, expected one of ${names.join(', ')}`)
  const property = fc.asyncProperty(target.inputs, async (input) => await target.hold(input))
  const { numRuns, counterexample, errorInstance } = await fc.check(property, { numRuns: 50 })
  runs.set(name, (runs.get(name) ?? 0) + numRuns)
  if (counterexample === null) return
  const why =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)
  // The same trouble again and again is one.
  const cause = `${name} ${why.split('\n').slice(0, 4).join('\n').replaceAll(/\d+/gu, '0')}`
  if (found.has(cause)) return
  const digest = createHash('sha256').update(JSON.stringify(counterexample[0])).digest('hex').slice(0, 8)
  found.set(cause, keep(name, digest, counterexample[0]))
  process.stdout.write(`${found.get(cause) ?? ''}\n${why.split('\n').slice(0, 14).join('\n')}\n\n`)
}
