/**
 * The newspaper rules of `content/rules`, checked and compiled once.
 */
import { z } from 'zod'
import {
  bylinesFileSchema,
  placesFileSchema,
  surnamesFileSchema,
  toBylineRules,
  type BylineRules,
} from './recognise/bylineRules.ts'
import { toFolding, type Folding } from './text/folding.ts'
import { headlineModelFileSchema, type HeadlineWeights } from './assemble/headlineParts.ts'
import { lineModelFileSchema, toWeights } from './label/lineModel.ts'
import type { Weights } from './label/score.ts'
import { patternSchema } from './text/pattern.ts'
import { photosFileSchema, toPhotoRules, type PhotoRules } from './recognise/photoRules.ts'
import { ROLES, type RoleName } from './label/roles.ts'

const words = z.array(z.string()).min(1)
const signSchema = z.strictObject({
  id: z.string(),
  role: z.enum(ROLES),
  weight: z.number(),
  /** Applies only to lines up to this width, in hanzi. */
  short: z.number().optional(),
  /** Counts each occurrence, not the line. */
  each: z.boolean().optional(),
  /** `{surname}` stands for any family name of one character. */
  pattern: z.string(),
  examples: words,
})
const endingSchema = z.strictObject({ id: z.string(), pattern: patternSchema, examples: words })
const readSchema = z.strictObject({
  id: z.string(),
  pattern: patternSchema,
  examples: z.array(z.strictObject({ text: z.string(), gives: z.union([z.string(), z.number()]) })).min(1),
})
const noticeSchema = endingSchema.extend({ weight: z.number(), in: z.enum(['headline', 'body']) })

export const layoutFileSchema = z.strictObject({
  note: z.string(),
  signs: z.array(signSchema),
  asides: z.array(endingSchema),
  jumps: z.array(readSchema),
  sources: z.array(readSchema),
  notices: z.array(noticeSchema),
})
export const datelinesFileSchema = z.strictObject({ note: z.string(), patterns: z.array(readSchema) })
export const variantsFileSchema = z.strictObject({
  note: z.string(),
  pairs: z.string().transform((pairs) => pairs.split(' ')),
})
export const newspapersFileSchema = z.strictObject({
  note: z.string(),
  title: z.strictObject({ pattern: patternSchema, examples: words }),
  /** What stands beside a page number and is no section. */
  notSection: z.strictObject({ pattern: patternSchema, examples: words }),
  papers: z.array(z.strictObject({ id: z.string(), name: z.string(), names: words, examples: words })),
})

const rawRulesSchema = z.object({
  bylines: bylinesFileSchema,
  surnames: surnamesFileSchema,
  divisions: placesFileSchema,
  layout: layoutFileSchema,
  datelines: datelinesFileSchema,
  variants: variantsFileSchema,
  newspapers: newspapersFileSchema,
  photos: photosFileSchema,
  'headline-parts': headlineModelFileSchema,
  lines: lineModelFileSchema,
})

export type Sign = {
  readonly id: string
  readonly role: RoleName
  readonly weight: number
  readonly short: number
  readonly each: boolean
  readonly pattern: RegExp
}
export type NewspaperRules = {
  readonly folding: Folding
  readonly bylines: BylineRules
  readonly signs: readonly Sign[]
  /** Paragraphs that stand beside the text: 编者按. */
  readonly asides: readonly z.infer<typeof endingSchema>[]
  readonly jumps: readonly z.infer<typeof readSchema>[]
  readonly sources: readonly z.infer<typeof readSchema>[]
  readonly notices: readonly z.infer<typeof noticeSchema>[]
  readonly dateline: RegExp
  readonly title: RegExp
  readonly notSection: RegExp
  readonly papers: z.infer<typeof newspapersFileSchema>['papers']
  readonly photos: PhotoRules
  /** The signs that tell the parts of a headline apart. */
  readonly headlineCues: readonly Sign[]
  readonly headlines: HeadlineWeights
  /** What a line's features are worth. */
  readonly lines: Weights
}

function toSign(
  { id, role, weight, short, each, pattern }: z.infer<typeof signSchema>,
  surnames: string,
): Sign {
  const compiled = patternSchema.parse(pattern.replaceAll('{surname}', `[${surnames}]`))
  return { id, role, weight, short: short ?? Infinity, each: each ?? false, pattern: compiled }
}

/** Blanks may stand around figures: `杭州10 月 31日讯`. */
function spaced(source: string): string {
  return source.replaceAll(String.raw`\d{1,2}`, String.raw` ?\d{1,2} ?`)
}

/**
 * Compiles the rules.
 *
 * @param raw the parsed JSON of `content/rules/<stem>.json` by stem: `{ bylines: …, layout: …, … }`
 */
export function toNewspaperRules(raw: unknown): NewspaperRules {
  const { bylines, surnames, divisions, layout, datelines, variants, newspapers, photos, ...rest } =
    rawRulesSchema.parse(raw)
  const dateline = datelines.patterns.map(({ pattern }) => spaced(pattern.source)).join('|')
  const signs = layout.signs.map((sign) => toSign(sign, surnames.single))
  return {
    folding: toFolding(variants.pairs),
    bylines: toBylineRules(bylines, surnames, divisions),
    signs,
    asides: layout.asides,
    jumps: layout.jumps,
    sources: layout.sources,
    notices: layout.notices,
    dateline: new RegExp(`^[\\[(]?(?:${dateline})[\\])]?`, 'u'),
    title: newspapers.title.pattern,
    notSection: newspapers.notSection.pattern,
    papers: newspapers.papers,
    photos: toPhotoRules(photos, surnames.single),
    headlineCues: signs.filter(({ id, role }) => role === 'headline' || id === 'rubric'),
    headlines: new Map(Object.entries(rest['headline-parts'].weights)),
    lines: toWeights(rest.lines),
  }
}
