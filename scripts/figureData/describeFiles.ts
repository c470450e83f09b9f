import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import type { DescribedFile } from '../../src/archive/figures/dataPackage.ts'

const CHUNK = 1 << 20

/** Every file below a folder with its size and SHA-256, by path; but for the bundles of issues, of which there are as many as issues. */
export function describeFiles(folder: string): DescribedFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith(`issues${path.sep}`))
    .sort()
    .map((name) => ({
      path: name.split(path.sep).join('/'),
      bytes: statSync(path.join(folder, name)).size,
      hash: `sha256:${hashOf(path.join(folder, name))}`,
    }))
}

function hashOf(file: string): string {
  const hash = createHash('sha256')
  const fd = openSync(file, 'r')
  const chunk = new Uint8Array(CHUNK)
  for (let size = readSync(fd, chunk); size > 0; size = readSync(fd, chunk))
    hash.update(chunk.subarray(0, size))
  closeSync(fd)
  return hash.digest('hex')
}
