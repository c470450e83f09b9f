/** The rules under `content/rules/`, which serve every archive, read and compiled once; with the segmenter. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Tools } from '../src/entries/toPages.ts'
import { toNameRules, type NameRules } from '../src/entities/named.ts'
import { entityRuleFilesSchema } from '../src/entities/ruleFiles.ts'
import { ENTITY_RULE_FILES, toEntityRules } from '../src/entities/rules.ts'
import { metricClassesSchema } from '../src/figures/metricClasses.ts'
import { FIGURE_RULE_FILES, toFigureRules, type FigureRules } from '../src/figures/rules.ts'
import { toSubjectModel } from '../src/figures/subjectModel.ts'
import type { SubjectRules } from '../src/figures/subjects.ts'
import { toNewspaperRules } from '../src/newspaper/rules.ts'
import { toDictionary } from '../src/subjects/dictionary.ts'
import { toPlaceLookup } from '../src/subjects/placeIds.ts'
import { SUBJECT_RULE_FILES, toSubjectRules, type RawSubjectRules } from '../src/subjects/rules.ts'
import { openSegmenter } from './segmenter.ts'

const CONTENT = path.join(import.meta.dirname, '..', 'content')
export const RULES_FOLDER = path.join(CONTENT, 'rules')
const GAZETTEER = path.join(CONTENT, 'gazetteer', 'divisions.json')
const MODEL_FOLDER = path.join(CONTENT, 'model')
export const SUBJECT_MODEL = path.join(MODEL_FOLDER, 'subjects.json')
export const FIGURE_CONFIDENCE = path.join(MODEL_FOLDER, 'figure-confidence.json')

/** All rule and model files by name without ending: `{ 'false-friends': […], lines: […] … }`; each part checks its own. */
export function readRuleFiles(): Record<string, unknown> {
  return { ...readFolder(RULES_FOLDER), ...readFolder(MODEL_FOLDER) }
}

function readFolder(folder: string): Record<string, unknown> {
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
  const figures = toFigureRules(Object.fromEntries(FIGURE_RULE_FILES.map((name) => [name, files[name]])))
  const placeId = toPlaceLookup(subjects.raw)
  return {
    newspaper: toNewspaperRules(files),
    subjects,
    figures,
    figureSubjects: toFigureSubjectRules(files, figures, placeId),
    placeId,
    names: readNameRules(files, subjects.raw),
    segmenter: openSegmenter(toDictionary(subjects.raw)),
  }
}

/** What tells a name from a class: common words and terms on one side, places, zones and parks on the other. */
function readNameRules(
  files: Record<string, unknown>,
  { commonWords, topics, districts }: RawSubjectRules,
): NameRules {
  const { tails } = entityRuleFilesSchema.shape['entity-tails'].parse(files['entity-tails'])
  const { provinces } = entityRuleFilesSchema.shape.gazetteer.parse(readJson(GAZETTEER))
  const cities = provinces.flatMap((province) => province.cities)
  const places = [
    ...[...provinces, ...cities].flatMap(({ name, short }) => [name, short]),
    ...cities.flatMap(({ counties }) => counties.flatMap(([, name, short]) => [name, short])),
    ...districts.districts.flatMap(({ names }) => names.map(({ text }) => text)),
  ]
  const common = [
    ...Object.values(commonWords.idf).flatMap((words) => words.split(' ')),
    ...topics.topics.flatMap(({ terms }) => terms.flatMap(({ names }) => names)),
    ...tails.flatMap((tail) => tail.tails),
  ]
  const isWord = (text: string): boolean => text.length > 1
  return toNameRules(files['entity-names'], { common: common.filter(isWord), known: places.filter(isWord) })
}

function toFigureSubjectRules(
  files: Record<string, unknown>,
  figures: FigureRules,
  placeId: SubjectRules['placeId'],
): SubjectRules {
  const entityFiles = ENTITY_RULE_FILES.map((name) => [name, files[name]])
  const kinds = new Map([...figures.indicators.values()].map(({ id, of }) => [id, of]))
  return {
    entities: toEntityRules({ ...Object.fromEntries(entityFiles), gazetteer: readJson(GAZETTEER) }),
    metricClasses: metricClassesSchema.parse(files['metric-classes']).classes,
    indicatorKinds: (id) => kinds.get(id),
    model: toSubjectModel(readJson(SUBJECT_MODEL)),
    placeId,
  }
}
