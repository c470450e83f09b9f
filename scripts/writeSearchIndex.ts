/** Writes a search index: `search/manifest.bin`, and of each part `search/<generation>/…` named by the hash of all it holds. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { pinyin } from 'pinyin-pro'
import { buildPart } from '../src/search/build.ts'
import { encodeManifest, type Manifest } from '../src/search/manifest.ts'
import type { Unit } from '../src/search/numbers.ts'
import { sizeOfPacks } from '../src/search/packs.ts'
import type { Simplifier } from '../src/search/fold.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import type { Keeping } from './kept.ts'
import { keepOnly, takePart, type Earlier, type MadePart, type PartFiles } from './keptParts.ts'
import { syncTree } from './output/durable.ts'
import { PackFiles } from './packFiles.ts'
import type { DocumentPart } from './documentParts.ts'
import { toSimplifier } from './simplifier.ts'

/** The digests by place in the site, and the bytes of all files. */
export type WrittenIndex = {
  readonly manifest: Manifest
  readonly digests: ReadonlyMap<string, string>
  readonly bytes: number
}

/**
 * Builds and writes the index of these documents into `<outDir>/search/`, in place of the one that was there.
 *
 * @param keeping where parts, and grams of documents, are kept from build to build; without it all are made
 */
export async function writeSearchIndex(
  parts: readonly DocumentPart[],
  outDir: string,
  keeping: Keeping | null = null,
): Promise<WrittenIndex> {
  const root = path.join(outDir, 'search')
  const place: Keeping = keeping ?? { folder: path.join(root, 'scratch'), program: '' }
  removeGenerations(root)
  const made = makeParts(parts, place)
  for (const { folder, isNew } of made) if (isNew && keeping !== null) await syncTree(folder)
  const digests = new Map(made.flatMap((part) => [...layPart(part, root)]))
  const manifest = { parts: made.map(({ part }) => part) }
  const deflated = deflateRawSync(encodeManifest(manifest))
  writeFileSync(path.join(root, 'manifest.bin'), deflated)
  digests.set('search/manifest.bin', createHash('sha256').update(deflated).digest('hex'))
  if (keeping === null) rmSync(place.folder, { recursive: true })
  const bytes = made.reduce((sum, { part }) => sum + sizeOfPacks(part.packs), deflated.length)
  return { manifest, digests, bytes }
}

type Made = PartFiles & { readonly isNew: boolean }

/** Each part has its units after those of the parts before it. */
function makeParts(parts: readonly DocumentPart[], { folder, program }: Keeping): Made[] {
  const inParts = path.join(folder, 'parts')
  let simplifier: Simplifier | null = null
  const units: Unit[] = []
  const made = parts.map(({ name, madeOf, documents }, number): Made => {
    const unitsBefore = number === 0 ? {} : { unitsBefore: [...units] }
    const key = digestOf([program, madeOf, unitsBefore])
    const taken = takePart(path.join(inParts, name), key, (next, earlier) => {
      simplifier ??= toSimplifier()
      return makePart({ documents: documents(), simplifier, ...unitsBefore }, next, earlier)
    })
    units.push(...taken.part.units)
    return taken
  })
  keepOnly(
    inParts,
    parts.map(({ name }) => name),
  )
  return made
}

type PartSource = {
  readonly documents: Parameters<typeof buildPart>[0]
  readonly simplifier: Simplifier
  readonly unitsBefore?: readonly Unit[]
}

function makePart({ documents, ...given }: PartSource, folder: string, earlier: Earlier): MadePart {
  const packer = new PackFiles(folder, earlier)
  const built = buildPart(documents, { ...given, toPinyin }, (name, content) =>
    packer.add(path.posix.dirname(name), content),
  )
  const { packs, slices, digests } = packer.finish()
  const generation = createHash('sha256')
    .update(JSON.stringify([packs, digests]))
    .digest('hex')
    .slice(0, 16)
  return { part: { ...built, generation, packs }, slices, digests }
}

/** Gives a part's files their places in the site, as second names; what is of the same name is the same. */
function layPart({ folder, part, digests }: PartFiles, root: string): Map<string, string> {
  const to = path.join(root, part.generation)
  mkdirSync(to, { recursive: true })
  for (const file of digests.keys())
    linkOrCopy(path.join(folder, `${file}.bin`), path.join(to, `${file}.bin`))
  return new Map(digests.map((digest, file) => [`search/${part.generation}/${file}.bin`, digest]))
}

function linkOrCopy(from: string, to: string): void {
  if (existsSync(to)) return
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** A generation is named by sixteen hexadecimal digits; the page itself (`index.html`) lies beside it. */
function removeGenerations(root: string): void {
  mkdirSync(root, { recursive: true })
  for (const name of readdirSync(root))
    if (/^[0-9a-f]{16}$/u.test(name)) rmSync(path.join(root, name), { recursive: true })
}

/** `青山湖` → `qing`, `shan`, `hu`; what is no ideograph stays itself. */
function toPinyin(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array' })
}
