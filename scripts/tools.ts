/** The rules under `content/rules/`, which serve every archive, read and compiled once; with the segmenter. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Tools } from '../src/entries/toPages.ts'
import { toNewspaperRules } from '../src/newspaper/rules.ts'
import { toDictionary } from '../src/subjects/dictionary.ts'
import { toSubjectRules } from '../src/subjects/rules.ts'
import { toSegmenter } from './segmenter.ts'

export const RULES_FOLDER = path.join(import.meta.dirname, '..', 'content', 'rules')

/** All rule files by name: `false-friends.json` is `falseFriends`; each part checks its own. */
export function readRuleFiles(folder = RULES_FOLDER): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(names.map((name) => [toKey(name), readJson(path.join(folder, name))]))
}

const toKey = (name: string): string =>
  name.slice(0, -'.json'.length).replace(/-([a-z])/gu, (_, c: string) => c.toUpperCase())

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Everything a page is read with; the segmenter loads its dictionary (about a second) at its first use. */
export function makeTools(): Tools {
  const files = readRuleFiles()
  const subjects = toSubjectRules(files)
  return {
    newspaper: toNewspaperRules(files),
    subjects,
    segmenter: toSegmenter(toDictionary(subjects.raw)),
  }
}
