/** Labelled pages as lessons for the subject model: every figure with its candidates, and which of them are right. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readEntities } from '../../src/entities/read.ts'
import type { Tools } from '../../src/entries/toPages.ts'
import { toNames } from '../../src/figures/features.ts'
import { toNamesByBlock } from '../../src/figures/nameSpans.ts'
import { readFigures } from '../../src/figures/read.ts'
import { toCases, type SubjectCase } from '../../src/figures/subjectCases.ts'
import { parseFile } from '../../src/newspaper/parse.ts'
import { readDateApprox } from '../../src/subjects/dating.ts'
import { readSubjects } from '../../src/subjects/read.ts'
import { pairLabels, type Label, type LabelledPage } from './labels.ts'
import { isSameSubject } from './sameSubject.ts'

/** One figure; `label` is null where nobody labelled it, and `right` is then empty. */
export type SubjectLesson = {
  readonly one: SubjectCase
  /** The names of what is seen of each candidate. */
  readonly features: readonly (readonly string[])[]
  readonly label: Label | null
  readonly right: readonly boolean[]
}

export type SubjectLessons = {
  readonly page: string
  /** What its labels count beside those of a page labelled by readers who saw no output. */
  readonly weight: number
  /** One list an article, in reading order. */
  readonly articles: readonly (readonly SubjectLesson[])[]
}

/** Reads a page as the parser does, up to the choice of subjects. */
export function toSubjectLessons(
  { stem, text, labels }: LabelledPage,
  tools: Tools,
  weight = 1,
): SubjectLessons {
  const structures = parseFile(readFileSync(text), path.basename(text), tools.newspaper)
  const articles = structures.flatMap((structure) => {
    const approx = readDateApprox(structure, tools.subjects)
    const dated = { ...structure, dateApprox: approx?.edtf ?? null, dateEvidence: approx?.evidence ?? [] }
    const subjects = readSubjects(dated, tools.subjects)
    return structure.articles.map((article, index) => {
      const home = subjects[index]?.district ?? null
      const read = readEntities(article, home?.id ?? null, tools.figureSubjects.entities, tools.segmenter)
      const names = toNamesByBlock(read)
      const context = { date: dated.date, dateApprox: dated.dateApprox, placeId: tools.placeId, names }
      const figures = readFigures(article, context, tools.figures, tools.segmenter)
      return toCases(figures, read, { home }, tools.figureSubjects)
    })
  })
  const pairs = pairLabels(
    labels,
    articles.flat().map(({ figure }) => figure),
  )
  return {
    page: stem,
    weight,
    articles: articles.map((cases) => cases.map((one) => toLesson(one, pairs.get(one.figure) ?? null))),
  }
}

function toLesson(one: SubjectCase, label: Label | null): SubjectLesson {
  const right = one.candidates.map(({ name }) => label !== null && isGranted(label, name))
  return { one, features: one.descriptions.map(toNames), label, right }
}

/** Nobody is who a figure without a subject is about. */
const isGranted = (label: Label, name: string | null): boolean =>
  label.subject == null ? name === null : name !== null && isSameSubject(label, name)
