/** What the data files say of an article: a line of `articles.jsonl.gz`, an entry of an issue's bundle. */
import { z } from 'zod'
import { bylineSchema } from '../schema/entry.ts'
import type { ArticleListing, ArticleRecord } from './listing.ts'
import { shownBlocks, rightOf } from './rights.ts'

export const articleRowSchema = z.strictObject({
  id: z.string().describe('编号，不变'),
  link: z.url().describe('网页'),
  page: z.string().describe('所在版面的编号'),
  issue: z.string().describe('所在一期的编号：data/issues/<issue>.json'),
  headline: z.string().nullable().describe('标题；没有印出的为空'),
  kicker: z.string().nullable().describe('引题'),
  subhead: z.string().nullable().describe('副题'),
  byline: z.array(bylineSchema).describe('署名与身份'),
  newspaper: z.string().nullable().describe('报名'),
  date: z.iso.date().nullable().describe('印出的日期'),
  dateApprox: z.string().nullable().describe('推定的日期（EDTF）'),
  pageNumber: z.int().nullable().describe('版次'),
  section: z.string().nullable().describe('版名'),
  district: z.string().nullable().describe('归入的地点'),
  otherDistricts: z.array(z.string()).describe('还涉及的地点'),
  topics: z.array(z.string()).describe('主题'),
  keywords: z.array(z.string()).describe('关键词'),
  figures: z.int().describe('数据条数，见 figures.jsonl.gz'),
  rights: z.enum(['full', 'excerpt', 'metadata']).describe('正文公开的程度'),
  text: z.string().describe('正文，一段一行；只公开首段的为首段，只公开出处的为空'),
})
export type ArticleRow = z.infer<typeof articleRowSchema>

/** The columns with what they mean, for the page on data. */
export const ARTICLE_FIELDS = articleRowSchema.keyof().options.map((name) => ({
  name,
  description: articleRowSchema.shape[name].description ?? '',
}))

export function toArticleRow(
  listing: ArticleListing,
  article: ArticleRecord['article'],
  link: string,
): ArticleRow {
  const { id, page, issue, newspaper, date, dateApprox, pageNumber, section, byline } = listing
  const { district, otherDistricts, topics, keywords, figures } = listing
  const { headline, kicker, subhead } = article
  return {
    ...{
      id,
      link,
      page,
      issue,
      headline,
      kicker,
      subhead,
      byline,
      newspaper,
      date,
      dateApprox,
      pageNumber,
      section,
    },
    ...{ district, otherDistricts, topics, keywords, figures, rights: rightOf(newspaper) },
    text: shownBlocks(article.body, newspaper)
      .map(({ text }) => text)
      .join('\n'),
  }
}
