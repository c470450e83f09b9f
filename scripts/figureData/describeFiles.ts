import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { DescribedFile } from '../../src/archive/figures/dataPackage.ts'
import { digestOf } from '../fixity/digests.ts'

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
      hash: `sha256:${digestOf(path.join(folder, name))}`,
    }))
}
