/** Results as list items: where and when, headline, two marked sentences, matched figures. */
import { toReadable } from '../../archive/excerpt.ts'
import type { ShownFigure } from '../../search/figureEntries.ts'
import type { SearchRecord } from '../../search/records.ts'
import type { Result } from '../../search/reply.ts'
import type { FigureHit } from '../../search/searchFigures.ts'
import type { SearchWords } from '../../strings/search.ts'
import { toWholeNodes } from '../wholeNodes.ts'
import { h, toNodes } from './element.ts'
import { recordDate } from './labels.ts'

export type ResultView = {
  readonly words: SearchWords
  /** The site's base path. */
  readonly base: string
  /** Folded phrases that the article's page shall mark. */
  readonly phrases: readonly string[]
  /** What places are called in the language of the page, by their Chinese names. */
  readonly names: ReadonlyMap<string, string>
  /** What of a text no line may break. */
  readonly whole: RegExp
}

/** One article: `<li><p class="where">…</p><h3><a>…</a></h3><p class="snippet">…</p></li>`. */
export function toResultItem(result: Result, view: ResultView): HTMLLIElement {
  const { record, headline, kicker, snippets, figures } = result
  const title = headline.length > 0 ? toNodes(headline, view.whole) : [view.words.untitled]
  return h(
    'li',
    { class: 'result' },
    toWhere(record, view),
    h(
      'article',
      {},
      ...(kicker.length > 0 ? [h('p', { class: 'kicker' }, ...toNodes(kicker, view.whole))] : []),
      h('h3', {}, h('a', { href: toAddress(record, view) }, ...title)),
      ...snippets.map((pieces) => h('p', { class: 'snippet' }, ...toNodes(pieces, view.whole))),
      ...(figures.length > 0
        ? [
            h(
              'ul',
              { class: 'matched' },
              ...figures.map((entry) => h('li', {}, toAmount(entry, view.words), ` ${entry.metric}`)),
            ),
          ]
        : []),
    ),
  )
}

/** One figure: value, indicator, the quoted clause, the article it stands in. */
export function toFigureItem({ entry, record }: FigureHit, view: ResultView): HTMLLIElement {
  const marked = { ...view, phrases: [...view.phrases, `${entry.value}${entry.unit}`] }
  return h(
    'li',
    { class: 'result figure' },
    h(
      'p',
      { class: 'amount' },
      toAmount(entry, view.words),
      h('span', { class: 'folio' }, view.names.get(entry.metric) ?? entry.metric),
    ),
    h(
      'div',
      {},
      h('blockquote', {}, ...toWholeNodes(toReadable(entry.quote), view.whole)),
      h(
        'p',
        { class: 'folio' },
        h('a', { href: toAddress(record, marked) }, record.headline || view.words.untitled),
      ),
    ),
    toWhere(record, view),
  )
}

function toAmount({ value, shown, status }: ShownFigure, words: SearchWords): HTMLElement {
  const mark = status === 'actual' ? [] : [h('span', { class: 'figure-status' }, words.statuses[status])]
  return h('span', {}, h('data', { value, class: 'value' }, shown), ' ', ...mark)
}

function toWhere(record: SearchRecord, { words, names }: ResultView): HTMLElement {
  const { newspaper, pageNumber, section, district } = record
  const folio = [pageNumber === null ? '' : words.pageNumber(pageNumber), section ?? '']
  const parts = [
    district === null ? '' : (names.get(district) ?? district),
    recordDate(record, words),
    newspaper === null ? '' : words.paper(newspaper),
    folio.filter(Boolean).join(' '),
  ]
  return h(
    'p',
    { class: 'where folio' },
    ...parts.filter((part) => part !== '').map((part) => h('span', {}, part)),
  )
}

/** The article's address with what to mark there: `/articles/a1/?mark=青山湖`. */
function toAddress(record: SearchRecord, { base, phrases }: ResultView): string {
  const params = new URLSearchParams(phrases.map((phrase) => ['mark', phrase]))
  const text = params.toString()
  return `${base}${record.url}${text === '' ? '' : `?${text}`}`
}
