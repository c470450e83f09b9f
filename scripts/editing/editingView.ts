/** One raw file as the editing view shows it: read anew with its corrections, nothing written. */
import { languageOf } from '../../bin/language.js'
import { toOpening } from '../../src/corrections/anchor.ts'
import { articleFields, figureFields, pageFields, type Decision } from '../../src/corrections/correction.ts'
import { printedOf } from '../../src/corrections/correctFigure.ts'
import type {
  EditedArticle,
  EditedFigure,
  EditedLine,
  EditedPage,
  EditingView,
} from '../../src/editing/view.ts'
import { toLineReadings, type LineReading } from '../../src/entries/lineReadings.ts'
import { toPages, type RawFile, type Tools } from '../../src/entries/toPages.ts'
import { isBeginning } from '../../src/newspaper/label/decided.ts'
import type { Reason } from '../../src/newspaper/label/reasons.ts'
import type { Article, Page } from '../../src/schema/entry.ts'
import type { Figure } from '../../src/schema/figure.ts'
import type { FeatureWords } from '../../src/newspaper/words/featureWords.ts'
import { editingWords } from '../../src/strings/editing.ts'

const say = editingWords(languageOf())

export function toEditingView(raw: RawFile, decisions: readonly Decision[], tools: Tools): EditingView {
  const pages = toPages(raw, tools)
  const readings = toLineReadings(raw, pages, tools.newspaper)
  return {
    file: raw.file,
    pages: pages.map((page, p) => toEditedPage(page, readings[p] ?? [], tools.newspaper.featureWords)),
    corrections: decisions.map(({ correction }) => correction),
    places: Object.fromEntries([...tools.subjects.places.places].map(([id, { name }]) => [id, name])),
    topics: Object.fromEntries(tools.subjects.raw.topics.topics.map(({ id, name }) => [id, name])),
  }
}

function pick<T extends object, K extends keyof T & string>(
  from: T,
  shape: Readonly<Record<K, unknown>>,
): Pick<T, K> {
  return Object.fromEntries(Object.keys(shape).map((key) => [key, from[key as K]])) as Pick<T, K>
}

function toEditedPage(page: Page, readings: readonly LineReading[], words: FeatureWords): EditedPage {
  return {
    id: page.id,
    ...pick(page, pageFields),
    lines: readings.map((reading, i) => toEditedLine(reading, nextOf(readings, i), words)),
    articles: page.articles.map((article, i) => toEditedArticle(article, String(i + 1), readings)),
    messages: page.messages,
  }
}

const nextOf = (readings: readonly LineReading[], i: number): LineReading | undefined =>
  readings.slice(i + 1).find(({ role }) => role !== null)

function toEditedLine(reading: LineReading, next: LineReading | undefined, words: FeatureWords): EditedLine {
  const { number, text, role, article, reasons, decided } = reading
  return {
    number,
    text,
    opening: toOpening(text),
    role,
    article,
    begins: reasons !== null && isBeginning(reasons.state),
    ends: article !== null && next?.article !== article,
    decided,
    probability: reasons === null ? null : Math.round(reasons.probability * 100) / 100,
    reasons: reasons === null ? '' : toWhy(reasons, words),
  }
}

const MOST = 3

function toWhy(
  { other, otherProbability, pro, contra }: NonNullable<LineReading['reasons']>,
  words: FeatureWords,
): string {
  const list = (reasons: readonly Reason[]): string =>
    say.reasons(
      reasons
        .slice(0, MOST)
        .map(({ feature, worth }) => [say.feature(feature, words.toText(feature)), Math.abs(worth)]),
    )
  const next = say.state(other, words.states[other] ?? null)
  return say.why(next, Math.round(otherProbability * 100), list(pro), list(contra))
}

function toEditedArticle(article: Article, mark: string, readings: readonly LineReading[]): EditedArticle {
  const first = readings.find((line) => line.article === mark && line.role !== null)
  return {
    id: article.id,
    ...pick(article, articleFields),
    mark,
    line: first?.number ?? article.lines[0]?.[0] ?? 1,
    opening: toOpening(first?.text ?? ''),
    figures: article.figures.map((figure) => toEditedFigure(article, figure)),
  }
}

function toEditedFigure(article: Article, figure: Figure): EditedFigure {
  const { quote, unsure } = figure
  return { ...pick(figure, figureFields), quote, unsure, text: printedOf(article, figure) }
}
