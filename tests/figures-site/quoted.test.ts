/** What is quoted of an article under its place and topics. */
import { expect, test } from 'vitest'
import { toCandidates } from '../../src/archive/quoted.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { aFigure, anArticle } from './aFigure.ts'

const PRINTED = { date: '2023-05-08', dateApprox: null }
const headline: Partial<Figure> = { at: { block: 'headline', start: 0, end: 3 }, unsure: [] }
const body: Partial<Figure> = { at: { block: 0, start: 0, end: 3 } }

test('a number of the headline is quoted where the text, which tells it in full, holds', () => {
  const figures = [aFigure(headline), aFigure({ ...body, unsure: [] })]
  expect(toCandidates(anArticle('yb-1', 'linping', figures), PRINTED)).toHaveLength(2)
})

test('and is not where the text fails a check', () => {
  const figures = [aFigure(headline), aFigure({ ...body, unsure: ['size'] })]
  expect(toCandidates(anArticle('yb-1', 'linping', figures), PRINTED)).toEqual([])
})
