/** What a page is read by, as one digest: the code, the rules and models that ship, and the archive's own. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { PROJECT } from './project.ts'

/** Of the program. `src/` holds more than a reading needs; to read once too often costs less than once too seldom. */
const OF_PROGRAM = [
  'src',
  'scripts',
  'content/rules',
  'content/model',
  'content/gazetteer',
  'content/segmenter',
]
const OF_ARCHIVE = ['rules', 'model', 'gazetteer', 'archive.json']

/** Hex, the same as long as the same raw bytes and decisions are read to the same page; of the program alone where no archive is named. */
export function rulesDigest(archive: string | null): string {
  const hash = createHash('sha256').update(process.version)
  const places = [
    ...OF_PROGRAM.map((name) => path.join(PROJECT, name)),
    ...(archive === null ? [] : OF_ARCHIVE.map((name) => path.join(archive, name))),
  ]
  for (const file of [...places.flatMap(filesAt), path.join(PROJECT, 'package-lock.json')])
    if (existsSync(file)) hash.update(`${path.basename(file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

/** The code and the rules among the files at a place. */
function filesAt(place: string): string[] {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}bench`))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
