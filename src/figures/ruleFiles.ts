/**
 * The rule files of the figures (`content/rules/*.json`) as zod schemas.
 *
 * Every entry carries `examples`; `tests/figures/rules.test.ts` proves each of them.
 */
import { z } from 'zod'
import { ENTITY_KINDS } from '../schema/entry.ts'
import { fillPieces, piecesSchema } from '../text/pieces.ts'
import { wordClassesSchema } from '../text/wordClasses.ts'
import { wordListSchema } from '../text/wordLists.ts'
import { boundFileSchema } from './bounds.ts'
import { confidenceModelSchema } from './confidence.ts'
import { metricModelSchema } from './metricModel.ts'

const text = z.string().min(1)
const examples = z.array(text).min(1)
const about = text

export const unitSchema = z.strictObject({
  unit: text,
  base: text,
  factor: z.number().positive(),
  kind: text,
  /** The noun a bare classifier stands for: 家 → 企业. */
  counts: text.optional(),
  /** A pattern that makes the unit the head of another word: 家(庭). */
  notBefore: text.optional(),
  /** false: after a Chinese numeral it is no figure (三天, 五年). */
  chinese: z.boolean().optional(),
  examples,
})
export type Unit = z.infer<typeof unitSchema>

export const qualifierSchema = z.strictObject({
  word: text,
  as: text,
  side: z.enum(['before', 'after']),
  /** A pattern before `word` that makes it part of another word: (签)约. */
  notAfter: text.optional(),
  /** 达 says little: any other qualifier wins over it. */
  weak: z.boolean().optional(),
  examples,
})
export type QualifierRule = z.infer<typeof qualifierSchema>

export const changeWordSchema = z.strictObject({
  word: text,
  direction: z.enum(['up', 'down', 'flat']),
  /** noun: 增幅3%; verb: 增长3%, and 增长到 names the level reached; compare: 高于全市3个百分点. */
  kind: z.enum(['noun', 'verb', 'compare']),
  /** Before a count it is no growth but what was done to the things: 扩建提升15家. */
  notCount: z.boolean().optional(),
  notAfter: text.optional(),
  examples,
})
export type ChangeWord = z.infer<typeof changeWordSchema>

export const notFigureSchema = z.strictObject({
  id: text,
  why: text,
  /** A regular expression in which {N} stands for a number and {U} for a unit of units.json. */
  pattern: text,
  examples,
  /** Texts whose number must stay a figure. */
  figures: z.array(text).optional(),
})

export const periodRuleSchema = z.strictObject({
  id: text,
  pattern: text,
  resolve: z.enum([
    'year',
    'half',
    'quarter',
    'months',
    'month',
    'day',
    'days',
    'now',
    'same',
    'before',
    'plan',
    'none',
  ]),
  /** May be carried down to the sentences that follow. */
  carries: z.boolean(),
  /** A rate (每年): serves the rest of its sentence part only, and gives way to nothing before it. */
  rate: z.boolean().optional(),
  /** 全年 means the year named before it in the paragraph. */
  anaphor: z.boolean().optional(),
  notAfter: text.optional(),
  notBefore: text.optional(),
  examples: z
    .array(
      z.strictObject({
        text,
        /** The sentence it stands in, where it is read in such only. */
        in: text.optional(),
        start: z.string().nullable(),
        end: z.string().nullable(),
      }),
    )
    .min(1),
})
export type PeriodRule = z.infer<typeof periodRuleSchema>

export const STATUS_SCOPES = ['number', 'clause', 'part', 'sentence', 'behind'] as const

export const statusRuleSchema = z.strictObject({
  id: text,
  status: z.enum(['actual', 'target', 'forecast', 'plan', 'rule']),
  /** How far behind it the sign counts; `behind`: the sign itself stands behind the number. */
  governs: z.enum(STATUS_SCOPES),
  pattern: text,
  /** What must stand before the sign in its sentence. */
  after: text.optional(),
  examples,
  /** Texts whose number has another status. */
  others: z.array(text).optional(),
})
export type StatusRule = z.infer<typeof statusRuleSchema>

/** The size of works under way is planned: what tells a size, works under way, works that stand. */
export const projectRuleSchema = z.strictObject({
  why: text,
  /** The end of a metric. */
  size: text,
  begun: text,
  /** Works that are done: what they cost was spent. */
  finished: text,
  stands: text,
  examples,
  /** Sentences whose last number is a result. */
  others: examples,
})
export type ProjectRule = z.infer<typeof projectRuleSchema>

export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  name: text,
  aliases: z.array(text),
  /** Names that say more or less than it: read as metrics, filed under no indicator. */
  near: z.array(text).optional(),
  baseUnit: text.nullable(),
  kind: z.enum(['level', 'stock', 'count', 'share', 'rate', 'index']),
  /** Counted over a period: without one a number of it says nothing. */
  flow: z.boolean().optional(),
  group: text,
  /** The kinds of entities it is a property of: a share of votes is no project's. */
  of: z.array(z.enum(ENTITY_KINDS)).min(1),
  /** Of all there is: what a branch earned (水产业销售收入) is none of it. */
  whole: z.boolean().optional(),
  examples,
})
export type Indicator = z.infer<typeof indicatorSchema>

/** Words a metric may print in front of an indicator's name and still be it. */
export const modifierSchema = z.strictObject({
  id: text,
  why: text,
  pattern: text,
  /** Metrics that are filed. */
  examples,
  /** Metrics that end with an indicator's name and are filed under none. */
  others: examples,
})
export type Modifier = z.infer<typeof modifierSchema>

/** Deeds that add to what there is. */
export const additionsSchema = z.strictObject({
  why: text,
  pattern: text,
  /** Texts whose last number is what was added. */
  examples,
  /** Texts whose last number is what there is. */
  others: examples,
})

const withPieces = <T extends z.ZodType>(file: T): z.ZodPreprocess<T> =>
  z.preprocess((raw) => fillPieces(raw), file)

export const figureRuleFilesSchema = z.strictObject({
  units: z.strictObject({ about, units: z.array(unitSchema) }),
  qualifiers: z.strictObject({ about, qualifiers: z.array(qualifierSchema) }),
  changes: z.strictObject({ about, changes: z.array(changeWordSchema) }),
  'not-figures': z.strictObject({ about, notFigures: z.array(notFigureSchema) }),
  periods: withPieces(
    z.strictObject({ about, pieces: piecesSchema.default({}), periods: z.array(periodRuleSchema) }),
  ),
  statuses: withPieces(
    z.strictObject({
      about,
      pieces: piecesSchema.default({}),
      statuses: z.array(statusRuleSchema),
      projects: projectRuleSchema,
    }),
  ),
  indicators: z.strictObject({
    about,
    indicators: z.array(indicatorSchema),
    modifiers: z.array(modifierSchema).min(1),
    additions: additionsSchema,
  }),
  'metric-words': z.strictObject({ about, lists: z.array(wordListSchema) }),
  'figure-bounds': boundFileSchema,
  'figure-confidence': confidenceModelSchema,
  metrics: metricModelSchema,
  'word-classes': wordClassesSchema,
})
export type FigureRuleFiles = z.infer<typeof figureRuleFilesSchema>
