/**
 * The rules under `content/rules/`, which serve every archive, with those of the archive's own beside them (`rules/`, `model/`,
 * `gazetteer/`, or the places of its `archive.json`), read and compiled once; with the segmenter.
 */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Tools } from '../src/entries/toPages.ts'
import { toNameRules, type NameRules } from '../src/entities/named.ts'
import { entityRuleFilesSchema } from '../src/entities/ruleFiles.ts'
import { ENTITY_RULE_FILES, toEntityRules } from '../src/entities/rules.ts'
import { site } from '../src/archive/site.ts'
import { isMeasure } from '../src/figures/leftPhrase.ts'
import { metricClassesSchema } from '../src/figures/metricClasses.ts'
import { FIGURE_RULE_FILES, toFigureRules, type FigureRules } from '../src/figures/rules.ts'
import { toSubjectModel } from '../src/figures/subjectModel.ts'
import type { SubjectRules } from '../src/figures/subjects.ts'
import { toNewspaperRules } from '../src/newspaper/rules.ts'
import { papersOf, withOwnPapers } from '../src/newspaper/words/ownPapers.ts'
import { toDictionary } from '../src/subjects/dictionary.ts'
import { toOwnGazetteer } from '../src/subjects/ownPlaces.ts'
import { divisionsSchema } from '../src/subjects/placeSchemas.ts'
import { toPlaceLookup } from '../src/subjects/placeIds.ts'
import { SUBJECT_RULE_FILES, toSubjectRules, type RawSubjectRules } from '../src/subjects/rules.ts'
import { checked, readRuleJson } from './checkedRules.ts'
import { romanise } from './romanise.ts'
import { openSegmenter } from './segmenter.ts'

const CONTENT = path.join(import.meta.dirname, '..', 'content')
export const RULES_FOLDER = path.join(CONTENT, 'rules')
const MODEL_FOLDER = path.join(CONTENT, 'model')
export const SUBJECT_MODEL = path.join(MODEL_FOLDER, 'subjects.json')
export const METRIC_MODEL = path.join(MODEL_FOLDER, 'metrics.json')
export const WORD_CLASSES = path.join(MODEL_FOLDER, 'word-classes.json')
export const FIGURE_ACCURACY = path.join(MODEL_FOLDER, 'figure-accuracy.json')
export const FIGURE_CONFIDENCE = path.join(MODEL_FOLDER, 'figure-confidence.json')

/** The folder of the archive this process works on; its own rules stand in for those of the same name. */
const ownFolder = (content = CONTENT): string => process.env['JIANBAO_ARCHIVE'] ?? content

/** All rule and model files by name without ending: `{ 'false-friends': […], lines: […] … }`; each part checks its own. */
export function readRuleFiles(content = CONTENT, own = ownFolder(content)): Record<string, unknown> {
  const shipped = Object.fromEntries(
    Object.entries(toFilesByKey(content, own)).map(([key, file]) => [key, readRuleJson(file)]),
  )
  const papers = papersOf(site)
  const newspapers =
    papers.length === 0 ? {} : { newspapers: withOwnPapers(shipped['newspapers'], papers, romanise) }
  const files: Record<string, unknown> = { ...shipped, ...newspapers }
  if (site.places.length === 0) return files
  const divisions = divisionsSchema.parse(files['divisions'])
  return { ...files, ...toOwnGazetteer(site.places, site.region['zh-Hans'] ?? '本地', divisions, romanise) }
}

/** The file of each name by which a rule or a model is known to what checks it: the archive's own, else the one that ships. */
function toFilesByKey(content: string, own: string): Record<string, string> {
  const inFolder = (folder: string): [string, string][] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => [name.slice(0, -'.json'.length), path.join(folder, name)])
      : []
  const kinds = ['rules', 'model'].flatMap((kind) =>
    [...new Set([content, own])].map((root) => path.join(root, kind)),
  )
  const gazetteers = [own, content].map((root) => path.join(root, 'gazetteer', 'divisions.json'))
  return {
    ...Object.fromEntries(kinds.flatMap(inFolder)),
    gazetteer: gazetteers.find((file) => existsSync(file)) ?? '',
  }
}

/** Where a rule file lies: in the archive's own `rules/` where it has it, else in those that ship. */
export function ruleFile(name: string): string {
  const own = path.join(ownFolder(), 'rules', name)
  return existsSync(own) ? own : path.join(RULES_FOLDER, name)
}

/**
 * Everything a page is read with; the segmenter loads its dictionary (half a second) at its first use.
 *
 * @param content the folder with `rules/`, `model/` and `gazetteer/`; a mistake in one of their files is said by file and line
 * @param own the archive's folder, which may have some of its own
 */
export function makeTools(content = CONTENT, own = ownFolder(content)): Tools {
  const at = toFilesByKey(content, own)
  const subjectFiles = Object.entries(SUBJECT_RULE_FILES).map(([key, file]) => [
    key,
    at[file.slice(0, -'.json'.length)] ?? path.join(content, 'rules', file),
  ])
  return checked({ ...at, ...Object.fromEntries(subjectFiles) }, () =>
    compileTools(readRuleFiles(content, own), at),
  )
}

let latest: { readonly digest: string; readonly tools: Tools } | null = null

/**
 * The same tools for the same digest of rules (`rulesDigest.ts`), so that the steps of one build compile them once.
 *
 * @param digest null where nobody knows it
 */
export function toolsFor(digest: string | null): Tools {
  if (digest === null) return makeTools()
  if (latest?.digest !== digest) latest = { digest, tools: makeTools() }
  return latest.tools
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
  const kinds = new Map([...figures.indicatorsById.values()].map(({ id, of }) => [id, of]))
  return {
    entities: toEntityRules({ ...Object.fromEntries(entityFiles), gazetteer: files['gazetteer'] }),
    metricClasses: checked(at['metric-classes'] ?? '', () =>
      metricClassesSchema.parse(files['metric-classes']),
    ).classes,
    classOf: figures.classOf,
    indicatorKinds: (id) => kinds.get(id),
    model: checked(at['subjects'] ?? '', () => toSubjectModel(files['subjects'])),
    placeId,
    isMeasure: (metric) => isMeasure(metric, figures),
  }
}
