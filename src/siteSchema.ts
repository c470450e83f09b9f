/** What an archive's own file (`archive.json`) may say, each key with what stands where it says nothing. */
import { z } from 'zod'
import { archivePagesSchema } from './corrections/pageFacts.ts'

export const LANGUAGES = ['zh-Hans', 'en'] as const
/** Each in itself, as a reader of it looks for it. */
export const LANGUAGE_NAMES = { 'zh-Hans': '中文', en: 'English' } as const
export const FACETS = ['district', 'topic', 'newspaper', 'month', 'figures'] as const
export const RIGHTS = ['full', 'excerpt', 'metadata'] as const

/** One text, or one in each language. */
const words = z
  .union([z.string().min(1), z.partialRecord(z.enum(LANGUAGES), z.string().min(1))])
  .transform((text): Partial<Record<Language, string>> =>
    typeof text === 'string' ? { 'zh-Hans': text } : text,
  )

/** A place of the archive's own, under which its articles are filed, and its tile on the landing page. */
export const ownPlaceSchema = z.strictObject({
  name: z.string().min(2),
  /** ASCII, in addresses; romanised from the name where it is not said. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
    .optional(),
  /** What else it is called, and what lies in it. */
  names: z.array(z.string().min(2)).default([]),
  /** Newspapers of this place. */
  papers: z.array(z.string().min(2)).default([]),
  en: z.string().min(1).optional(),
  column: z.int().min(1).max(8).optional(),
  row: z.int().min(1).max(8).optional(),
})

export const settingsShape = {
  title: words.prefault({ 'zh-Hans': '剪报', en: 'Clippings' }),
  /** One sentence: what a reader finds here. */
  promise: words.prefault({
    'zh-Hans': '报纸版面上的新闻，一篇一篇剪下来，可查、可引、可核对。',
    en: 'News clipped from newspaper pages: to search, to cite, to check.',
  }),
  /** Where the site will live, path and all; feeds, citations and the sitemap need it. */
  address: z.url({ protocol: /^https?$/u }).default('https://archive.example/'),
  /** The interface is built once in each; the first lives at the address, the others below it under `<language>/`. */
  languages: z.array(z.enum(LANGUAGES)).min(1).default(['zh-Hans']),
  facets: z.array(z.enum(FACETS)).default([...FACETS]),
  /** Three searches to try: a word, a place with a topic, a figure. */
  examples: z.array(z.strictObject({ text: words, query: z.record(z.string(), z.string()) })).default([]),
  /** Articles a page of a list. */
  listSize: z.int().min(10).max(100).default(40),
  /** How many of the newest articles get a picture of their own for shared links (about 25 ms of the processor and 40 kB each). */
  cards: z.int().nonnegative().default(100),
  /** What may be shown of a newspaper's text: all, the first paragraph with the reference, or the reference alone. */
  rights: z
    .strictObject({
      default: z.enum(RIGHTS).default('full'),
      newspapers: z.record(z.string(), z.enum(RIGHTS)).default({}),
    })
    .prefault({}),
  /** Under which terms the data may be used, for the data package: the name and address of a licence. */
  licence: z
    .strictObject({ name: z.string().min(1), url: z.url() })
    .nullable()
    .default(null),
  /** What readers should know of a newspaper, by its name; shown on the landing page, its articles and the about page. */
  notes: z.record(z.string(), words).default({}),
  /** Where a reader reports a mistake: a mail address or a page; null hides the invitation. */
  corrections: z
    .union([z.email().transform((mail) => `mailto:${mail}`), z.url()])
    .nullable()
    .default(null),
  /** What answers the search page beside the site's own index: the address of an OpenSearch index (docs/search.md). */
  search: z
    .strictObject({
      opensearch: z
        .url({ protocol: /^https?$/u })
        .nullable()
        .default(null),
    })
    .prefault({}),
  /** The name of the region the places below belong to, and the places; without them the gazetteer that ships is used. */
  region: words.prefault({ 'zh-Hans': '本地', en: 'The region' }),
  places: z.array(ownPlaceSchema).default([]),
  /** What pages do not print (`src/corrections/pageFacts.ts`). */
  pages: archivePagesSchema.default([]),
} as const

export const settingsSchema = z.strictObject(settingsShape)
export type Settings = z.infer<typeof settingsSchema>

/** The settings as the pages see them: the address apart from the path below it. */
export type Site = Settings & {
  /** The path the site lives under: `/` or `/archive/`. */
  readonly base: string
}
export type Language = (typeof LANGUAGES)[number]
export type Right = (typeof RIGHTS)[number]
