/**
 * `npm run bench -- kills`: kills commands at random moments and looks at what readers would find: the tree of before or the
 * tree of after, byte for byte, or something else.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRandom, type Random } from '../random.ts'
import type { Row } from '../rows.ts'
import { COMMANDS, STATES, argumentsOf, setArchive, type Command } from './commands.ts'
import { drawMoment, killAt, timeSpans, type Moment, type Span } from './moments.ts'
import { countTorn, treesOf, type Folders, type Trees } from './trees.ts'

type Killed = {
  readonly command: Command
  /** Stages that had ended. */
  readonly stage: number
  readonly ended: boolean
  readonly mixed: number
  readonly torn: number
}

/** After so many kills, and after the last, one build is let be, over all they left. */
const LET_BE = 20

/** Kills `runs` commands, one after the other, on an archive whose pages change between them. */
export async function benchKills(
  runs: number,
  seed: number,
  say: (line: string) => void,
): Promise<Record<string, Row>> {
  const root = mkdtempSync(path.join(tmpdir(), 'jianbao-kills-'))
  try {
    const bench = await prepare(root, say)
    const random = createRandom(seed)
    const killed: Killed[] = []
    const wrong: boolean[] = []
    for (let run = 0; run < runs; run += 1) {
      const command = COMMANDS[run % COMMANDS.length] ?? 'build'
      // Each command meets each state in turn, over what the commands before it left.
      killed.push(await killOne(bench, command, Math.floor(run / COMMANDS.length + run) % STATES, random))
      if ((run + 1) % LET_BE > 0 && run + 1 < runs) continue
      wrong.push(isWrongAfterAll(bench, run % STATES))
      const amiss = killed.filter(({ mixed, torn }) => mixed + torn > 0).length
      say(`${run + 1} killed, ${amiss} amiss; ${wrong.length} let be, ${wrong.filter(Boolean).length} amiss`)
    }
    const rows = Object.fromEntries(COMMANDS.map((command) => [command, toRow(killed, command)]))
    return {
      ...rows,
      all: {
        ...toRow(killed),
        'builds let be in between': wrong.length,
        'of these, other than built undisturbed': wrong.filter(Boolean).length,
        'left over at the end': countLeftovers(bench),
      },
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

type Bench = Folders & {
  readonly stages: string
  /** By state of the archive, the only trees a command on it may put in place. */
  readonly known: readonly Trees[]
  /** What the stages of each command take when it is let be. */
  readonly spans: Readonly<Record<Command, readonly Span[]>>
}

/** Builds every state of the archive once, undisturbed: what every tree is compared with. */
async function prepare(root: string, say: (line: string) => void): Promise<Bench> {
  const folders = { archive: path.join(root, 'archive'), site: path.join(root, 'site') }
  const stages = path.join(root, 'stages.jsonl')
  const known = Array.from({ length: STATES }, (_, state) => {
    setArchive(folders.archive, state, 'build')
    letBe(folders)
    return treesOf(folders)
  })
  const spans: Partial<Record<Command, readonly Span[]>> = {}
  for (const [at, command] of COMMANDS.entries()) {
    setArchive(folders.archive, at % STATES, command)
    const taken = await timeSpans({ args: argumentsOf(folders, command), stages })
    say(`${command}: ${taken.map(({ name, lasts }) => `${name} ${Math.round(lasts)} ms`).join(', ')}`)
    spans[command] = taken
  }
  const { parse = [], index = [], build = [], incremental = [] } = spans
  return { ...folders, stages, known, spans: { parse, index, build, incremental } }
}

function letBe(folders: Folders): void {
  const { status, stderr } = spawnSync(process.execPath, argumentsOf(folders, 'build'), { encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`Unexpected exit ${status} of an undisturbed build, expected 0: ${stderr}`)
}

async function killOne(bench: Bench, command: Command, state: number, random: Random): Promise<Killed> {
  setArchive(bench.archive, state, command)
  const before = treesOf(bench)
  const moment = momentOf(command, bench.spans[command], random)
  const ended = await killAt({ args: argumentsOf(bench, command), stages: bench.stages }, moment)
  const found = treesOf(bench)
  const isMixed = (tree: keyof Trees): boolean =>
    found[tree] !== before[tree] && found[tree] !== bench.known[state]?.[tree]
  const mixed = [isMixed('site'), isMixed('entries')].filter(Boolean).length
  return { command, stage: moment.stages, ended, mixed, torn: countTorn(bench) }
}

function momentOf(command: Command, spans: readonly Span[], random: Random): Moment {
  const after = (name: string): number => spans.findIndex((span) => span.name === name) + 1
  return command === 'index'
    ? drawMoment(spans, random, after('records'), after('index'))
    : drawMoment(spans, random)
}

/** Whether a build over all that killed ones left makes anything else than one that nothing disturbed. */
function isWrongAfterAll(bench: Bench, state: number): boolean {
  setArchive(bench.archive, state, 'incremental')
  letBe(bench)
  return JSON.stringify(treesOf(bench)) !== JSON.stringify(bench.known[state])
}

/** What lies beside the folders once a build has been let be. */
function countLeftovers({ archive, site }: Folders): number {
  return [path.dirname(site), archive, path.join(archive, '.cache')]
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => /^\..*\.(?:next|old)-|\.(?:lock|next)$/u.test(name)).length
}

function toRow(killed: readonly Killed[], command?: Command): Row {
  const runs = killed.filter((one) => command === undefined || one.command === command)
  const sum = (count: (one: Killed) => number): number => runs.reduce((all, one) => all + count(one), 0)
  return {
    runs: runs.length,
    'stages in which it was killed': new Set(runs.map(({ command: of, stage }) => `${of} ${stage}`)).size,
    'ended before the kill': sum(({ ended }) => Number(ended)),
    'mixed or unknown trees': sum(({ mixed }) => mixed),
    'torn files': sum(({ torn }) => torn),
  }
}
