/** Pages as all pages of an archive are looked at together, for ids, jumps and what is told of them: texts and figures stay where each page lies. */
import type { Article, NotArticle, Page } from '../schema/entry.ts'
import { sketchText } from './sketch.ts'

export type ArticleHead = Pick<
  Article,
  'id' | 'kicker' | 'headline' | 'subhead' | 'lines' | 'jump' | 'continuation'
>
export type PageHead = Pick<
  Page,
  'id' | 'file' | 'sha256' | 'newspaper' | 'date' | 'pageNumber' | 'messages'
> & {
  readonly articles: readonly ArticleHead[]
  /** Lines that nobody took. */
  readonly notArticles: readonly Pick<NotArticle, 'kind' | 'lines'>[]
}
/** A head that was taken of a page: what finds the page again. */
export type LaidHead = PageHead & {
  /** Its number among the pages of its file. */
  readonly part: number
  /** Of each article's text. */
  readonly sketches: readonly string[]
}

/** What is asked of the texts of pages, whole or not: of each article in its order. */
export type Texts<P extends PageHead> = {
  readonly texts: (page: P) => readonly string[]
  readonly sketches: (page: P) => readonly string[]
}

/** All the text of an article. */
export const textOf = ({
  kicker,
  headline,
  subhead,
  body,
  photos,
}: Pick<Article, 'kicker' | 'headline' | 'subhead' | 'body' | 'photos'>): string =>
  [kicker, headline, subhead, ...body.map(({ text }) => text), ...photos.map(({ caption }) => caption)].join(
    '',
  )

export const wholeTexts: Texts<Page> = {
  texts: ({ articles }) => articles.map(textOf),
  sketches: ({ articles }) => articles.map((article) => sketchText(textOf(article))),
}

/** Takes the head of a page. */
export function toHead(page: Page, part: number): LaidHead {
  const { id, file, sha256, newspaper, date, pageNumber, messages } = page
  return {
    ...{ id, file, sha256, newspaper, date, pageNumber, messages },
    articles: page.articles.map(({ id: article, kicker, headline, subhead, lines, jump, continuation }) => ({
      ...{ id: article, kicker, headline, subhead, lines, jump, continuation },
    })),
    notArticles: page.notArticles.map(({ kind, lines }) => ({ kind, lines })),
    part,
    sketches: wholeTexts.sketches(page),
  }
}

/** The page whose head it is, with what has been given to the head since: ids, the other halves of articles, messages. */
export function toWhole(page: Page, { id, articles, messages }: PageHead): Page {
  const named = page.articles.map((article, at) => {
    const { id: own, continuation } = articles[at] ?? article
    return { ...article, id: own, continuation }
  })
  return { ...page, id, articles: named, messages: [...messages] }
}
