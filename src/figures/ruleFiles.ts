/**
 * The rule files of the figures (`content/rules/*.json`, `content/model/*.json`) as zod schemas.
 *
 * Every rule carries `examples`; `tests/figures/rules.test.ts` proves each of them.
 */
import { z } from 'zod'
import { wordClassesSchema } from '../text/wordClasses.ts'
import { wordListSchema } from '../text/wordLists.ts'
import { boundFileSchema } from './bounds.ts'
import { confidenceModelSchema } from './confidence.ts'
import { indicatorFileSchema } from './indicatorRules.ts'
import { metricModelSchema } from './metricModel.ts'
import { numberFiles } from './numberRules.ts'
import { doubtFileSchema } from './doubts.ts'
import { timeFiles } from './timeRules.ts'

export const figureRuleFilesSchema = z.strictObject({
  ...numberFiles,
  ...timeFiles,
  indicators: indicatorFileSchema,
  'metric-words': z.strictObject({ about: z.string().min(1), lists: z.array(wordListSchema) }),
  'figure-doubts': doubtFileSchema,
  'figure-bounds': boundFileSchema,
  'figure-confidence': confidenceModelSchema,
  metrics: metricModelSchema,
  'word-classes': wordClassesSchema,
})
export type FigureRuleFiles = z.infer<typeof figureRuleFilesSchema>
