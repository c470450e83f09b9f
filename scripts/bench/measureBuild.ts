/** Builds an index in a process of its own, so that time and peak memory are the builder's and no one else's. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { z } from 'zod'
import type { Row } from './rows.ts'

const measuredSchema = z.record(z.string(), z.union([z.number(), z.string()]))

/** Runs a script of this folder, which writes an index under `root` and prints its figures. */
export function measureBuild(script: string, articles: number, root: string): Row {
  const heap = articles > 20_000 ? ['--max-old-space-size=8192'] : []
  const file = path.join(import.meta.dirname, script)
  const printed = execFileSync(process.execPath, [...heap, file, String(articles), root], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return measuredSchema.parse(JSON.parse(printed))
}
