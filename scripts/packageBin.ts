import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/**
 * The JavaScript behind a package's command, to be run by this very Node: no shell, no path, no `.cmd`, the same on every
 * system.
 *
 * @example packageBin('typescript', 'tsc') → '…/node_modules/typescript/bin/tsc'
 */
export function packageBin(name: string, command = name): string {
  const folder = packageFolder(name)
  const { bin } = manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`Unexpected command ${command}, expected one of ${name}`)
  return path.join(folder, file)
}

/** A package that hides its manifest is found by its folder. */
function packageFolder(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  for (const folder of folders) {
    try {
      readFileSync(path.join(folder, name, 'package.json'))
      return path.join(folder, name)
    } catch {
      continue
    }
  }
  throw new Error(`Unexpected absence of ${name}, expected it among the packages: npm ci`)
}
