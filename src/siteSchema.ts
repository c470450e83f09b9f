/** What the owner's file (`site.config.ts`) may say, checked when the build starts. */
import { z } from 'zod'

export const LANGUAGES = ['zh-Hans', 'en'] as const
/** Each in itself, as a reader of it looks for it. */
export const LANGUAGE_NAMES = { 'zh-Hans': '中文', en: 'English' } as const
export const FACETS = ['district', 'topic', 'newspaper', 'month', 'figures'] as const
export const RIGHTS = ['full', 'excerpt', 'metadata'] as const

const words = z.record(z.enum(LANGUAGES), z.string().min(1))

export const siteSchema = z.strictObject({
  title: words,
  /** One sentence: what a reader finds here. */
  promise: words,
  /** Where the site will live, without a path; feeds, citations and the sitemap need it. */
  address: z.url(),
  /** The path it lives under: `/` or `/archive/`. */
  base: z.string().regex(/^\/(?:.*\/)?$/u),
  /** The interface is built once in each; the first lives at the base path, the others under `<base><language>/`. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  facets: z.array(z.enum(FACETS)),
  /** Three searches to try: a word, a place with a topic, a figure. */
  examples: z.array(z.strictObject({ text: z.string(), query: z.record(z.string(), z.string()) })),
  /** Articles a page of a list. */
  listSize: z.int().min(10).max(100),
  /** How many of the newest articles get a picture of their own for shared links (about 50 ms and 50 kB each). */
  cards: z.int().nonnegative(),
  /** What may be shown of a newspaper's text: all, the first paragraph with the reference, or the reference alone. */
  rights: z.strictObject({
    default: z.enum(RIGHTS),
    newspapers: z.record(z.string(), z.enum(RIGHTS)),
  }),
  /** What readers should know of a newspaper, by its name; shown on the landing page, its articles and the about page. */
  notes: z.record(z.string(), words),
  /** Where a reader reports a mistake; null hides the invitation. */
  corrections: z.url().nullable(),
})

export type Site = z.infer<typeof siteSchema>
export type Language = (typeof LANGUAGES)[number]
export type Right = (typeof RIGHTS)[number]
