import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'

/** Writes a file whole: readers see the old text or the new one. For what can be made again, or is synced with its folder. */
export function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.next`, text)
  renameSync(`${file}.next`, file)
}

/** Writes a file whole, also should the power fail: for what cannot be made again. */
export function replaceDurably(file: string, text: string): void {
  const next = openSync(`${file}.next`, 'w')
  try {
    writeFileSync(next, text)
    fsyncSync(next)
  } finally {
    closeSync(next)
  }
  renameSync(`${file}.next`, file)
}
