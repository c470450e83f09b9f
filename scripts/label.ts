/** `npm run label`: pages of an archive, as corrected → labelled files (`labelled/*.txt`) that `npm run fit -- --archive` learns from. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { toLabelledPage, toLineReadings } from '../src/entries/lineReadings.ts'
import { toPages } from '../src/entries/toPages.ts'
import { writeLabelled } from '../src/newspaper/label/labelled.ts'
import { correctionsName, openArchive, readCorrections, readRawFile } from './archiveFolder.ts'
import { ARCHIVE_OPTION, command, run } from './command.ts'
import { listRawFiles } from './rawFiles.ts'
import { readPageFacts } from './readPageFacts.ts'
import { makeTools } from './tools.ts'

await run(
  command('label', 'Write pages that were set right as labelled files, for the models to learn from.')
    .argument('[files...]', 'names of raw files; without any, those that have corrections')
    .option(...ARCHIVE_OPTION)
    .action((files: string[], { archive }: { archive: string }) => label(archive, files)),
)

function label(dir: string, wanted: readonly string[]): void {
  const archive = openArchive(dir)
  const { files } = listRawFiles(archive)
  const isCorrected = (file: string): boolean =>
    existsSync(path.join(archive.corrections, correctionsName(file)))
  const chosen = wanted.length > 0 ? wanted : files.filter(isCorrected)
  const { facts } = readPageFacts(archive, files)
  const tools = makeTools()
  const out = path.join(archive.root, 'labelled')
  mkdirSync(out, { recursive: true })
  for (const file of chosen) {
    const raw = readRawFile(path.join(archive.raw, file), readCorrections(archive, file).corrections, facts)
    if ('rule' in raw) throw new Error(raw.text)
    const pages = toLineReadings(raw, toPages(raw, tools), tools.newspaper)
    pages.forEach((lines, i) => {
      const name = `${file.replace(/\.[^.]*$/u, '')}${pages.length > 1 ? `.${i + 1}` : ''}.txt`
      writeFileSync(path.join(out, name), writeLabelled(toLabelledPage(lines, [`of raw/${file}`])))
      process.stdout.write(`${path.join(out, name)}\n`)
    })
  }
}
