/**
 * Reads every figure of an article: the table of contents of this folder.
 *
 *   folded → quantities → which are figures (drafts) → movements → metrics → periods → status → figures → subjects →
 *   additions → indicators filed → periods as printed → checks
 */
import type { Figure } from '../schema/figure.ts'
import type { FigureTexts } from '../schema/figurePlace.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { withAloneNumbers } from './aloneNumbers.ts'
import { toFigures, type Reading } from './assemble.ts'
import { toPrinted, type Printed } from './calendar.ts'
import { checkFigures } from './checks.ts'
import { isBasisLevel, isFlat, isStartOf, readMovement, unitKind, type Movement } from './changes.ts'
import { toDrafts, type Draft } from './drafts.ts'
import { withDeeds } from './additions.ts'
import { fileFigures } from './filing.ts'
import { toFolded } from '../text/folded.ts'
import { taggingOnce } from '../text/taggedOnce.ts'
import type { Context, Known } from './known.ts'
import { chooseMetric, toMetricChoice } from './metrics.ts'
import { toNames, type NamesByBlock } from './nameSpans.ts'
import { readPer } from './per.ts'
import { withPlaces } from './placeWords.ts'
import { opensSentence, toPeriodMentions, type PageTime, type PeriodMention } from './periodMentions.ts'
import type { Carried } from './periodCarry.ts'
import { readPeriods } from './periods.ts'
import { withPeriodsAsPrinted } from './tense.ts'
import { withBodyPeriods } from './titlePeriods.ts'
import { toPassages, type Passage } from './passages.ts'
import type { FigureRules } from './rules.ts'
import { toStatusReader } from './statuses.ts'

export type FigureContext = {
  readonly date: string | null
  /** EDTF, e.g. `2023-11~`; its year serves where no date is printed. */
  readonly dateApprox: string | null
  /** A name looked up in the gazetteer: the place's id, or null. */
  readonly placeId: (name: string) => string | null
  /** The names of the article. */
  readonly names?: NamesByBlock
}

/**
 * Every figure of the article in reading order: the parts of the headline, the body, the captions.
 *
 * @param nameSubjects gives the figures their subjects before they are checked (`giveSubjects`); without it they have none
 * @example 规上工业增加值58.2亿元，同比增长6.3% → one figure: 58.2 亿元, 规上工业增加值, up 6.3 % 同比
 */
export function readFigures(
  article: FigureTexts,
  context: FigureContext,
  rules: FigureRules,
  segmenter: Segmenter,
  nameSubjects: (figures: readonly Figure[]) => readonly Figure[] = (figures) => figures,
): Figure[] {
  const figures = toReadings(article, context, rules, segmenter).map(({ figure }) => figure)
  const filed = fileFigures(
    withDeeds(nameSubjects(figures), article, rules.additions),
    article,
    rules,
    segmenter,
  )
  const printed = toPrinted(context.date, context.dateApprox)
  const dated = withPeriodsAsPrinted(
    withBodyPeriods(withAloneNumbers(filed, article)),
    article,
    rules.indicatorsById,
    printed,
  )
  return checkFigures(dated, {
    texts: article,
    printed,
    rules,
  })
}

/** The figures of an article before they are given subjects and checked, each with what it was read from. */
export function toReadings(
  article: FigureTexts,
  context: FigureContext,
  rules: FigureRules,
  segmenter: Segmenter,
): Reading[] {
  const state: Article = {
    context,
    rules,
    segmenter: taggingOnce(withPlaces(segmenter, context.placeId)),
    named: null,
    carried: { period: null, event: null },
    frame: null,
    printed: toPrinted(context.date, context.dateApprox),
  }
  return toPassages(article).flatMap((passage) => readPassage(passage, state))
}

type Article = {
  readonly context: FigureContext
  readonly rules: FigureRules
  readonly segmenter: Segmenter
  readonly printed: Printed | null
  named: number | null
  /** What the passage before hands down. */
  carried: Carried
  /** The first statistical period of the article. */
  frame: PeriodMention | null
}

function readPassage(passage: Passage, article: Article): Reading[] {
  const { context, rules, segmenter } = article
  const folded = toFolded(toSpacedAsClauses(passage), passage.kind === 'table')
  const { text } = folded
  const time = toPageTime(context, article.named)
  const mentions = toPeriodMentions(text, rules, time)
  const years = mentions.filter(({ year }) => year !== null)
  const spokenOf = years.findLast((mention) => opensSentence(text, mention))
  article.named = spokenOf?.year ?? article.named ?? years.at(-1)?.year ?? null
  const { drafts, clauses } = toDrafts(text, rules)
  if (drafts.length === 0) return []
  const given = { text, drafts, clauses, mentions, rules, year: time.year }
  const periods = readPeriods(given, article.carried)
  article.carried = periods.carried
  article.frame ??= periods.frame
  const statusOf = toStatusReader(text, clauses, rules, article.printed)
  const names = toNames(context.names?.get(passage.block) ?? [], folded)
  const known = readAll({ text, rules, segmenter, names }, drafts)
  return toFigures({
    passage,
    folded,
    clauses,
    periods: periods.of,
    frame: article.frame,
    statusOf,
    printed: article.printed,
    known,
    rules,
  })
}

/** Two printed segments of a headline, joined by one full-width space, are two clauses. */
function toSpacedAsClauses({ kind, text }: Passage): string {
  return kind === 'title' ? text.replaceAll('\u3000', '，') : text
}

/** Movements and metrics, left to right: each may lean on the figures before it. */
function readAll(context: Context, drafts: readonly Draft[]): Known[] {
  const known: Known[] = []
  for (const draft of drafts) known.push(readOne(context, draft, known.slice(-12)))
  return known
}

function readOne(context: Context, draft: Draft, known: readonly Known[]): Known {
  const { text, rules, segmenter } = context
  const last = known.at(-1)
  const per = readPer(text, draft, rules, segmenter)
  const movement =
    ofRun(draft, last) ?? readMovement(text, draft, per, rules) ?? ofComparison(text, draft, last, rules)
  const start = last !== undefined && isStartOf(text, last.draft, draft, movement) ? last : null
  const choice = toMetricChoice(context, { draft, movement, per }, known)
  return {
    draft,
    movement,
    per,
    metric: start?.metric ?? chooseMetric(choice, context),
    choice,
    start,
    basis: isBasisLevel(text, draft),
    flat: isFlat(text, draft),
  }
}

/** `高出全省平均14.7个百分点、杭州平均23.7个百分点`: the second is compared as the first. */
function ofComparison(
  text: string,
  draft: Draft,
  last: Known | undefined,
  rules: FigureRules,
): Movement | null {
  if (last?.movement?.kind !== 'compared' || last.draft.clause !== draft.clause) return null
  if (unitKind(draft, rules) !== 'point') return null
  const basis = text.slice(draft.lead.start, draft.lead.end).replace(/^[、和与及]/u, '')
  return { ...last.movement, basis, start: draft.lead.start }
}

/** The later members of a run share the movement of the first. */
function ofRun(draft: Draft, last: Known | undefined): Movement | null {
  if (draft.runIndex === 0 || last === undefined || last.draft.clause !== draft.clause) return null
  return last.draft.quantity.bareUnit === draft.quantity.bareUnit ? last.movement : null
}

function toPageTime({ date, dateApprox }: FigureContext, named: number | null): PageTime {
  const year = /^[0-9]{4}/u.exec(date ?? dateApprox ?? '')?.[0]
  return { date, year: year === undefined ? null : Number(year), named }
}
