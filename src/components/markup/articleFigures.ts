/**
 * 本文数据: every figure of the article in the order of the text, with how it was read folded under it; a headline's that the
 * text says again stands there alone. The marks in the
 * text link here (rehypeFigures.ts), so all of it works without a script; the script shows the same beside the number. What
 * rights leave out of the text has its place here.
 */
import { readNotes } from '../../archive/figures/figureStore.ts'
import { toBasis } from '../../archive/figures/averages.ts'
import { toChangeText, toFigureText } from '../../archive/figures/figureText.ts'
import type { Note } from '../../archive/figures/notes.ts'
import { toPrinted } from '../../archive/figures/printed.ts'
import { toRepeats } from '../../archive/figures/repeats.ts'
import { fill } from '../../archive/figures/rowFields.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { shownBlocks } from '../../archive/rights.ts'
import { toMarkId, toMarks, toReadingId, type FigureMark } from '../../markdown/figureMarks.ts'
import type { Article } from '../../schema/entry.ts'
import type { Figure } from '../../schema/figure.ts'
import { amountGloss, changeGloss } from '../../strings/glosses.ts'
import { language, words } from '../../strings/words.ts'
import '../figures/articleFigures.css'
import { toEntries } from '../figures/toEntries.ts'
import { figureReading } from './figureReading.ts'
import { attribute, markup, type Html } from './markup.ts'
import { statusMark } from './statusMark.ts'

type Entry = {
  readonly mark: FigureMark
  /** The fragment of the headline's number that says the same. */
  readonly also: string | undefined
  /** Whether its mark stands in the text that may be shown. */
  readonly inText: boolean
  readonly figures: readonly Shown[]
}
type Shown = { readonly figure: Figure; readonly printed: string; readonly others: readonly Note[] }

/** Entries a reader sees at once: of a text with many, the rest waits behind a fold. */
const SHOWN = 8
const text = words.data

/** @param rest the other half of a jumped article, whose fragments begin with `c` */
export function articleFigures(
  { newspaper }: ArticleListing,
  article: Article,
  rest: Article | null,
): Html | null {
  const entries = [article, rest].flatMap((half, i) =>
    half === null ? [] : entriesOf(half, newspaper, i === 0 ? '' : 'c'),
  )
  if (entries.length === 0) return null
  const [shown, more] =
    entries.length <= SHOWN + 2 ? [entries, []] : [entries.slice(0, SHOWN), entries.slice(SHOWN)]
  return markup`<section class="article-figures">
    <h2 class="head">${words.article.figures}<span class="folio">${count(entries)}</span></h2>
    <div class="figure-list" data-close="${text.close}" data-explain="${text.explain}">
      <ol>${shown.map(entryItem)}</ol>
      ${
        more.length > 0 &&
        markup`<details class="more"><summary>${fill(text.moreFigures, count(more))}</summary><ol>${more.map(entryItem)}</ol></details>`
      }
    </div>
  </section>`
}

const count = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { figures }) => sum + figures.length, 0)

function entriesOf(half: Article, newspaper: string | null, prefix: string): Entry[] {
  const notes = readNotes(half.id)
  const shown = shownBlocks(half.body, newspaper).length
  const isInText = ({ block }: FigureMark): boolean => typeof block === 'number' && block < shown
  const { entries, also } = toEntries(toMarks(half.figures, prefix), toRepeats(half.figures), isInText)
  return entries.map((mark) => ({
    mark,
    also: also.get(mark),
    inText: isInText(mark),
    figures: mark.figures.flatMap((number): Shown[] => {
      const found = half.figures[number]
      if (found === undefined) return []
      const figure = { ...found, change: toBasis(found, half) }
      const printed = toFigureText({ ...figure, printed: toPrinted(figure, half) })
      return [{ figure, printed, others: notes.get(number) ?? [] }]
    }),
  }))
}

/** What a figure says in a line, and how it was read folded under it. */
const entryItem = ({
  mark,
  figures,
  inText,
  also,
}: Entry): Html => markup`<li${attribute('id', inText ? null : toMarkId(mark))}>
  ${figures.map(
    ({ figure, printed, others }, i) => markup`<details${attribute('id', i === 0 ? also : null)}>
      <summary><b>${printed}</b> ${figure.metric}
        ${statusMark(figure.status)}
        ${amountGloss(figure) !== null && markup`<small lang="${language}">${amountGloss(figure)}</small>`}
        <small>${gist(figure)}</small>
      </summary>
      <div class="reading"${attribute('id', i === 0 ? toReadingId(mark) : null)}>
        ${figureReading(figure, others)}
        ${inText && markup`<a href="#${toMarkId(mark)}">${text.inText}</a>`}
      </div>
    </details>`,
  )}
</li>`

const gist = (figure: Figure): string =>
  [figure.subject, figure.period?.text, changeGloss(toChangeText(figure) ?? '')].filter(Boolean).join(' · ')
