/**
 * The owner's file: everything that makes this archive yours and not somebody else's.
 *
 * Places, topics and units are data under `content/rules/`; the pages are in the archive's folder. Another city's archive
 * is a folder of raw pages, a gazetteer and this file.
 */
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
  /** What readers should know of a newspaper, by its name; shown on the about page. */
  notes: z.record(z.string(), words),
  /** Where a reader reports a mistake; null hides the invitation. */
  corrections: z.url().nullable(),
})

export type Site = z.infer<typeof siteSchema>
export type Language = (typeof LANGUAGES)[number]
export type Right = (typeof RIGHTS)[number]

export const site: Site = siteSchema.parse({
  title: { 'zh-Hans': '剪报', en: 'Jianbao' },
  promise: {
    'zh-Hans': '把报纸版面上的杭州区县产业新闻，一篇一篇剪下来，可查、可引、可核对。',
    en: 'Industrial news of Hangzhou’s districts, clipped from newspaper pages: to search, to cite, to check.',
  },
  address: 'https://jianbao.example',
  base: '/',
  languages: ['zh-Hans'],
  facets: ['district', 'topic', 'newspaper', 'month', 'figures'],
  examples: [
    { text: '工业上楼', query: { q: '工业上楼' } },
    { text: '钱塘 · 产业平台', query: { district: 'qiantang', topic: 'platforms' } },
    { text: '1000亿以上 产值', query: { q: '1000亿以上 产值' } },
  ],
  listSize: 40,
  cards: 500,
  rights: { default: 'full', newspapers: {} },
  notes: {
    钱江产业样报: {
      'zh-Hans':
        '随程序附带的样报，并非真实出版物：文章依据公开资料自行撰写，数字均有出处；报名、记者、通讯员、摄影者姓名皆为虚构，图片只有说明。',
      en: 'The sample paper that comes with the program, not a real publication: its articles were written from published facts, each figure has a source; the masthead and all names of staff are invented, pictures are captions only.',
    },
  },
  corrections: null,
})
