/** Applies what a person decided about the fields of articles and the parts of their figures to a finished page. */
import type { Article, Lines, Message, Page } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import { toTextAt } from '../schema/figurePlace.ts'
import type { Said } from '../schema/said.ts'
import { locate, type ArrangedLine } from './anchor.ts'
import {
  isArticle,
  isFigure,
  isPage,
  type ArticleCorrection,
  type Decision,
  type FigureCorrection,
} from './correction.ts'
import { correctFigure, type FigureReader } from './correctFigure.ts'
import { ARTICLE_FIELD_NAMES } from './fieldNames.ts'
import { isOtherLine, quoted, readsOtherwise, stale } from './messages.ts'
import { isSameValue } from './sameValue.ts'

type Fieldwise = ArticleCorrection | FigureCorrection
/** Pages of one file, corrected; a decision about an article that none of them has is reported with the first. */
export function correctArticles(
  pages: readonly Page[],
  decisions: readonly Decision[],
  lines: readonly ArrangedLine[],
  reader: FigureReader,
): Page[] {
  const corrected = pages.map((page) => ({
    ...page,
    articles: [...page.articles],
    messages: [...page.messages],
  }))
  const ids = new Set(pages.map(({ id }) => id))
  for (const decision of decisions) {
    const { correction } = decision
    if (isPage(correction) && !ids.has(correction.page))
      corrected[0]?.messages.push(
        stale(decision, null, {
          zh: `说的版面${quoted(correction.page).zh}不在这个文件里`,
          en: `names the page ${quoted(correction.page).en}, which this file does not have`,
        }),
      )
    if (!isArticle(correction) && !isFigure(correction)) continue
    const found = find(corrected, correction, lines)
    if (found === null) {
      corrected[0]?.messages.push(
        stale(decision, 'line' in correction ? correction.line : null, whereOf(correction)),
      )
      continue
    }
    const result = correctOne(found.article, decision, correction, reader)
    if ('id' in result) found.page.articles[found.at] = result
    else found.page.messages.push(result)
  }
  return corrected
}

function whereOf(correction: Fieldwise): Said {
  if ('article' in correction)
    return {
      zh: `说的文章${quoted(correction.article).zh}不在这个文件里`,
      en: `names the article ${quoted(correction.article).en}, which this file does not have`,
    }
  const other = isOtherLine(correction.line, correction.text)
  return { zh: `${other.zh}，或不属于任何文章`, en: `${other.en}, or no article’s` }
}

type Found = { readonly page: Page; readonly article: Article; readonly at: number }

function find(pages: readonly Page[], correction: Fieldwise, lines: readonly ArrangedLine[]): Found | null {
  const number = 'article' in correction ? null : numberOf(lines, correction.line, correction.text)
  for (const page of pages) {
    const at = page.articles.findIndex((article) =>
      'article' in correction
        ? article.id === correction.article
        : number !== null && hasLine(article, number),
    )
    const article = page.articles[at]
    if (article !== undefined) return { page, article, at }
  }
  return null
}

function numberOf(lines: readonly ArrangedLine[], line: number, text: string): number | null {
  const at = locate(lines, line, text)
  return at === null ? null : (lines[at]?.number ?? null)
}

const holds = (lines: Lines, line: number): boolean =>
  lines.some(([first, last]) => first <= line && line <= last)

/** Whether a line is one of an article's, its photos' included. */
export function hasLine({ lines, photos }: Pick<Article, 'lines' | 'photos'>, line: number): boolean {
  return holds(lines, line) || photos.some((photo) => holds(photo.lines, line))
}

function correctOne(
  article: Article,
  decision: Decision,
  correction: Fieldwise,
  reader: FigureReader,
): Article | Message {
  const line = article.lines[0]?.[0] ?? null
  if (isFigure(correction)) return correctFigure(article, decision, correction, reader, line)
  const { field, was, becomes } = correction
  if (!isSameValue(article[field], was))
    return stale(
      decision,
      line,
      readsOtherwise({ zh: ARTICLE_FIELD_NAMES[field], en: field }, was, article[field]),
    )
  return keepFigures({ ...article, [field]: becomes }, article)
}

/** Figures of a corrected part of the headline, or of a photo, stand where their text stands now; where it is gone, they are gone. */
function keepFigures(article: Article, before: Article): Article {
  const figures = article.figures.flatMap((figure): Figure[] => {
    const [was, now] = [toTextAt(before, figure.at.block), toTextAt(article, figure.at.block)]
    if (was === now) return [figure]
    const printed = was.slice(figure.at.start, figure.at.end)
    const start = now.indexOf(printed)
    if (start === -1) return []
    const quote = now.includes(figure.quote) ? figure.quote : printed
    return [{ ...figure, quote, at: { ...figure.at, start, end: start + printed.length } }]
  })
  return { ...article, figures }
}
