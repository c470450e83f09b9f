/** Why each figure of an article has its subject: the likeliest candidates and what spoke for them, in lines. */
import { readEntities } from '../src/entities/read.ts'
import type { Tools } from '../src/entries/toPages.ts'
import { toNamesByBlock } from '../src/figures/nameSpans.ts'
import { readFigures } from '../src/figures/read.ts'
import { toSubjectReasons } from '../src/figures/subjectReasons.ts'
import { toCases } from '../src/figures/subjectCases.ts'
import type { PageStructure } from '../src/newspaper/parse.ts'
import { readDateApprox } from '../src/subjects/dating.ts'
import { readSubjects } from '../src/subjects/read.ts'

/** Reads the figures of one article of a page again, up to the choice of subjects. */
export function explainSubjects(structure: PageStructure, index: number, tools: Tools): string[] {
  const article = structure.articles[index]
  if (article === undefined) return []
  const approx = readDateApprox(structure, tools.subjects)
  const dated = { ...structure, dateApprox: approx?.edtf ?? null, dateEvidence: approx?.evidence ?? [] }
  const home = readSubjects(dated, tools.subjects)[index]?.district ?? null
  const entities = readEntities(article, home?.id ?? null, tools.figureSubjects.entities, tools.segmenter)
  const names = toNamesByBlock(entities)
  const context = { date: dated.date, dateApprox: dated.dateApprox, placeId: tools.placeId, names }
  const figures = readFigures(article, context, tools.figures, tools.segmenter)
  const cases = toCases(figures, entities, { home }, tools.figureSubjects)
  return toSubjectReasons(cases, tools.figureSubjects.model)
}
