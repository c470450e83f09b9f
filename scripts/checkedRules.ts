/** Rules and models with a mistake in them: by file, line and field, instead of a stack. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { InputError } from './command.ts'
import { checkJson, type JsonMistake } from './ownJson.ts'
import { coded, type Trouble } from './troubles/codes.ts'
import { wordsFor } from './troubles/words.ts'

/** The file behind the first key of an error's path: `{ units: '…/content/rules/units.json' }`; or the one file there is. */
export type FilesByKey = Readonly<Record<string, string>> | string

/** A rule file's value, not yet checked by a schema; where a mistake stands is only looked for in a file that has one. */
export function readRuleJson(file: string): unknown {
  if (!existsSync(file)) throw wrong(file, 'rule-missing', { line: 1, at: '', why: '' })
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notJson(file, text, error)
  }
}

function notJson(file: string, text: string, error: unknown): InputError {
  const read = checkJson(text, z.unknown())
  return 'mistakes' in read
    ? wrong(file, 'rule-not-json', ...read.mistakes)
    : wrong(file, 'rule-not-json', { line: 1, at: '', why: String(error) })
}

/**
 * Runs what checks and compiles rules; what it throws for a mistake in a file becomes an {@link InputError} with the file's name.
 *
 * @example checked({ units: 'content/rules/units.json' }, () => toFigureRules(files))
 * // content/rules/units.json:12 units[3].base: Invalid input (E202-rule-invalid)
 */
export function checked<T>(files: FilesByKey, make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof z.ZodError) throw ofSchema(files, error)
    if (error instanceof SyntaxError) throw ofPattern(files, error)
    throw error
  }
}

function ofSchema(files: FilesByKey, error: z.ZodError): InputError {
  const lines = error.issues.flatMap(({ path: keys, message }) => {
    const [key, ...rest] = typeof files === 'string' ? ['', ...keys] : keys
    const file = typeof files === 'string' ? files : files[String(key)]
    if (file === undefined)
      return [lineOf(`${String(key)}.json`, 'rule-missing', { line: 1, at: '', why: '' })]
    if (!existsSync(file)) return [lineOf(file, 'rule-missing', { line: 1, at: '', why: '' })]
    const at = checkJson(readFileSync(file, 'utf8'), failAt(rest, message))
    return 'mistakes' in at ? at.mistakes.map((mistake) => lineOf(file, 'rule-invalid', mistake)) : []
  })
  return new InputError(lines.join('\n'))
}

/** A schema that says of any value what another one has said of a part of it: finds that part's line. */
function failAt(keys: readonly PropertyKey[], message: string): z.ZodType {
  return z
    .unknown()
    .superRefine((_, context) => context.addIssue({ code: 'custom', path: [...keys], message }))
}

/** A regular expression that does not compile is said by its source alone: the file that holds it is looked for. */
function ofPattern(files: FilesByKey, error: SyntaxError): InputError {
  const source = /^Invalid regular expression: \/(.*)\/\w*: /su.exec(error.message)?.[1] ?? ''
  const all = typeof files === 'string' ? [files] : [...new Set(Object.values(files))]
  for (const file of all.filter((one) => existsSync(one))) {
    const lines = readFileSync(file, 'utf8').split('\n')
    const at = lines.findIndex((line) => stringsOf(line).some((text) => isPartOf(text, source)))
    if (source !== '' && at !== -1)
      return wrong(file, 'rule-invalid', { line: at + 1, at: 'pattern', why: error.message })
  }
  return new InputError(`${error.message} (E202-rule-invalid)`)
}

/** The strings written in a line of JSON. */
function stringsOf(line: string): string[] {
  return [...line.matchAll(/"(?:[^"\\]|\\.)*"/gu)].map(([text]) => String(JSON.parse(text)))
}

/** The whole of a pattern, or a part long enough to be told from others and not valid by itself. */
function isPartOf(text: string, source: string): boolean {
  const pattern = text.replaceAll('\\p{Han}', '\\p{Script=Han}')
  if (pattern === '' || !source.includes(pattern)) return false
  try {
    new RegExp(pattern, 'u')
    return pattern === source
  } catch {
    return true
  }
}

function wrong(file: string, trouble: Trouble, ...mistakes: readonly JsonMistake[]): InputError {
  return new InputError(mistakes.map((mistake) => lineOf(file, trouble, mistake)).join('\n'))
}

function lineOf(file: string, trouble: Trouble, { line, at, why }: JsonMistake): string {
  const shown = path.relative('.', file)
  return `${shown}:${line} ${wordsFor(trouble, { at, why })} (${coded(trouble)})`
}
