import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../scripts/command.ts'
import { readRuleJson } from '../../scripts/checkedRules.ts'
import { makeTools } from '../../scripts/tools.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('rules')
const content = path.join(root, 'content')
for (const folder of ['rules', 'model', 'gazetteer'])
  cpSync(path.join('content', folder), path.join(content, folder), { recursive: true })

/** Those the pages read by themselves: checked where they are read. */
const ELSEWHERE = ['atlas.json', 'citing.json', 'definitions.json', 'glosses.json', 'figure-accuracy.json']
const files = ['rules', 'model', 'gazetteer'].flatMap((folder) =>
  readdirSync(path.join(content, folder)).map((name) => path.join(folder, name)),
)

/** Runs with a file spoilt, and puts it back. */
function withSpoilt(file: string, spoil: (text: string) => string, run: () => unknown): unknown {
  const at = path.join(content, file)
  const text = readFileSync(at, 'utf8')
  writeFileSync(at, spoil(text))
  try {
    return run()
  } catch (error) {
    return error
  } finally {
    writeFileSync(at, text)
  }
}

/** The first value of a kind that is not `note` or `about`, as a place in a parsed file. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
function spoilNth(value: Json, nth: number): Json {
  let left = nth
  const walk = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node === 'object' && node !== null)
      return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]))
    left -= 1
    return left === -1 ? { spoilt: true } : node
  }
  return walk(value)
}

describe('a rule or a model that is spoilt is told by its file and line, and nothing is read with it', () => {
  test.each(files)('E201-rule-not-json: %s', (file) => {
    const at = path.join(content, file)
    const said = withSpoilt(
      file,
      (text) => text.slice(0, -20),
      () => readRuleJson(at),
    )
    expect(said).toBeInstanceOf(InputError)
    expect(String(said)).toMatch(/\.json:\d+ .*\(E201-rule-not-json\)/u)
    expect(String(said)).toContain(path.basename(file))
  })

  test.each(files.filter((file) => !ELSEWHERE.includes(path.basename(file))))(
    'E202-rule-invalid: %s',
    (file) => {
      const spoil = (text: string): string => JSON.stringify(spoilNth(JSON.parse(text) as Json, 1), null, 1)
      const said = withSpoilt(file, spoil, () => makeTools(content))
      expect(said).toBeInstanceOf(InputError)
      expect(String(said)).toMatch(/\.json:\d+ .*\(E202-rule-invalid\)/u)
      expect(String(said)).toContain(path.basename(file))
    },
  )

  test.each(['rules/units.json', 'rules/layout.json', 'model/lines.json', 'gazetteer/divisions.json'])(
    'E203-rule-missing: %s',
    (file) => {
      const at = path.join(content, file)
      const text = readFileSync(at, 'utf8')
      rmSync(at)
      try {
        expect(() => makeTools(content)).toThrow(/E203-rule-missing/u)
      } finally {
        writeFileSync(at, text)
      }
    },
  )

  test.each([
    ['rules/layout.json', 'pattern'],
    ['rules/dating.json', 'pattern'],
    ['rules/datelines.json', 'pattern'],
  ])('a pattern of %s that is no regular expression is told by its line', (file, key) => {
    const spoil = (text: string): string => text.replace(new RegExp(`("${key}": ")`, 'u'), '$1(')
    expect(String(withSpoilt(file, spoil, () => makeTools(content)))).toMatch(
      new RegExp(`${path.basename(file).replace('.', '\\.')}:\\d+ .*E202-rule-invalid`, 'u'),
    )
  })
})
