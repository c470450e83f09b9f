/**
 * An article as its publisher marked it: what there is to set.
 */
import { z } from 'zod'

export const articleRecord = z.object({
  paper: z.string(),
  date: z.iso.date(),
  page: z.number().int().positive(),
  section: z.string(),
  order: z.number().int(),
  kicker: z.array(z.string()),
  headline: z.array(z.string()),
  subhead: z.array(z.string()),
  /** As printed, `本报记者 陈晓`; empty where unsigned or signed within the first paragraph. */
  byline: z.string(),
  /** `note`: a closing line such as （作者为…）. */
  blocks: z.array(z.tuple([z.enum(['paragraph', 'heading', 'note']), z.string()])),
  captions: z.array(z.string()),
})
export type ArticleRecord = z.infer<typeof articleRecord>

const SHORTEST = 60
const LONGEST = 3200
const LONGEST_PARAGRAPH = 1500

const FILLS_A_PAGE = 1500
const MORE_THAN_A_PAGE = 10_000

/** Neither a fragment nor a page of its own, and begun by text. */
export function isUsable({ blocks }: ArticleRecord): boolean {
  const size = sizeOf(blocks)
  return (
    size >= SHORTEST &&
    size <= LONGEST &&
    blocks.every(([, text]) => text.length <= LONGEST_PARAGRAPH) &&
    blocks[0]?.[0] === 'paragraph'
  )
}

/** Fills a page of its own. */
export function isLong({ blocks }: ArticleRecord): boolean {
  const size = sizeOf(blocks)
  return size >= FILLS_A_PAGE && size <= MORE_THAN_A_PAGE && blocks[0]?.[0] === 'paragraph'
}

const sizeOf = (blocks: ArticleRecord['blocks']): number =>
  blocks.reduce((sum, [, text]) => sum + text.length, 0)

/** `'一　 二 '` → `'一 二'`. */
export function squeeze(text: string): string {
  return text.replace(/[ \u3000]+/gu, ' ').trim()
}
