/** Every regular expression the program runs on somebody's text: those written in code, and those compiled from rules. */
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export type Found = { readonly where: string; readonly source: string; readonly flags: string }

/** Literals of the code under `folders`; Astro components and plain scripts are read as TypeScript, which suffices to find them. */
export function inCode(folders: readonly string[]): Found[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|js|astro)$/u.test(name))
      .map((name) => path.join(folder, name)),
  )
  return files.flatMap((file) => literalsOf(file))
}

function literalsOf(file: string): Found[] {
  const tree = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('.astro') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = tree.getLineAndCharacterOfPosition(node.pos).line + 1
      found.push({
        where: `${file}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Those that modules and rules compile: see `compiled.ts`. */
export function compiled(): Found[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tests/regexes/compiled.ts'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, VITEST: '' },
  })
  if (status !== 0) throw new Error(`Unexpected exit ${status} of tests/regexes/compiled.ts: ${stderr}`)
  return JSON.parse(stdout) as Found[]
}

/** All that the published program runs, each once. */
export function everyRegex(): Found[] {
  const written = inCode(['src', 'scripts', 'bin', 'public']).filter(
    ({ where }) => !/^scripts\/(?:bench|fit)/u.test(where),
  )
  return [...new Map([...compiled(), ...written].map((found) => [nameOf(found), found])).values()]
}

export const nameOf = ({ source, flags }: Pick<Found, 'source' | 'flags'>): string => `/${source}/${flags}`
