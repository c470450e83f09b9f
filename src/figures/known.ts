/**
 * What the stages of one paragraph hand to each other.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { Movement } from './changes.ts'
import type { Description } from './features.ts'
import type { Draft } from './drafts.ts'
import type { Names } from './nameSpans.ts'
import type { Per } from './per.ts'
import type { FigureRules } from './rules.ts'
import type { Token } from './tokens.ts'

export type Metric = {
  readonly text: string | null
  /** false: taken over from an earlier figure or clause because this one names none. */
  readonly own: boolean
  /** How likely it is that the metric is read right, by the model that chose it. */
  readonly chance: number
  /** Where it was found; null where the rules alone read it. */
  readonly source: Source | null
}

export type Ruled = Omit<Metric, 'chance' | 'source'> & {
  /** The rule that read it. */
  readonly by:
    | 'compared'
    | 'object'
    | 'behind'
    | 'class'
    | 'list'
    | 'run'
    | 'share'
    | 'journey'
    | 'paid'
    | 'own'
    | 'deed'
    | 'before'
}

export type Source =
  | 'rule'
  /** In front of the number, of a rate there, or up to a noun of change. */
  | 'left'
  | 'farther'
  | 'rate'
  /** Behind it: all of it, its last words, what stands behind the next number, behind a bracket. */
  | 'right'
  | 'head'
  | 'beyond'
  | 'bracket'
  /** From both sides. */
  | 'verb'
  | 'both'
  | 'summed'
  | 'shared head'
  /** What its clause and the one before name. */
  | 'topic'
  | 'clause'
  | 'clause name'
  | 'journey'
  /** Of the figures before. */
  | 'before'
  | 'their noun'
  | 'their verb'
  | 'their name'
  | 'their head'

export type MetricCandidate = {
  readonly text: string
  readonly source: Source
  /** The words it is made of, where it stands in the text as it is. */
  readonly tokens: readonly Token[]
  /** The word before and the word behind it there. */
  readonly before: Token | null
  readonly after: Token | null
  /** How many figures back the metric was, for one that is taken over. */
  readonly back: number
}

/** The candidates of one figure, and what is seen of them: what the model is fitted on. */
export type MetricChoice = {
  readonly ruled: Ruled
  readonly candidates: readonly MetricCandidate[]
  /** Of each candidate, what is seen of it. */
  readonly descriptions: readonly Description[]
  /** What stands in front of the number. */
  readonly lead: string
}

export type Context = {
  readonly text: string
  readonly rules: FigureRules
  readonly segmenter: Segmenter
  readonly names: Names
}

export type Known = {
  readonly draft: Draft
  readonly metric: Metric
  /** What the metric was chosen from. */
  readonly choice: MetricChoice
  readonly movement: Movement | null
  readonly per: Per | null
  /** The figure that names the start of a from-to. */
  readonly start: Known | null
  /** A level of another time that the next number is compared with. */
  readonly basis: boolean
  /** Said to be the same as before: 与上年持平. */
  readonly flat: boolean
}

/** What is known of a draft before its metric is read. */
export type Found = Pick<Known, 'draft' | 'movement' | 'per'>
