/**
 * The mark a build leaves in a site's folder (`.jianbao.json`): that the folder is ours, and which of its entries are. What it
 * does not name (`.git`, `CNAME`, what a host needs) stays through every build.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const MARK = '.jianbao.json'
const markSchema = z.object({ madeBy: z.literal('jianbao'), entries: z.array(z.string()) })
export type SiteMark = z.infer<typeof markSchema>

/** The mark in a folder, null where there is none. */
export function readMark(folder: string): SiteMark | null {
  try {
    return markSchema.parse(JSON.parse(readFileSync(path.join(folder, MARK), 'utf8')))
  } catch {
    return null
  }
}

/** Marks a folder in which everything was made by this build, and in which it will make `more`. */
export function writeMark(folder: string, more: readonly string[] = []): void {
  const entries = [...new Set([...readdirSync(folder), ...more, MARK])].sort()
  writeFileSync(
    path.join(folder, MARK),
    `${JSON.stringify({ madeBy: 'jianbao', entries } satisfies SiteMark, null, 2)}\n`,
  )
}
