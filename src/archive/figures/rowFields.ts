/**
 * The texts of one line of a list of figures, the same from the build and from the browser. Words come in: `{}` stands for
 * what is put in.
 */
import type { FigureStrings } from '../../strings/figures.zh-Hans.ts'
import { readEdtf } from '../dates.ts'
import { toReadable } from '../excerpt.ts'
import { intervalText } from '../intervalText.ts'
import { toDayText } from './dayText.ts'
import { toSaidChange } from './figureText.ts'
import { toAmountWords } from './amountWords.ts'
import { toListedPeriod, type PeriodWords } from './listedPeriod.ts'
import type { Measure } from './measure.ts'
import type { ExplorerRow } from './shards.ts'
import { toRecordChange, toValueText } from './wording.ts'

export type RowWords = Pick<
  FigureStrings,
  | 'statuses'
  | 'paper'
  | 'pageNumber'
  | 'about'
  | 'dateLocale'
  | 'undated'
  | 'printedAs'
  | 'noUnit'
  | 'perUnit'
  | 'changeUnit'
  | keyof PeriodWords
> & {
  /** Names of places, indicators and units in the language of the page, by their Chinese ones; empty in Chinese. */
  readonly names: Readonly<Record<string, string>>
}

export type RowFields = {
  readonly value: string
  readonly change: string
  readonly metric: string
  readonly place: string
  readonly period: string
  readonly status: string
  readonly quote: string
  readonly source: string
  /** The amount in words of the page's language, where the printed ones are not. */
  readonly gloss: string
  /** Path below the base. */
  readonly path: string
}

/** `fill('第{}版', 3) === '第3版'`. */
export function fill(text: string, value: string | number): string {
  return text.replace('{}', () => String(value))
}

/** The line of one row; an empty text is nothing to show. */
export function toRowFields(row: ExplorerRow, words: RowWords): RowFields {
  const { indicator_name: name, metric } = row
  const label = toName(name ?? metric ?? '', words)
  return {
    value: toValueText(row),
    change: toSaidChange(toRecordChange(row) ?? '', (basis) => words.names[basis]),
    metric:
      name !== null && metric !== null && metric !== name
        ? `${label}${fill(words.printedAs, toInnerQuotes(metric))}`
        : label,
    place: toPlaceText(row, words),
    period: toRowPeriod(row, words) ?? '',
    status: row.status === 'actual' ? '' : words.statuses[row.status],
    quote: toReadable(row.quote ?? ''),
    source: toSourceText(row, words),
    gloss: toGloss(row, words),
    path: toPath(row),
  }
}

/** Quotation marks within quotation marks. */
export function toInnerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}

/** The row's period by its own days (`toListedPeriod`). */
export function toRowPeriod(
  { period_start: start, period_end: end, status }: ExplorerRow,
  words: PeriodWords,
): string | null {
  return toListedPeriod({ start, end, status }, words)
}

const toName = (name: string, { names }: RowWords): string => names[name] ?? name

function toGloss({ kind, normalized, base_unit: unit, per }: ExplorerRow, { names }: RowWords): string {
  const named = unit === null || kind === 'change' ? undefined : names[unit]
  return named === undefined ? '' : toAmountWords(normalized, named, per, (word) => names[`每${word}`])
}

/** The place, and what in it the figure is about; a place by one name only. */
function toPlaceText({ place_name: place, subject, scope }: ExplorerRow, words: RowWords): string {
  const parts = scope === 'place' && place !== null ? [place] : [place, subject === place ? null : subject]
  return parts.flatMap((part) => (part === null ? [] : [toName(part, words)])).join(' · ')
}

/** The very place in the article: a row's id is its article's id, a dot and the fragment. */
export function toPath({ id, article }: Pick<ExplorerRow, 'id' | 'article'>): string {
  return `articles/${article}/#${id.slice(article.length + 1)}`
}

type Printed = Pick<ExplorerRow, 'newspaper' | 'date' | 'date_approx' | 'page'>

/** `《样报》 2024年1月30日 第3版`. */
export function toSourceText({ newspaper, date, date_approx, page }: Printed, words: RowWords): string {
  const days = date_approx === null ? null : readEdtf(date_approx)
  const approx = days === null ? words.undated : fill(words.about, intervalText(days, words.dateLocale))
  const day = date === null ? approx : toDayText(date, words.dateLocale)
  const parts = [newspaper === null ? '' : fill(words.paper, newspaper), day]
  return [...parts, page === null ? '' : fill(words.pageNumber, page)].filter((part) => part !== '').join(' ')
}

/** `元`, `元（每单位）`, `%（增减）`. */
export function toUnitText({ unit, per, change }: Measure, words: RowWords): string {
  const plain = unit === null ? words.noUnit : toName(unit, words)
  if (per) return fill(words.perUnit, plain)
  return change ? fill(words.changeUnit, plain) : plain
}

/** A reference to one figure, to paste into a note. */
export function toCitation(row: ExplorerRow & { readonly link: string }, words: RowWords): string {
  const { value, metric, place, period, source } = toRowFields(row, words)
  const what = `${place} ${metric}${period === '' ? '' : `（${period}）`}${value}`
  const headline = row.headline === null ? null : fill(words.paper, row.headline)
  return [what, headline, source, row.link].filter((part) => part !== null && part !== '').join('，')
}
