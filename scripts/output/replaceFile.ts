import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file whole: readers see the old text or the new one. */
export function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.next`, text)
  renameSync(`${file}.next`, file)
}
