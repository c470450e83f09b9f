/**
 * Where in a command it is killed: so long after so many of its stages have ended. A moment told so is in the same stage however busy
 * the machine is.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { stageSchema } from '../../stages.ts'
import type { Random } from '../random.ts'

/** From the end of one stage (from the start) to the end of the next (to that of the command), in milliseconds. */
export type Span = { readonly name: string; readonly lasts: number }
/** So many stages have ended, and so many milliseconds gone by since. */
export type Moment = { readonly stages: number; readonly after: number }

/**
 * A moment in the spans `[from, to)`. A span is drawn by its length or, every second time, as likely as any other: the shortest ones put
 * folders in their places.
 */
export function drawMoment(spans: readonly Span[], random: Random, from = 0, to = spans.length): Moment {
  const among = spans.slice(from, to)
  const at = random.next() < 0.5 ? random.integer(among.length) : drawByLength(among, random)
  return { stages: from + at, after: random.next() * (among[at]?.lasts ?? 0) }
}

function drawByLength(spans: readonly Span[], random: Random): number {
  let left = random.next() * spans.reduce((all, { lasts }) => all + lasts, 0)
  const at = spans.findIndex(({ lasts }) => (left -= lasts) < 0)
  return at === -1 ? spans.length - 1 : at
}

type Run = {
  readonly args: readonly string[]
  /** The file in which the command writes down its stages. */
  readonly stages: string
}

/** Runs a command undisturbed; what each of its stages took. */
export async function timeSpans(run: Run): Promise<Span[]> {
  const { ended, names } = start(run)
  const spans: Span[] = []
  let last = performance.now()
  const end = (name: string): void => {
    spans.push({ name, lasts: performance.now() - last })
    last = performance.now()
  }
  await watch(ended, () => {
    for (const name of names().slice(spans.length)) end(name)
    return false
  })
  const code = await ended
  if (code !== 0) throw new Error(`Unexpected exit ${code} of ${run.args.join(' ')}, expected 0`)
  for (const name of [...names().slice(spans.length), 'end']) end(name)
  return spans
}

/** Kills a command at a moment, and waits until it is dead; whether it had ended by itself before. */
export async function killAt(run: Run, { stages, after }: Moment): Promise<boolean> {
  const { ended, child, names } = start(run)
  await watch(ended, () => names().length >= stages)
  await Promise.race([ended, pause(after)])
  child.kill('SIGKILL')
  return (await ended) !== null
}

/** Starts a command; `ended` is its exit code, null where it was killed. */
function start({ args, stages }: Run) {
  rmSync(stages, { force: true })
  const env = { ...process.env, JIANBAO_STAGES: stages }
  const child = spawn(process.execPath, args, { stdio: 'ignore', env })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, ended, names: () => namesIn(stages) }
}

/** The stages that have ended, a line each. */
function namesIn(file: string): string[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
  return lines.map((line) => stageSchema.parse(JSON.parse(line)).name)
}

/** Looks again and again until `isDone` or the command has ended. */
async function watch(ended: Promise<unknown>, isDone: () => boolean): Promise<void> {
  let over = false
  void ended.then(() => (over = true))
  while (!over && !isDone()) await pause(3)
}
