/**
 * A raw file → what each of its lines was read as, how sure that is and why: for whoever mends a page, and as a labelled page to learn from.
 */
import { arrangeLines } from '../corrections/arrangeLines.ts'
import { decideLines } from '../corrections/decideLines.ts'
import type { Decided } from '../newspaper/label/decided.ts'
import type { ArticleMark, LabelledLine, LabelledPage, LineRole } from '../newspaper/label/labelled.ts'
import { toReasons, type LineReasons } from '../newspaper/label/reasons.ts'
import type { State } from '../newspaper/label/states.ts'
import { toObservations } from '../newspaper/observe/observe.ts'
import { toDecided } from '../newspaper/parse.ts'
import type { NewspaperRules } from '../newspaper/rules.ts'
import { decodeBytes } from '../newspaper/text/decode.ts'
import { toPagesOfLines } from '../newspaper/text/lines.ts'
import type { Article, Lines, Page } from '../schema/entry.ts'
import type { RawFile } from './toPages.ts'

export type LineReading = {
  /** In the raw file. */
  readonly number: number
  /** As read: corrected, with its indent. */
  readonly text: string
  /** Null where the line is blank. */
  readonly role: LineRole | null
  readonly article: ArticleMark
  readonly reasons: LineReasons | null
  /** Whether a person decided what it is. */
  readonly decided: boolean
}

/** The lines of each page of a file, in the order they are read. */
export function toLineReadings(raw: RawFile, pages: readonly Page[], rules: NewspaperRules): LineReading[][] {
  const decoded = decodeBytes(raw.bytes)
  const arranged = arrangeLines(decoded.text, raw.corrections).lines
  const { lines: placed } = decideLines(arranged, raw.corrections)
  const byLine = new Map([...placed].map(([place, line]) => [place + 1, line]))
  const text = arranged.map((line) => line.text + line.end).join('')
  return toPagesOfLines(text, rules.folding).map(({ lines, first, last }, p) => {
    const decided: Decided = toDecided(lines, byLine)
    const reasons = toReasons(toObservations(lines, rules), rules.lines, decided)
    const ordinals = new Map(lines.map(({ number }, i) => [number, i]))
    const marks = toMarks(pages[p])
    return arranged.slice(first - 1, last).map((line, i): LineReading => {
      const ordinal = ordinals.get(first + i)
      const why = ordinal === undefined ? undefined : reasons[ordinal]
      if (ordinal === undefined || why === undefined) return blank(line.number, line.text)
      const owner = marks(line.number)
      return {
        number: line.number,
        text: line.text,
        ...toLabel(why.state, line.text, owner),
        reasons: why,
        decided: decided.has(ordinal),
      }
    })
  })
}

const blank = (number: number, text: string): LineReading => ({
  number,
  text,
  role: null,
  article: null,
  reasons: null,
  decided: false,
})

type Owner = { readonly mark: ArticleMark; readonly article: Article | null }

/** Whose a line is: an article's, a notice's, or the page's own. */
function toMarks(page: Page | undefined): (line: number) => Owner {
  const owners = new Map<number, Owner>()
  const claim = (lines: Lines, owner: Owner): void => {
    for (const [first, last] of lines)
      for (let n = first; n <= last; n += 1) if (!owners.has(n)) owners.set(n, owner)
  }
  page?.articles.forEach((article, i) => {
    const owner = { mark: String(i + 1), article }
    claim(article.lines, owner)
    for (const { lines } of article.photos) claim(lines, owner)
  })
  const notices = page?.notArticles.filter(({ kind }) => kind === 'notice') ?? []
  notices.forEach(({ lines }, i) => claim(lines, { mark: `n${String(i + 1)}`, article: null }))
  return (line) => owners.get(line) ?? { mark: null, article: null }
}

const PAGE_ROLES: ReadonlySet<LineRole> = new Set(['folio', 'rubric'])
const EITHER: ReadonlySet<LineRole> = new Set(['caption', 'label', 'row'])

/** The role a person would write before the line; what belongs to no article is the page's own. */
function toLabel(
  state: State,
  text: string,
  { mark, article }: Owner,
): { readonly role: LineRole; readonly article: ArticleMark } {
  const role = toRole(state, text.trim(), article)
  if (PAGE_ROLES.has(role)) return { role, article: null }
  return mark === null && !EITHER.has(role) ? { role: 'folio', article: null } : { role, article: mark }
}

function toRole({ role, step }: State, text: string, article: Article | null): LineRole {
  if (role === 'title') return toTitleRole(text, article)
  if (role === 'body') return step === 'start' || step === 'flow' ? step : 'lead'
  return role
}

/** Which part of the headline a line of it is; both where kicker and headline share it. */
function toTitleRole(text: string, article: Article | null): LineRole {
  const squeezed = squeeze(text)
  const within = (part: string | null | undefined): boolean => {
    const own = squeeze(part ?? '')
    return own !== '' && (own.includes(squeezed) || squeezed.includes(own))
  }
  if (article === null || within(article.headline)) return within(article?.kicker) ? 'title' : 'headline'
  return within(article.kicker) ? 'kicker' : within(article.subhead) ? 'subhead' : 'headline'
}

const squeeze = (text: string): string => text.replace(/^#+|[\s\u3000]+/gu, '')

/** A page as read → a labelled page, by which the models learn what a person has set right. */
export function toLabelledPage(lines: readonly LineReading[], comments: readonly string[]): LabelledPage {
  const order = lines.find(({ reasons }) => reasons !== null)?.reasons?.state.order ?? 'before'
  const labelled = lines.map(({ article, role, text }): LabelledLine => ({ article, role, text }))
  while (labelled.at(-1)?.role === null) labelled.pop()
  return { order, comments: [...comments], lines: labelled }
}
