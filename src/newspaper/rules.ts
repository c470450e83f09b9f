/**
 * What a page is read by: the words of `content/rules` and the fitted models of `content/model`.
 */
import { headlineModelFileSchema, type HeadlineWeights } from './headline/parts.ts'
import { lineModelFileSchema, toWeights } from './label/lineModel.ts'
import type { Weights } from './label/score.ts'
import { fillWordFiles, toWordRules, wordFilesSchema, type WordRules } from './words/wordRules.ts'

const filesSchema = wordFilesSchema.extend({
  'headline-parts': headlineModelFileSchema,
  lines: lineModelFileSchema,
})

export type NewspaperRules = WordRules & {
  /** How much each feature of a headline block says. */
  readonly headlines: HeadlineWeights
  /** How much each feature of a line says. */
  readonly lines: Weights
}

/**
 * Compiles the rules.
 *
 * @param raw the parsed JSON of `content/rules/<stem>.json` and `content/model/<stem>.json` by stem: `{ bylines: …, layout: …, … }`
 */
export function toNewspaperRules(raw: unknown): NewspaperRules {
  const files = filesSchema.parse(fillWordFiles(raw))
  return {
    ...toWordRules(files),
    headlines: new Map(Object.entries(files['headline-parts'].weights)),
    lines: toWeights(files.lines),
  }
}
