/** The rules under `content/rules/`, which serve every archive, read and compiled once; with the segmenter. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Tools } from '../src/entries/toPages.ts'
import { FIGURE_RULE_FILES, toFigureRules } from '../src/figures/rules.ts'
import { toNewspaperRules } from '../src/newspaper/rules.ts'
import { toDictionary } from '../src/subjects/dictionary.ts'
import { toPlaceLookup } from '../src/subjects/placeIds.ts'
import { SUBJECT_RULE_FILES, toSubjectRules } from '../src/subjects/rules.ts'
import { toSegmenter } from './segmenter.ts'

export const RULES_FOLDER = path.join(import.meta.dirname, '..', 'content', 'rules')

/** All rule files by name without ending: `{ 'false-friends': […], … }`; each part checks its own. */
export function readRuleFiles(folder = RULES_FOLDER): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.json'.length), readJson(path.join(folder, name))]),
  )
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Everything a page is read with; the segmenter loads its dictionary (about a second) at its first use. */
export function makeTools(): Tools {
  const files = readRuleFiles()
  const named = Object.entries(SUBJECT_RULE_FILES).map(([key, file]) => [
    key,
    files[file.slice(0, -'.json'.length)],
  ])
  const subjects = toSubjectRules(Object.fromEntries(named))
  return {
    newspaper: toNewspaperRules(files),
    subjects,
    figures: toFigureRules(Object.fromEntries(FIGURE_RULE_FILES.map((name) => [name, files[name]]))),
    placeId: toPlaceLookup(subjects.raw),
    segmenter: toSegmenter(toDictionary(subjects.raw)),
  }
}
