/** `npm run parse -- --check`: whether the entries on disk are what raw pages, corrections and rules give now; writes nothing. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ArchiveFolder } from './archiveFolder.ts'
import { EXIT } from './command.ts'
import { toIdFiles } from './idLedger.ts'
import { readArchive } from './parseArchive.ts'
import { toEntryFiles } from './writeEntries.ts'

export async function checkEntries(archive: ArchiveFolder): Promise<void> {
  const { pages, read, ids } = await readArchive(archive)
  const wanted = new Map(Object.entries(toIdFiles(ids)))
  for (const page of pages)
    for (const [name, text] of Object.entries(toEntryFiles(read.whole(page))))
      wanted.set(path.join('articles', page.id, name), text)
  const stale = [...wanted].flatMap(([name, text]) => {
    const file = path.join(archive.root, name)
    if (!existsSync(file)) return [`缺少 ${name}`]
    return readFileSync(file, 'utf8') === text ? [] : [`不一致 ${name}`]
  })
  const left = listEntries(archive).filter((name) => !wanted.has(name))
  const found = [...stale, ...left.map((name) => `多出 ${name}`)]
  for (const line of found) process.stderr.write(`${line}\n`)
  if (found.length === 0) process.stdout.write('条目与原文、更正、规则一致\n')
  else {
    process.stderr.write(`${found.length} 处与原文、更正、规则不符：运行 npm run parse，看过改动后提交\n`)
    process.exitCode = EXIT.failed
  }
}

/** Files of pages that were written: other people's files in the folder are none of ours. */
function listEntries({ articles }: ArchiveFolder): string[] {
  if (!existsSync(articles)) return []
  const folders = readdirSync(articles).filter((name) => existsSync(path.join(articles, name, 'page.json')))
  return folders.flatMap((folder) =>
    readdirSync(path.join(articles, folder)).map((name) => path.join('articles', folder, name)),
  )
}
