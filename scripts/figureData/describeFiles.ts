import type { DescribedFile } from '../../src/archive/figures/dataPackage.ts'
import type { KeptFile } from '../keptFiles.ts'

const DATA = 'public/data/'

/** The files to take away with size and SHA-256, by path; but for the bundles of issues, of which there are as many as issues. */
export function describeFiles(files: ReadonlyMap<string, KeptFile>): DescribedFile[] {
  return Array.from(files)
    .filter(([name]) => name.startsWith(DATA) && !name.startsWith(`${DATA}issues/`))
    .map(([name, { stamp, sha256 }]) => ({
      path: name.slice(DATA.length),
      bytes: stamp.size,
      hash: `sha256:${sha256}`,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
