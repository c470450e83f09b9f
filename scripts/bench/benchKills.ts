/**
 * `npm run bench -- kills`: kills commands at random moments and looks at what readers would find: the tree of before or the
 * tree of after, byte for byte, or something else.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createRandom } from './random.ts'
import type { Row } from './rows.ts'

type Trees = { readonly site: string | null; readonly entries: string | null }
type Killed = {
  readonly command: Command
  readonly ended: boolean
  readonly mixed: number
  readonly torn: number
}
const COMMANDS = ['parse', 'build'] as const
type Command = (typeof COMMANDS)[number]

const PAGES = 2

/** Kills `runs` commands, one after the other, on an archive whose pages change between them. */
export async function benchKills(
  runs: number,
  seed: number,
  say: (line: string) => void,
): Promise<Record<string, Row>> {
  const root = mkdtempSync(path.join(tmpdir(), 'jianbao-kills-'))
  try {
    const bench = prepare(root, say)
    const random = createRandom(seed)
    const killed: Killed[] = []
    for (let run = 0; run < runs; run += 1) {
      const command = run % 3 === 0 ? 'parse' : 'build'
      setPages(bench.archive, run % 2)
      killed.push(await killOne(bench, command, random.next()))
      if ((run + 1) % 20 === 0) say(`${run + 1} killed`)
    }
    const leftovers = await countLeftovers(bench)
    return {
      ...Object.fromEntries(COMMANDS.map((command) => [command, toRow(killed, command)])),
      all: { ...toRow(killed), 'left over after one more build': leftovers },
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

type Bench = {
  readonly archive: string
  readonly site: string
  /** The only trees a reader may ever find. */
  readonly known: readonly Trees[]
  /** Milliseconds each command takes when it is let be. */
  readonly lasts: Readonly<Record<Command, number>>
}

/** Builds both states of the archive once, undisturbed: what every tree is compared with. */
function prepare(root: string, say: (line: string) => void): Bench {
  const archive = path.join(root, 'archive')
  const site = path.join(root, 'site')
  const bench = { archive, site }
  const lasts = { parse: 0, build: 0 }
  const known = [0, 1].map((state) => {
    setPages(archive, state)
    for (const command of COMMANDS) {
      const start = performance.now()
      const { status } = spawnSync(process.execPath, argumentsOf(bench, command), { encoding: 'utf8' })
      if (status !== 0)
        throw new Error(`Unexpected exit code ${status} of an undisturbed ${command}, expected 0`)
      lasts[command] = performance.now() - start
    }
    return treesOf(bench)
  })
  say(`undisturbed: parse ${Math.round(lasts.parse)} ms, build ${Math.round(lasts.build)} ms`)
  return { archive, site, known, lasts }
}

function argumentsOf({ archive, site }: Pick<Bench, 'archive' | 'site'>, command: Command): string[] {
  const output = command === 'build' ? ['--outDir', site] : []
  return [`scripts/${command}.ts`, '--archive', archive, ...output]
}

/** Two states of the archive with no page in common, so that a mixture of both would show. */
function setPages(archive: string, state: number): void {
  const raw = path.join(archive, 'raw')
  rmSync(raw, { recursive: true, force: true })
  const samples = readdirSync('content/raw').sort()
  for (const name of samples.slice(state * PAGES, (state + 1) * PAGES))
    cpSync(path.join('content/raw', name), path.join(raw, name))
}

async function killOne(bench: Bench, command: Command, moment: number): Promise<Killed> {
  const child = spawn(process.execPath, argumentsOf(bench, command), { stdio: 'ignore' })
  const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code !== null)))
  await Promise.race([ended, pause(moment * bench.lasts[command] * 1.05)])
  child.kill('SIGKILL')
  const found = treesOf(bench)
  const isKnown = (tree: keyof Trees): boolean => bench.known.some((known) => known[tree] === found[tree])
  const torn = countTorn(bench.site) + countTorn(path.join(bench.archive, 'articles'))
  return {
    command,
    ended: await ended,
    mixed: [isKnown('site'), isKnown('entries')].filter((known) => !known).length,
    torn,
  }
}

const treesOf = ({ archive, site }: Pick<Bench, 'archive' | 'site'>): Trees => ({
  site: digestOf(site),
  entries: digestOf(path.join(archive, 'articles')),
})

/** One digest of all names and bytes under a folder. */
function digestOf(folder: string): string | null {
  if (!existsSync(folder)) return null
  const hash = createHash('sha256')
  for (const file of filesOf(folder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort()
}

/** The end of a page; Astro puts the scripts of its last components behind it. */
const END = /<\/html>(?:<script[^>]*><\/script>)*$/u

/** Pages without an end and JSON that cannot be read. */
function countTorn(folder: string): number {
  if (!existsSync(folder)) return 0
  return filesOf(folder).filter((file) => isTorn(file, readFileSync(path.join(folder, file), 'utf8'))).length
}

function isTorn(file: string, text: string): boolean {
  if (file.endsWith('.html')) return !END.test(text.trimEnd())
  if (!file.endsWith('.json')) return false
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}

/** What is left beside the folders once a build has been let be. */
async function countLeftovers(bench: Bench): Promise<number> {
  spawnSync(process.execPath, argumentsOf(bench, 'build'))
  await pause(100)
  const beside = [path.dirname(bench.site), bench.archive, path.join(bench.archive, '.cache')]
  return beside
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => /^\..*\.(?:next|old)-|\.lock$/u.test(name)).length
}

function toRow(killed: readonly Killed[], command?: Command): Row {
  const runs = killed.filter((one) => command === undefined || one.command === command)
  const sum = (count: (one: Killed) => number): string =>
    String(runs.reduce((all, one) => all + count(one), 0))
  return {
    runs: runs.length,
    'ended before the kill': sum(({ ended }) => (ended ? 1 : 0)),
    'mixed or unknown trees': sum(({ mixed }) => mixed),
    'torn files': sum(({ torn }) => torn),
  }
}
