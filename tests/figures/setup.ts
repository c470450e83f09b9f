import { existsSync, readFileSync } from 'node:fs'
import { openSegmenter } from '../../scripts/segmenter.ts'
import type { BodyBlock } from '../../src/schema/entry.ts'
import type { Figure } from '../../src/schema/figure.ts'
import type { FigureTexts } from '../../src/schema/figurePlace.ts'
import type { Segmenter } from '../../src/text/segmenter.ts'
import { FIGURE_RULE_FILES, toFigureRules } from '../../src/figures/rules.ts'
import { readFigures, type FigureContext } from '../../src/figures/read.ts'

export const segmenter: Segmenter = openSegmenter([])

const toFile = (stem: string): string =>
  ['rules', 'model'].map((folder) => `content/${folder}/${stem}.json`).find((file) => existsSync(file)) ??
  stem

export const ruleFiles: Record<string, unknown> = Object.fromEntries(
  FIGURE_RULE_FILES.map((stem) => [stem, JSON.parse(readFileSync(toFile(stem), 'utf8'))]),
)
export const rules = toFigureRules(ruleFiles)

export const context: FigureContext = {
  date: '2023-11-18',
  dateApprox: null,
  placeId: (name) => (name === '临平区' ? 'linping' : null),
}

export function paragraph(text: string): BodyBlock {
  return { kind: 'paragraph', text, lines: [[1, 1]] }
}

/** An article of these paragraphs, with nothing around them. */
export function articleOf(body: BodyBlock[]): FigureTexts {
  return { kicker: null, headline: null, subhead: null, body, photos: [] }
}

/** The figures of one paragraph. */
export function figuresOf(text: string): Figure[] {
  return readFigures(articleOf([paragraph(text)]), context, rules, segmenter)
}
