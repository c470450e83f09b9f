/**
 * Lets Node run the project's TypeScript where it is installed as a package: below `node_modules` Node strips no types by
 * itself. Loaded by `bin/run.js` for every process and worker of a command.
 */
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PROJECT = pathToFileURL(path.join(path.dirname(fileURLToPath(import.meta.url)), '..')).href
const OWN = ['src', 'scripts'].map((folder) => `${PROJECT}${PROJECT.endsWith('/') ? '' : '/'}${folder}/`)

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.ts') || !OWN.some((folder) => url.startsWith(folder))) return nextLoad(url, context)
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'), { mode: 'strip' })
    return { format: 'module', source, shortCircuit: true }
  },
})
