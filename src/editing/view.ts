/** What the editing view shows of one raw file: made by the dev server, drawn in the browser. */
import type { Correction, FigureField, PageField, ArticleField } from '../corrections/correction.ts'
import type { ArticleMark, LineRole } from '../newspaper/label/labelled.ts'
import type { Article, Message, Page } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'

export type EditedLine = {
  readonly number: number
  readonly text: string
  /** How it begins, as decisions write it down. */
  readonly opening: string
  readonly role: LineRole | null
  readonly article: ArticleMark
  /** Whether the article begins, or ends, at the line. */
  readonly begins: boolean
  readonly ends: boolean
  readonly decided: boolean
  /** How sure the role is; null where the line is blank. */
  readonly probability: number | null
  /** What else it may be, and why it was read so, in words. */
  readonly reasons: string
}

export type EditedFigure = Pick<Figure, FigureField | 'quote' | 'unsure'> & { readonly text: string }
export type EditedArticle = Pick<Article, ArticleField | 'id'> & {
  readonly mark: string
  /** The first of its lines. */
  readonly line: number
  readonly opening: string
  readonly figures: readonly EditedFigure[]
}
export type EditedPage = Pick<Page, PageField | 'id'> & {
  readonly lines: readonly EditedLine[]
  readonly articles: readonly EditedArticle[]
  readonly messages: readonly Message[]
}
export type EditingView = {
  readonly file: string
  readonly pages: readonly EditedPage[]
  readonly corrections: readonly Correction[]
  /** Places an article can be filed under, and topics, by id. */
  readonly places: Readonly<Record<string, string>>
  readonly topics: Readonly<Record<string, string>>
}

/** A line that the parser doubts, of whichever file. */
export type Doubt = {
  readonly file: string
  readonly line: number
  readonly probability: number
  readonly text: string
}
export type Queue = { readonly files: readonly string[]; readonly doubts: readonly Doubt[] }

/** What the server answers to a list of corrections: the file as it reads now, or what is wrong with the list. */
export type Saved = { readonly view: EditingView } | { readonly mistakes: readonly string[] }
