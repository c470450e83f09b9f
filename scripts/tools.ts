/** The rules under `content/rules/`, which serve every archive, read and compiled once; with the segmenter. */
import { readdirSync } from 'node:fs'
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
import { checked, readRuleJson } from './checkedRules.ts'
import { openSegmenter } from './segmenter.ts'

const CONTENT = path.join(import.meta.dirname, '..', 'content')
export const RULES_FOLDER = path.join(CONTENT, 'rules')
const MODEL_FOLDER = path.join(CONTENT, 'model')
export const SUBJECT_MODEL = path.join(MODEL_FOLDER, 'subjects.json')
export const METRIC_MODEL = path.join(MODEL_FOLDER, 'metrics.json')
export const FIGURE_CONFIDENCE = path.join(MODEL_FOLDER, 'figure-confidence.json')

/** All rule and model files by name without ending: `{ 'false-friends': […], lines: […] … }`; each part checks its own. */
export function readRuleFiles(content = CONTENT): Record<string, unknown> {
  const files = Object.entries(toFilesByKey(content))
  return Object.fromEntries(files.map(([key, file]) => [key, readRuleJson(file)]))
}

/** The file of each name by which a rule or a model is known to what checks it. */
function toFilesByKey(content: string): Record<string, string> {
  const inFolder = (folder: string): [string, string][] =>
    readdirSync(path.join(content, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.slice(0, -'.json'.length), path.join(content, folder, name)])
  return {
    ...Object.fromEntries([...inFolder('rules'), ...inFolder('model')]),
    gazetteer: path.join(content, 'gazetteer', 'divisions.json'),
  }
}

/**
 * Everything a page is read with; the segmenter loads its dictionary (about a second) at its first use.
 *
 * @param content the folder with `rules/`, `model/` and `gazetteer/`; a mistake in one of their files is said by file and line
 */
export function makeTools(content = CONTENT): Tools {
  const at = toFilesByKey(content)
  const subjectFiles = Object.entries(SUBJECT_RULE_FILES).map(([key, file]) => [
    key,
    path.join(content, 'rules', file),
  ])
  return checked({ ...at, ...Object.fromEntries(subjectFiles) }, () =>
    compileTools(readRuleFiles(content), at),
  )
}

function compileTools(files: Record<string, unknown>, at: Record<string, string>): Tools {
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
    figureSubjects: toFigureSubjectRules(files, at, figures, placeId),
    placeId,
    names: readNameRules(files, at, subjects.raw),
    segmenter: openSegmenter(toDictionary(subjects.raw)),
  }
}

/** What tells a name from a class: common words and terms on one side, places, zones and parks on the other. */
function readNameRules(
  files: Record<string, unknown>,
  at: Record<string, string>,
  { commonWords, topics, districts }: RawSubjectRules,
): NameRules {
  const {
    'entity-tails': { tails },
    gazetteer: { provinces },
  } = entityRuleFilesSchema.pick({ 'entity-tails': true, gazetteer: true }).parse(files)
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
  return checked(at['entity-names'] ?? '', () =>
    toNameRules(files['entity-names'], { common: common.filter(isWord), known: places.filter(isWord) }),
  )
}

function toFigureSubjectRules(
  files: Record<string, unknown>,
  at: Record<string, string>,
  figures: FigureRules,
  placeId: SubjectRules['placeId'],
): SubjectRules {
  const entityFiles = ENTITY_RULE_FILES.map((name) => [name, files[name]])
  const kinds = new Map([...figures.indicators.values()].map(({ id, of }) => [id, of]))
  return {
    entities: toEntityRules({ ...Object.fromEntries(entityFiles), gazetteer: files['gazetteer'] }),
    metricClasses: checked(at['metric-classes'] ?? '', () =>
      metricClassesSchema.parse(files['metric-classes']),
    ).classes,
    indicatorKinds: (id) => kinds.get(id),
    model: checked(at['subjects'] ?? '', () => toSubjectModel(files['subjects'])),
    placeId,
  }
}
