import { readFileSync } from 'node:fs'
import { readEntities } from '../../src/entities/read.ts'
import { isMeasure } from '../../src/figures/leftPhrase.ts'
import { metricClassesSchema } from '../../src/figures/metricClasses.ts'
import { toNames } from '../../src/figures/features.ts'
import { readFigures } from '../../src/figures/read.ts'
import { toCases, type SubjectCase } from '../../src/figures/subjectCases.ts'
import { toSubjectModel } from '../../src/figures/subjectModel.ts'
import { giveSubjects, type SubjectRules } from '../../src/figures/subjects.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { rules as entities } from '../entities/setup.ts'
import { context, paragraph, rules, segmenter } from './setup.ts'

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const kinds = new Map([...rules.indicatorsById.values()].map(({ id, of }) => [id, of]))

export const subjectRules: SubjectRules = {
  entities,
  metricClasses: metricClassesSchema.parse(readJson('content/rules/metric-classes.json')).classes,
  classOf: rules.classOf,
  indicatorKinds: (id) => kinds.get(id),
  model: toSubjectModel(readJson('content/model/subjects.json')),
  placeId: () => null,
  isMeasure: (metric) => isMeasure(metric, rules),
}

/** The figures of an article of these paragraphs, each with the candidates for its subject. */
export function casesOf(...paragraphs: string[]): SubjectCase[] {
  const article = { headline: null, kicker: null, subhead: null, body: paragraphs.map(paragraph), photos: [] }
  const read = readEntities(article, null, entities, segmenter)
  return toCases(readFigures(article, context, rules, segmenter), read, { home: null }, subjectRules)
}

/** What is seen of one candidate of a figure. */
export function seenOf(one: SubjectCase | undefined, at: number): string[] {
  const describe = one?.descriptions[at]
  return describe === undefined ? [] : toNames(describe)
}

/** The figures of an article of these paragraphs, with their subjects. */
export function subjectsOf(
  paragraphs: readonly string[],
  headline: string | null = null,
  home: { id: string; name: string } | null = null,
): Figure[] {
  const article = { headline, kicker: null, subhead: null, body: paragraphs.map(paragraph), photos: [] }
  const read = readEntities(article, home?.id ?? null, entities, segmenter)
  return readFigures(article, context, rules, segmenter, (figures) =>
    giveSubjects(figures, read, { home }, subjectRules),
  )
}
