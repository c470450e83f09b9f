/** Parts of a search index as builds left them: a folder of files each, taken as it lies where it is made of the same. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { decodeManifest, encodeManifest, type LaidPart } from '../src/search/manifest.ts'
import type { PackedSlices } from './packFiles.ts'
import { isAsStamped, stampOf, stampSchema } from './output/stamp.ts'

const stateSchema = z.object({
  madeOf: z.string(),
  slices: z.record(z.string(), z.array(z.string())),
  /** SHA-256 of each file, and how it lies on the disk. */
  files: z.array(z.object({ sha256: z.string(), stamp: stampSchema })),
})
type State = z.infer<typeof stateSchema>

/** A part in a folder, with the SHA-256 of its files. */
export type PartFiles = {
  readonly folder: string
  readonly part: LaidPart
  readonly digests: readonly string[]
}
export type MadePart = Omit<PartFiles, 'folder'> & Pick<PackedSlices, 'slices'>

/** What is known of an earlier state of a part: nothing of it may be the same. */
export type Earlier = (PackedSlices & { readonly folder: string }) | null

/**
 * Gives the part as it lies; where it is made of something else, has it made anew, in a folder that takes the place of the earlier one.
 *
 * @param make writes the part's files into a folder; of slices of the earlier part that are the same it need not deflate any
 */
export function takePart(
  folder: string,
  madeOf: string,
  make: (next: string, earlier: Earlier) => MadePart,
): PartFiles & { readonly isNew: boolean } {
  const before = readState(folder)
  const part = before === null ? null : readPart(folder)
  if (before !== null && part !== null && before.madeOf === madeOf)
    return { folder, part, digests: before.files.map(({ sha256 }) => sha256), isNew: false }
  const next = `${folder}.next`
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  const earlier =
    before === null || part === null ? null : { folder, packs: part.packs, slices: before.slices }
  const made = make(next, earlier)
  const files = made.digests.map((sha256, file) => ({
    sha256,
    stamp: stampOf(path.join(next, `${file}.bin`)),
  }))
  writeFileSync(path.join(next, PART), encodeManifest({ parts: [made.part] }))
  writeFileSync(
    path.join(next, STATE),
    JSON.stringify({ madeOf, slices: { ...made.slices }, files } satisfies Record<keyof State, unknown>),
  )
  rmSync(folder, { recursive: true, force: true })
  renameSync(next, folder)
  return { folder, part: made.part, digests: made.digests, isNew: true }
}

/** Removes all parts but these. */
export function keepOnly(root: string, names: readonly string[]): void {
  if (!existsSync(root)) return
  for (const name of readdirSync(root))
    if (!names.includes(name)) rmSync(path.join(root, name), { recursive: true })
}

const [STATE, PART] = ['state.json', 'part.bin']

/** Null where there is none, or where a file is not as it was left. */
function readState(folder: string): State | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(path.join(folder, STATE), 'utf8')))
    const isWhole = state.files.every(({ stamp }, file) =>
      isAsStamped(path.join(folder, `${file}.bin`), stamp),
    )
    return isWhole ? state : null
  } catch {
    return null
  }
}

function readPart(folder: string): LaidPart | null {
  try {
    return decodeManifest(readFileSync(path.join(folder, PART))).parts[0] ?? null
  } catch {
    return null
  }
}
