/**
 * The figures of an article as cases: each with the candidates for its subject and what speaks for them, before any is chosen.
 */
import type { ArticleEntities } from '../entities/read.ts'
import type { Figure } from '../schema/figure.ts'
import type { Description } from './features.ts'
import { readOwnSubject } from './clauseSubjects.ts'
import { isMeasurePhrase, isOfKind, readMetricClass } from './metricClasses.ts'
import { withinParallel } from './parallelFeatures.ts'
import { toPointing } from './pointing.ts'
import type { Candidate } from './candidate.ts'
import { toCandidates } from './subjectCandidates.ts'
import { seeSubject, type FeatureRules } from './subjectFeatures.ts'
import { toSpot, type Spot } from './subjectSpot.ts'
import { toStage } from './subjectScene.ts'
import type { Stage } from './stage.ts'
import { isThing } from './things.ts'
import { toTracked } from './tracker.ts'
import { wordsOf } from './wordFeatures.ts'

/** What the page tells of an article beside its text. */
export type SubjectContext = {
  /** The place it is filed under. */
  readonly home: { readonly id: string; readonly name: string } | null
}

/** One figure with its candidates and what is seen of them, before any is chosen; what the model is fitted on. */
export type SubjectCase = {
  readonly figure: Figure
  readonly spot: Spot
  readonly candidates: readonly Candidate[]
  /** What speaks for and against each candidate. */
  readonly descriptions: readonly Description[]
}

const REMEMBERED = 4

/** Lays out the candidates of every figure with what is seen of them; linear in the length of the article. */
export function toCases(
  figures: readonly Figure[],
  read: ArticleEntities,
  { home }: SubjectContext,
  rules: FeatureRules,
): SubjectCase[] {
  const stage = toStage(read, home, isNational(read, rules), {
    isMeasure: (text) => isMeasurePhrase(text, rules.metricClasses),
    isSource: (word) => rules.entities.words('sources').has(word),
    isPersonName: rules.entities.isPersonName,
    isThing: (tokens) => isThing(tokens, rules.entities.words),
  })
  const cases: SubjectCase[] = []
  figures.forEach((figure, index) => {
    const spot = toSpot(stage, figure.at)
    if (spot === null) return
    const before = figures.slice(Math.max(0, index - REMEMBERED), index)
    cases.push(toCase(figure, spot, before, cases.at(-1)?.spot ?? null, stage, rules))
  })
  return cases
}

function toCase(
  figure: Figure,
  spot: Spot,
  before: readonly Figure[],
  last: Spot | null,
  stage: Stage,
  rules: FeatureRules,
): SubjectCase {
  const own = readOwnSubject(spot.part, spot.clause, spot.position)
  const all = toCandidates(stage, spot, figure.metric, before, own, rules.entities.words)
  const fitting = all.filter((candidate) => fits(candidate, figure, rules))
  const candidates = withinParallel(fitting, spot)
  const metricClass = readMetricClass(figure.metric, rules.metricClasses)
  const tracked = toTracked(candidates, spot, (kind) => isOfKind(metricClass, kind, rules.metricClasses))
  const pointing = toPointing(spot)
  const place = { figure, metricClass, spot, last, stage, tracked, pointing, own, words: wordsOf(spot) }
  const descriptions = candidates.map((one): Description => (see) => {
    seeSubject(see, one, candidates, place, rules)
  })
  return { figure, spot, candidates, descriptions }
}

/** The kind of a subject must fit the indicator. */
function fits({ kind }: Candidate, { indicator }: Figure, { indicatorKinds }: FeatureRules): boolean {
  const kinds = indicator === null ? undefined : indicatorKinds(indicator)
  return kind === 'none' || kind === 'goods' || kinds === undefined || kinds.includes(kind)
}

/** A body of the whole country speaks in the heads or the first paragraph. */
function isNational({ parts }: ArticleEntities, { entities }: FeatureRules): boolean {
  const start = parts.findIndex(({ role }) => role === 'lead')
  const text = parts
    .slice(0, start < 0 ? 3 : start + 2)
    .map(({ folded }) => folded.text.slice(0, 400))
    .join('。')
  return [...entities.words('national')].some((name) => text.includes(name))
}
