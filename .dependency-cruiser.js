/**
 * What may import what: the table of docs/architecture.md as rules, and no circles.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** `| \`src/text\` | folding | \`opencc-js\` |` → `{ folder: 'src/text', may: ['opencc-js'], everything: false }`. */
export function readTable(markdown) {
  return markdown.split('\n').flatMap((row) => {
    const [, folder, , may = ''] = row.split('|')
    const name = /^`((?:src|scripts)[\w/]*)`$/u.exec(folder?.trim() ?? '')?.[1]
    if (name === undefined) return []
    const names = [...may.matchAll(/`([^`]+)`/gu)].map(([, named]) => named)
    return [{ folder: name, may: names, everything: may.includes('everything') }]
  })
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Files of a folder, or one file; a package whether its code or only its types are installed. */
function toPattern(name) {
  if (/^(?:src|content|scripts)/u.test(name)) return `^${escape(name)}(?:/|$)`
  const bare = name.replace(/^@/u, '').replace('/', '__')
  return `(?:^|/)node_modules/(?:@types/${escape(bare)}|${escape(name)})/`
}

/** What files of a folder may import, as rules. */
function toRule({ folder, may, everything }, table) {
  const closer = table.filter((row) => row.folder.startsWith(`${folder}/`)).map((row) => row.folder)
  const below = closer.map((name) => `^${escape(name)}/`)
  const allowed = [folder, ...may.filter((name) => name !== 'node')].map(toPattern)
  if (everything) return []
  return [
    {
      name: `${folder} imports only what docs/architecture.md says`,
      severity: 'error',
      from: { path: `^${escape(folder)}/`, ...(below.length > 0 && { pathNot: below }) },
      to: { pathNot: allowed, ...(may.includes('node') && { dependencyTypesNot: ['core'] }) },
    },
  ]
}

const table = readTable(readFileSync(fileURLToPath(new URL('docs/architecture.md', import.meta.url)), 'utf8'))

export default {
  forbidden: [
    {
      name: 'no circles, types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing that cannot be found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:astro|virtual):' },
    },
    {
      name: 'every folder of src has a row in docs/architecture.md',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: table.map(({ folder }) => toPattern(folder)) },
    },
    ...table.flatMap((row) => toRule(row, table)),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
