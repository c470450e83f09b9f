/**
 * The evaluation gate: what the parser makes of real pages with known truth, where they are. A floor may rise, never fall.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseFile } from '../../src/newspaper/parse.ts'
import { rules } from './newspaperRules.ts'

const SHARED = '../shared'
const FLOORS = {
  found: 1,
  headline: 1,
  kicker: 1,
  subhead: 1,
  names: 1,
  dateline: 1,
  photos: 1,
  headings: 1,
  paragraphs: 1,
}

const bylineSchema = z.array(z.object({ names: z.array(z.string()) }))
const goldSchema = z.object({
  source: z.string(),
  articles: z.array(
    z.object({
      headline: z.string().nullable(),
      headlineAccept: z.array(z.string()).default([]),
      kicker: z.string().nullable(),
      subhead: z.string().nullable(),
      byline: bylineSchema,
      bylineAccept: z.array(bylineSchema).default([]),
      dateline: z.string().nullable(),
      firstSentence: z.string(),
      paragraphs: z.number(),
      sections: z.array(z.string()).default([]),
      photos: z.array(z.object({ caption: z.string(), credit: z.string().nullable() })).default([]),
    }),
  ),
})

const fold = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/gu, '')
const toNames = (byline: z.infer<typeof bylineSchema>): string =>
  byline
    .flatMap(({ names }) => names.map(fold))
    .toSorted()
    .join()

/** How many of the truth's statements the parse bears out, by field: `{ headline: [14, 15], … }`. */
function scoreAll(): Map<keyof typeof FLOORS, [number, number]> {
  const scores = new Map<keyof typeof FLOORS, [number, number]>()
  const tally = (field: keyof typeof FLOORS, right: boolean): void => {
    const [hits, all] = scores.get(field) ?? [0, 0]
    scores.set(field, [hits + (right ? 1 : 0), all + 1])
  }
  const folder = path.join(SHARED, 'gold')
  for (const file of readdirSync(folder).filter((name) => /^\d+\.json$/u.test(name))) {
    const gold = goldSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    const bytes = readFileSync(path.join(SHARED, 'newspapers', gold.source))
    const parsed = parseFile(bytes, gold.source, rules).flatMap(({ articles }) => articles)
    for (const truth of gold.articles) {
      const start = fold(truth.firstSentence).slice(0, 16)
      const article = parsed.find(({ body }) => fold(body.map(({ text }) => text).join('')).startsWith(start))
      tally('found', article !== undefined)
      if (article === undefined) continue
      const wholeAccepted = truth.headlineAccept.map(fold).includes(fold(article.headline))
      tally('headline', wholeAccepted || fold(article.headline) === fold(truth.headline))
      tally('kicker', wholeAccepted || fold(article.kicker) === fold(truth.kicker))
      tally('subhead', fold(article.subhead) === fold(truth.subhead))
      tally('names', [truth.byline, ...truth.bylineAccept].map(toNames).includes(toNames(article.byline)))
      tally('dateline', fold(article.dateline) === fold(truth.dateline))
      tally('paragraphs', article.body.filter(({ kind }) => kind !== 'heading').length === truth.paragraphs)
      const headings = article.body.filter(({ kind }) => kind === 'heading').map(({ text }) => fold(text))
      tally('headings', headings.join() === truth.sections.map(fold).join())
      for (const photo of truth.photos)
        tally(
          'photos',
          article.photos.some(
            ({ caption, credit }) => fold(caption) === fold(photo.caption) && credit === photo.credit,
          ),
        )
    }
  }
  return scores
}

test.skipIf(!existsSync(path.join(SHARED, 'gold')))('real pages are read no worse than before', () => {
  for (const [field, [right, all]] of scoreAll())
    expect(right / all, field).toBeGreaterThanOrEqual(FLOORS[field])
})
