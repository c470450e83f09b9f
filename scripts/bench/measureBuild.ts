/** Builds the index in a process of its own, so that time and peak memory are the builder's and no one else's. */
import { execFileSync } from 'node:child_process'
import { z } from 'zod'
import type { Row } from './benchSearch.ts'

const measuredSchema = z.record(z.string(), z.number())

/** Writes the index of a synthetic corpus into `<root>/search/`; gives seconds, gigabytes and sizes. */
export function measureBuild(articles: number, root: string): Row {
  const heap = articles > 20_000 ? ['--max-old-space-size=8192'] : []
  const printed = execFileSync(
    process.execPath,
    [...heap, 'scripts/bench/buildCorpusIndex.ts', String(articles), root],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return measuredSchema.parse(JSON.parse(printed))
}
