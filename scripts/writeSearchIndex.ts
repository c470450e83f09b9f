/** Writes a search index: `search/manifest.bin`, and `search/<generation>/…` named by the hash of all it holds. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { buildIndex } from '../src/search/build.ts'
import type { SearchDocument } from '../src/search/document.ts'
import { encodeManifest, type Manifest } from '../src/search/manifest.ts'
import { diskScratch } from './diskScratch.ts'
import type { Keeping } from './kept.ts'
import { openKeptRuns } from './keptRuns.ts'
import { PackFiles, type Packed } from './packFiles.ts'

/** The digests by place in the site. */
export type WrittenIndex = Packed & { readonly manifest: Manifest }

/**
 * Builds and writes the index of these documents into `<outDir>/search/`, in place of the one that was there.
 *
 * @param keeping where grams of documents are kept from build to build; without it all are made
 */
export function writeSearchIndex(
  documents: readonly SearchDocument[],
  outDir: string,
  keeping: Keeping | null = null,
): WrittenIndex {
  const root = path.join(outDir, 'search')
  const next = path.join(root, 'next')
  rmSync(next, { recursive: true, force: true })
  for (const folder of ['d', 'p', 'h', 'r', 'c', 'v', 'f', 'n', 'fd', 'fp', 'g', 's'])
    mkdirSync(path.join(next, folder), { recursive: true })
  const packer = new PackFiles()
  const hash = createHash('sha256')
  const scratch = diskScratch(path.join(root, 'scratch'))
  const runs = keeping === null ? null : openKeptRuns(keeping)
  const options = { simplifier: toSimplifier(), toPinyin, scratch, ...(runs === null ? {} : { runs }) }
  const built = buildIndex(documents, options, (name, content) => {
    hash.update(name).update(content)
    packer.add(path.join(next, `${name}.bin`), content.slice())
  })
  runs?.close()
  const manifest = { ...built, generation: hash.digest('hex').slice(0, 16) }
  packer.add(path.join(next, 'manifest.bin'), encodeManifest(manifest).slice())
  const { digests, bytes } = packer.finish()
  rmSync(path.join(root, 'scratch'), { recursive: true, force: true })
  removeGenerations(root)
  const generation = path.join(root, manifest.generation)
  renameSync(next, generation)
  renameSync(path.join(generation, 'manifest.bin'), path.join(root, 'manifest.bin'))
  const inSite = (at: string): string => {
    const name = path.relative(next, at).split(path.sep).join('/')
    return name === 'manifest.bin' ? `search/${name}` : `search/${manifest.generation}/${name}`
  }
  return { manifest, bytes, digests: new Map(Array.from(digests, ([at, digest]) => [inSite(at), digest])) }
}

/** A generation is named by sixteen hexadecimal digits; the page itself (`index.html`) lies beside it. */
function removeGenerations(root: string): void {
  for (const name of readdirSync(root))
    if (/^[0-9a-f]{16}$/u.test(name)) rmSync(path.join(root, name), { recursive: true })
}

/**
 * Every ideograph that OpenCC writes otherwise in simplified text, by itself: 臨 → 临. What GB 2312 holds is simplified
 * text's own (乾隆, 瞭望) and stands for itself, so that no two of its words are taken for one.
 */
export function toSimplifier(): ReadonlyMap<string, string> {
  const convert = Converter({ from: 't', to: 'cn' })
  const own = toGb2312()
  const simplifier = new Map<string, string>()
  for (const [first, last] of IDEOGRAPHS)
    for (let point = first; point <= last; point++) {
      const character = String.fromCodePoint(point)
      if (own.has(character)) continue
      const simplified = convert(character)
      if (simplified !== character && [...simplified].length === 1) simplifier.set(character, simplified)
    }
  return simplifier
}

/** The 6,763 ideographs of GB 2312: rows 16 to 87, in which every cell is one character. */
function toGb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030')
  const characters = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)))
  return characters
}

const IDEOGRAPHS = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const

/** `青山湖` → `qing`, `shan`, `hu`; what is no ideograph stays itself. */
function toPinyin(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array' })
}
