/**
 * When pages were added: `added.json` in the archive's folder, `{ "<page>": "2026-11-30" }`, null for those that were there from the
 * start. The parse writes it; to be kept with the archive, so that its feed of what was added knows an old paper that is new here.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { replaceDurably } from './output/replaceFile.ts'

const FILE = 'added.json'
const addedSchema = z.record(z.string(), z.iso.date().nullable())
export type Additions = z.infer<typeof addedSchema>

/** What the file says; nothing where there is none, or none that can be read: then all begins anew. */
export function readAdditions(archive: string): Additions | null {
  const file = path.join(archive, FILE)
  if (!existsSync(file)) return null
  try {
    return addedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/**
 * The pages there are now, each with the day it was first seen.
 *
 * @example toAdditions({ 'yb-1': null }, ['yb-1', 'yb-2'], '2026-11-30') // { 'yb-1': null, 'yb-2': '2026-11-30' }
 */
export function toAdditions(before: Additions | null, pages: readonly string[], today: string): Additions {
  const start = before === null ? null : today
  return Object.fromEntries(
    pages
      .toSorted()
      .map((page) => [page, before !== null && Object.hasOwn(before, page) ? (before[page] ?? null) : start]),
  )
}

/** Adds the pages that are new, in one step. */
export function recordAdditions(archive: string, pages: readonly string[], now = new Date()): void {
  const before = readAdditions(archive)
  const next = toAdditions(before, pages, now.toISOString().slice(0, 10))
  if (JSON.stringify(before) === JSON.stringify(next)) return
  replaceDurably(path.join(archive, FILE), `${JSON.stringify(next, null, 2)}\n`)
}
