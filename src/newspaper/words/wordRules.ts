/**
 * Words about newspapers, as `content/rules` lists them: checked and compiled once.
 */
import { z } from 'zod'
import { fillPieces, piecesSchema } from '../../text/pieces.ts'
import { toFolding, type Folding } from '../text/folding.ts'
import {
  bylinesFileSchema,
  placesFileSchema,
  surnamesFileSchema,
  toBylineRules,
  type BylineRules,
} from './bylineRules.ts'
import { cueSchema, toCue, type Cue } from './cueRules.ts'
import { featureWordsFileSchema, toFeatureWords, type FeatureWords } from './featureWords.ts'
import { patternSchema } from '../../text/pattern.ts'
import { photosFileSchema, toPhotoRules, type PhotoRules } from './photoRules.ts'

const examples = z.array(z.string()).min(1)
const provenSchema = z.strictObject({ pattern: patternSchema, examples })
const namedSchema = provenSchema.extend({ id: z.string() })
const readSchema = z.strictObject({
  id: z.string(),
  pattern: patternSchema,
  examples: z.array(z.strictObject({ text: z.string(), gives: z.union([z.string(), z.number()]) })).min(1),
})
const noticeSchema = namedSchema.extend({ in: z.enum(['headline', 'body']) })

export const layoutFileSchema = z.strictObject({
  note: z.string(),
  pieces: piecesSchema.default({}),
  cues: z.array(cueSchema),
  /** What a running head holds beside dates and numbers, where it begins. */
  fields: z.array(namedSchema.extend({ id: z.enum(['staff', 'contact']) })).default([]),
  asides: z.array(namedSchema),
  elsewhere: z.array(namedSchema),
  contents: z.strictObject({ title: provenSchema, refers: provenSchema }),
  jumps: z.strictObject({ to: readSchema, from: readSchema }),
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
  title: provenSchema,
  /** What stands beside a page number and is no section. */
  notSection: provenSchema,
  papers: z.array(z.strictObject({ id: z.string(), name: z.string(), names: examples, examples })),
})

export const wordFilesSchema = z.object({
  bylines: bylinesFileSchema,
  surnames: surnamesFileSchema,
  divisions: placesFileSchema,
  layout: layoutFileSchema,
  'line-features': featureWordsFileSchema,
  datelines: datelinesFileSchema,
  variants: variantsFileSchema,
  newspapers: newspapersFileSchema,
  photos: photosFileSchema,
})

export type WordRules = {
  readonly folding: Folding
  readonly bylines: BylineRules
  readonly cues: readonly Cue[]
  /** The cues that tell the parts of a headline apart. */
  readonly headlineCues: readonly Cue[]
  /** Who made a page and how to reach it, sticky: `责编：李铮`, `热线：0000-1234567`. */
  readonly fields: readonly (readonly ['staff' | 'contact', RegExp])[]
  /** Paragraphs that stand beside the text: 编者按. */
  readonly asides: readonly RegExp[]
  /** Whole lines that say where more is to be read or seen: （相关报道见第2版）. */
  readonly elsewhere: readonly RegExp[]
  /** Whole lines of a box of contents: 今日导读, its title, and `二版 江堤上的云`, which says on which page a text stands. */
  readonly contents: { readonly title: RegExp; readonly refers: RegExp }
  /** 下转第2版 at an end, 上接第1版 at a beginning; the second group is the page. */
  readonly jumps: { readonly to: RegExp; readonly from: RegExp }
  readonly sources: readonly RegExp[]
  readonly notices: { readonly headline: readonly RegExp[]; readonly body: readonly RegExp[] }
  /** A dateline at the beginning of a text, brackets and all. */
  readonly dateline: RegExp
  /** A whole text that is a newspaper's title. */
  readonly title: RegExp
  readonly notSection: RegExp
  /** Their names folded, as the lines are that they are looked for in. */
  readonly papers: z.infer<typeof newspapersFileSchema>['papers']
  readonly photos: PhotoRules
  /** How features of lines and states are called where a reader sees them. */
  readonly featureWords: FeatureWords
}

/** The files of words with the pieces of their patterns filled in; `{surname}`, of all of them, is any family name of one character. */
export function fillWordFiles(raw: unknown): unknown {
  const files = z.record(z.string(), z.unknown()).parse(raw)
  const { data } = surnamesFileSchema.safeParse(files['surnames'])
  const given = data === undefined ? {} : { surname: { pattern: `[${data.single}]` } }
  const isOfWords = (stem: string): boolean => Object.hasOwn(wordFilesSchema.shape, stem)
  return Object.fromEntries(
    Object.entries(files).map(([stem, file]) => [stem, isOfWords(stem) ? fillPieces(file, given) : file]),
  )
}

/** Blanks may stand around figures: `杭州10 月 31日讯`. */
function spaced(source: string): string {
  return source.replaceAll(String.raw`\d{1,2}`, String.raw` ?\d{1,2} ?`)
}

/** Compiles the words. */
export function toWordRules(files: z.infer<typeof wordFilesSchema>): WordRules {
  const { bylines, surnames, divisions, layout, datelines, variants, newspapers, photos } = files
  const dateline = datelines.patterns.map(({ pattern }) => spaced(pattern.source)).join('|')
  const cues = layout.cues.map(toCue)
  const noticesIn = (where: 'headline' | 'body'): RegExp[] =>
    layout.notices.flatMap((notice) => (notice.in === where ? [notice.pattern] : []))
  const folding = toFolding(variants.pairs)
  return {
    folding,
    bylines: toBylineRules(bylines, surnames, divisions),
    cues,
    headlineCues: cues.filter(({ role, senses }) => role === 'headline' || senses.has('headline-part')),
    fields: layout.fields.map(({ id, pattern }) => [id, new RegExp(pattern.source, 'iuy')]),
    asides: layout.asides.map(({ pattern }) => pattern),
    elsewhere: layout.elsewhere.map(({ pattern }) => pattern),
    contents: { title: layout.contents.title.pattern, refers: layout.contents.refers.pattern },
    jumps: { to: layout.jumps.to.pattern, from: layout.jumps.from.pattern },
    sources: layout.sources.map(({ pattern }) => pattern),
    notices: { headline: noticesIn('headline'), body: noticesIn('body') },
    dateline: new RegExp(`^[\\[(]?(?:${dateline})[\\])]?`, 'u'),
    title: newspapers.title.pattern,
    notSection: newspapers.notSection.pattern,
    papers: newspapers.papers.map((paper) => ({ ...paper, names: paper.names.map(folding.fold) })),
    photos: toPhotoRules(photos),
    featureWords: toFeatureWords(files['line-features'], layout.cues),
  }
}
