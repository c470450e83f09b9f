/**
 * The attributes by which a component's styles find its elements, `data-astro-cid-hkbrpulz`, are 24 of the bytes of every element.
 * In the bundle each gets a name of two or three characters, in the style sheet and in the code alike, and goes where it tells no element from
 * another.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dropIdleScopes, selectorsOf } from './idleScopes.ts'

const SCOPE = /data-astro-cid-[a-z0-9]{8}/gu

/** Renames every scope in the files under `folder`, in the order of their names, so that the same code gives the same names. */
export function shortenScopes(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:css|m?js)$/u.test(name))
    .map((name) => {
      const file = path.join(folder, name)
      return { file, text: readFileSync(file, 'utf8') }
    })
  const styles = files.filter(({ file }) => file.endsWith('.css')).map(({ text }) => text)
  const selectors = selectorsOf(styles.join('\n'))
  const scopes = [...new Set(files.flatMap(({ text }) => text.match(SCOPE) ?? []))].sort()
  const short = new Map(scopes.map((scope, i) => [scope, `data-${toName(i)}`]))
  for (const { file, text } of files) {
    const needed = file.endsWith('.css') ? text : dropIdleScopes(text, selectors)
    const renamed = needed.replace(SCOPE, (scope) => short.get(scope) ?? scope)
    if (renamed !== text) writeFileSync(file, renamed)
  }
}

/** `a`, `b`, … `z`, `aa`, `ab`, …; no attribute of ours has such a name (`data-id`, `data-do` have): a vowel never ends it. */
export function toName(number: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz'
  const [first, rest] = [letters[number % letters.length] ?? '', Math.floor(number / letters.length)]
  return rest === 0 ? first : toName(rest - 1) + first
}
