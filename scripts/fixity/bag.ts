/** An archive as a BagIt bag (RFC 8493): what libraries hand over and keep, with a digest of every file. */
import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ArchiveFolder } from '../archiveFolder.ts'
import { listRawFiles } from '../rawFiles.ts'
import { digestsOf, listFiles, toManifest } from './digests.ts'

export type BagFacts = { readonly title: string; readonly day: string }

/** Fills the empty folder `bag` with the archive's raw pages, corrections, entries and settings. */
export function fillBag(archive: ArchiveFolder, bag: string, { title, day }: BagFacts): { files: number } {
  const data = path.join(bag, 'data')
  const files = payloadOf(archive)
  for (const file of files) {
    mkdirSync(path.join(data, path.dirname(file)), { recursive: true })
    copyFileSync(path.join(archive.root, file), path.join(data, file))
  }
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(data, file)).size, 0)
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(path.join(bag, name), `${lines.join('\n')}\n`)
  write('bagit.txt', ['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8'])
  write('bag-info.txt', [
    `External-Description: ${title.replace(/\s+/gu, ' ')}`,
    `Bagging-Date: ${day}`,
    'Bag-Software-Agent: jianbao',
    `Payload-Oxum: ${bytes}.${files.length}`,
  ])
  const payload = new Map(Array.from(digestsOf(data, files), ([file, digest]) => [`data/${file}`, digest]))
  writeFileSync(path.join(bag, 'manifest-sha256.txt'), toManifest(payload))
  const tags = digestsOf(bag, ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'])
  writeFileSync(path.join(bag, 'tagmanifest-sha256.txt'), toManifest(tags))
  return { files: files.length }
}

/** Files of the archive that are worth keeping: no cache, no link out of it. */
function payloadOf(archive: ArchiveFolder): string[] {
  const under = (folder: string): string[] =>
    existsSync(path.join(archive.root, folder))
      ? listFiles(path.join(archive.root, folder)).map((file) => `${folder}/${file}`)
      : []
  const own = ['aliases.json', 'archive.json'].filter((name) => existsSync(path.join(archive.root, name)))
  const raw = listRawFiles(archive).files.map((file) => `raw/${file}`)
  return [...own, ...raw, ...['articles', 'corrections', 'gazetteer', 'model', 'rules'].flatMap(under)].sort(
    (a, b) => (a < b ? -1 : 1),
  )
}
