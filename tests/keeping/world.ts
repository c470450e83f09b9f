/**
 * An archive that things happen to: raw files of invented stories, added, edited, renamed, taken out and put back; corrections made as the
 * editing view makes them; and the parse, as the command does it.
 */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openArchive, type ArchiveFolder } from '../../scripts/archiveFolder.ts'
import { openFile, saveFile, showFile } from '../../scripts/editing/editedFiles.ts'
import { moveCorrections, writeGivenIds } from '../../scripts/idLedger.ts'
import { readArchive, type ReadArchive } from '../../scripts/parseArchive.ts'
import { parseOne, type ParsedFile, type ParseTask } from '../../scripts/parseFiles.ts'
import type { Correction } from '../../src/corrections/correction.ts'
import type { EditingView, Saved } from '../../src/editing/view.ts'
import type { Page } from '../../src/schema/entry.ts'
import type { Tools } from '../../src/entries/toPages.ts'
import { toStoryLines } from './stories.ts'

export type World = {
  readonly archive: ArchiveFolder
  readonly tools: Tools
  /** The lines of each raw file, by name; of each line, the story it is of. */
  readonly files: Map<string, RawLine[]>
  /** Files that were taken out, to be put back. */
  readonly out: Map<string, RawLine[]>
  readonly parsed: Map<string, ParsedFile>
  readonly shown: Map<string, EditingView>
  /** Files whose bytes, corrections or ids are not as at the parse before. */
  fresh: string[]
  stories: number
}
export type RawLine = { readonly text: string; readonly story: number | null }

export function openWorld(tools: Tools): World {
  const root = mkdtempSync(path.join(tmpdir(), 'jianbao-keeping-'))
  mkdirSync(path.join(root, 'raw'))
  const archive = openArchive(root)
  return {
    archive,
    tools,
    files: new Map(),
    out: new Map(),
    parsed: new Map(),
    shown: new Map(),
    fresh: [],
    stories: 0,
  }
}

export const closeWorld = ({ archive }: World): void => rmSync(archive.root, { recursive: true, force: true })

export type ReadWorld = Pick<ReadArchive, 'ids'> & { readonly pages: readonly Page[] }

/** The parse of `npm run parse`; a file whose bytes, corrections and ids are as before is not read twice. */
export async function parseWorld(world: World): Promise<ReadWorld> {
  const { archive, tools, parsed } = world
  world.fresh = []
  const one = (task: ParseTask): ParsedFile => {
    const key = JSON.stringify([task, readFileSync(task.file, 'utf8')])
    const known = parsed.get(key)
    if (known !== undefined) return known
    world.fresh.push(task.name ?? '')
    const read = parseOne(task, tools)
    parsed.set(key, read)
    return read
  }
  const read = await readArchive(archive, (tasks) => Promise.resolve(tasks.map(one)))
  moveCorrections(archive, read.renamed)
  writeGivenIds(archive, read.ids)
  return { pages: read.pages.map(read.read.whole), ids: read.ids }
}

export function writeFile({ archive, files }: World, name: string, lines: readonly RawLine[]): void {
  files.set(name, [...lines])
  writeFileSync(path.join(archive.raw, name), lines.map(({ text }) => `${text}\n`).join(''))
}

export function addFile(world: World, stories: number): void {
  const lines = Array.from({ length: stories }, (): RawLine[] => {
    const story = (world.stories += 1)
    return [...toStoryLines(story).map((text) => ({ text, story })), { text: '', story: null }]
  })
  writeFile(world, `f${world.stories}.txt`, lines.flat())
}

export function renameFile({ archive, files }: World, name: string, to: string): void {
  files.set(to, files.get(name) ?? [])
  files.delete(name)
  renameSync(path.join(archive.raw, name), path.join(archive.raw, to))
}

export function takeOut({ archive, files, out }: World, name: string): void {
  out.set(name, files.get(name) ?? [])
  files.delete(name)
  rmSync(path.join(archive.raw, name))
}

export function putBack(world: World, name: string): void {
  writeFile(world, name, world.out.get(name) ?? [])
  world.out.delete(name)
}

/** Corrections as the editing view shows, changes and saves them. */
export function correct(
  { archive, tools, shown }: World,
  file: string,
  decide: (view: EditingView) => readonly Correction[] | null,
): void {
  const key = JSON.stringify(openFile(archive, file))
  const before = shown.get(key) ?? toView(showFile(archive, file, tools))
  shown.set(key, before)
  const list = decide(before)
  if (list === null) return
  const after = toView(saveFile(archive, file, JSON.stringify(list), tools))
  shown.set(JSON.stringify(openFile(archive, file)), after)
}

function toView(saved: Saved): EditingView {
  if ('mistakes' in saved)
    throw new Error(`the view wrote what the command does not read: ${saved.mistakes[0]}`)
  return saved.view
}
