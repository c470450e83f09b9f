/**
 * A site built over an earlier one is the site built anew, byte for byte: a small archive is edited at random, built over what
 * earlier builds left, and built once more beside it without any of that.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createRandom } from '../../scripts/bench/random.ts'
import { toRawPages, type RawPage } from '../../scripts/bench/site/rawPages.ts'
import { compare, digestsOf, listFiles } from '../../scripts/fixity/digests.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('incremental')
const archive = path.join(root, 'archive')
const copy = path.join(root, 'copy')
const site = path.join(root, 'site')
const random = createRandom(16)
const spare = [...toRawPages(60, { seed: 7, days: 500 })]

function build(from: string, to: string): void {
  const stages = path.join(root, 'stages.jsonl')
  rmSync(stages, { force: true })
  const args = ['scripts/build.ts', '--archive', from, '--outDir', to]
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, VITEST: '', NODE_ENV: '', JIANBAO_STAGES: stages },
  })
  // 1: the archive has a mistake (corrections of a page that is gone), and its site is built.
  expect([0, 1], stderr).toContain(status)
  expect(readFileSync(stages, 'utf8'), stderr).toContain('"all"')
}

/** The same archive as it is kept in a repository: without what builds leave in `.cache`. */
function buildAnew(): string {
  const to = path.join(root, 'anew')
  for (const folder of [copy, to]) rmSync(folder, { recursive: true, force: true })
  cpSync(archive, copy, { recursive: true, filter: (file) => path.basename(file) !== '.cache' })
  build(copy, to)
  return to
}

/** What pages, figures and the search are made from. */
const recordsOf = (folder: string): string => path.join(folder, '.cache', 'build')
/** But for what says how files lie on the disk. */
const digestsIn = (folder: string) =>
  digestsOf(
    folder,
    listFiles(folder, (name) => name === '.figures.json'),
  )
const rawFiles = (): string[] =>
  readdirSync(path.join(archive, 'raw'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
const oneOf = <T>(items: readonly T[]): T => items[random.integer(items.length)] as T

function add({ file, text }: RawPage): void {
  const to = path.join(archive, 'raw', file)
  mkdirSync(path.dirname(to), { recursive: true })
  writeFileSync(to, text)
}

const EDITS: Readonly<Record<string, () => void>> = {
  'a page is added': () => add(spare.pop() as RawPage),
  'a sentence is added': () => {
    const file = oneOf(rawFiles())
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}另有七家企业今年投产。\n`)
  },
  'a number is changed': () => {
    const file = oneOf(rawFiles())
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\d+\.\d亿元/u, '88.8亿元'))
  },
  'an article is cut': () => {
    const file = oneOf(rawFiles())
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n\n\n').slice(0, -1).join('\n\n\n')}\n`)
  },
  'a page is deleted': () => rmSync(oneOf(rawFiles())),
  'a page is renamed': () => {
    const file = oneOf(rawFiles())
    renameSync(file, path.join(path.dirname(file), `anders-${random.integer(1000)}.txt`))
  },
  'a line is corrected': () => {
    const raw = oneOf(rawFiles())
    const file = path.relative(path.join(archive, 'raw'), raw).replace(/\.txt$/u, '.json')
    const line =
      readFileSync(raw, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('企业')) + 1
    const to = path.join(archive, 'corrections', file)
    mkdirSync(path.dirname(to), { recursive: true })
    const signed = { because: '样稿', by: '样县', on: '2026-11-30' }
    writeFileSync(to, JSON.stringify([{ line, was: '企业', becomes: '厂家', ...signed }]))
  },
  'the settings change': () =>
    writeFileSync(
      path.join(archive, 'archive.json'),
      JSON.stringify({ title: `样县剪报${random.integer(9)}`, cards: 3 }),
    ),
  'nothing is changed': () => undefined,
}

test(
  'whatever was edited, a build over an earlier site gives what a build anew gives',
  { timeout: 1_200_000 },
  () => {
    for (const page of toRawPages(30, { days: 400 })) add(page)
    writeFileSync(path.join(archive, 'archive.json'), JSON.stringify({ title: '样县剪报', cards: 3 }))
    build(archive, site)
    for (const names of toTurns(Object.keys(EDITS))) {
      for (const name of names) EDITS[name]?.()
      build(archive, site)
      const differing = compare(digestsIn(buildAnew()), digestsIn(site))
      expect(differing, names.join(', ')).toEqual([])
      const records = compare(digestsIn(recordsOf(copy)), digestsIn(recordsOf(archive)))
      expect(records, `records: ${names.join(', ')}`).toEqual([])
    }
  },
)

/** Every edit once, three in a turn. */
function toTurns(names: readonly string[]): string[][] {
  const turns: string[][] = []
  const left = [...names]
  while (left.length > 0) turns.push(left.splice(0, 3))
  return turns
}
