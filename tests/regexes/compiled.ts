/**
 * A process of its own (`node tests/regexes/compiled.ts`): notes every regular expression the program compiles while its modules are
 * loaded and its rules read, and prints them.
 */
import { readdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Found } from './collect.ts'

const found = new Map<string, Found>()
const Native = globalThis.RegExp
globalThis.RegExp = new Proxy(Native, {
  construct(target, given: ConstructorParameters<RegExpConstructor>, made) {
    const regex: RegExp = Reflect.construct(target, given, made)
    note(regex)
    return regex
  },
})

function note({ source, flags }: RegExp): void {
  const where = whoCalled()
  if (where !== null) found.set(`/${source}/${flags}`, { where, source, flags })
}

/** The file of ours that compiled it; null where a package did. */
function whoCalled(): string | null {
  const frames = (new Error('here').stack ?? '').split('\n').slice(1)
  const caller = frames.find((frame) => !frame.includes(import.meta.filename) && frame.includes('file:'))
  const [, file = '', line = ''] = caller?.match(/file:\/\/(.*?):(\d+):\d+/u) ?? []
  const own = path.relative('.', file)
  return own === '' || own.startsWith('node_modules') ? null : `${own}:${line}`
}

// Vite, which bundles them, needs no attribute on an import of JSON.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('.json')
      ? { ...next(specifier, context), importAttributes: { type: 'json' } }
      : next(specifier, context),
})
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/^(?:components|pages)/u.test(name))
  .map((name) => pathToFileURL(path.resolve('src', name)).href)
for (const module of modules) await import(module).catch(unlessOfBrowsers)
const { makeTools } = await import('../../scripts/tools.ts')
makeTools()
process.stdout.write(JSON.stringify([...found.values()]))

/** What runs in a page or a worker of a browser ends here at the first thing only these have. */
function unlessOfBrowsers(error: unknown): void {
  if (!(error instanceof ReferenceError && /^(?:document|self) is not defined$/u.test(error.message)))
    throw error
}
