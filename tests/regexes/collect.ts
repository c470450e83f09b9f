/** Every regular expression the program runs on somebody's text: those written in code, and those compiled from rules. */
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
    ts.ScriptKind.TS,
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

/** Regular expressions anywhere in a value: what was compiled from the rule files. */
export function inValue(value: unknown, where: string, seen = new Set<unknown>()): Found[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  if (value instanceof RegExp) return [{ where, source: value.source, flags: value.flags }]
  const parts = value instanceof Map || value instanceof Set ? [...value.entries()] : Object.entries(value)
  return parts.flatMap(([key, inner]) =>
    inValue(inner, `${where}.${typeof key === 'string' ? key : '…'}`, seen),
  )
}
