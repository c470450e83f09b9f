/** Inputs that broke something once: a file of JSON each, named by what it was. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const KEPT = path.join(import.meta.dirname, '..', 'fixtures', 'fuzz')

export function listKept(target: string): { readonly name: string; readonly input: never }[] {
  const folder = path.join(KEPT, target)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, input: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as never }))
}

/** Keeps an input, to be given a better name by whoever mends what it broke. */
export function keep(target: string, name: string, input: unknown): string {
  const file = path.join(KEPT, target, `${name}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(input, null, 2)}\n`)
  return path.relative('.', file)
}
