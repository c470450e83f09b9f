/** Troubles in the language of whoever runs the command. */
import { languageOf } from '../../bin/language.js'
import { TROUBLES, type Trouble } from './codes.ts'

const CHINESE = languageOf() === 'zh'

/**
 * What is said of a trouble.
 *
 * @example wordsFor('too-large', { size: '60 MB', limit: '16 MB' }) // 'is too large (60 MB, at most 16 MB): not read. …'
 */
export function wordsFor(
  trouble: Trouble,
  values: Readonly<Record<string, string>> = {},
  chinese = CHINESE,
): string {
  const { zh, en } = TROUBLES[trouble]
  return (chinese ? zh : en).replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole)
}
