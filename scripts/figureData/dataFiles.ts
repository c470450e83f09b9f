/** The figures for programs to take away, as CSV and as JSON Lines, compressed a month at a time, so that what has not changed is not compressed again. */
import { csvHeader } from '../../src/archive/figures/csv.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { toMember } from '../packing/gzipMember.ts'

/** Some figures as each file for programs has them: members of gzip files. */
export type FigureBlock = { readonly csv: Buffer; readonly lines: Buffer }

export type DataFiles = { add(block: FigureBlock): void; close(): void }

/** Opens the files for programs, which every build writes. */
export function openDataFiles(files: KeptFiles): DataFiles {
  const [csv, lines] = [files.open('public/data/figures.csv.gz'), files.open('public/data/figures.jsonl.gz')]
  csv.write(toMember(csvHeader()))
  return {
    add(block) {
      csv.write(block.csv)
      lines.write(block.lines)
    },
    close() {
      csv.close()
      lines.close()
    },
  }
}
