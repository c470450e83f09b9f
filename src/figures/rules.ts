/**
 * The rule files compiled once: what every stage of reading figures is given.
 */
import type { NameTable } from '../text/nameTable.ts'
import { toWordClasses, type WordClasses } from '../text/wordClasses.ts'
import { toWordLists, type WordLists } from '../text/wordLists.ts'
import { toBounds, toSizes, type Bounds, type Sizes } from './bounds.ts'
import { toChangePatterns, type ChangePatterns } from './changeWords.ts'
import { toConfidenceModel, type ConfidenceModel } from './confidence.ts'
import { toMetricModel, type MetricModel } from './metricModel.ts'
import { toQuantityGrammar, type QuantityGrammar } from './grammar.ts'
import { toNotFigurePatterns, type NotFigurePattern } from './notFigures.ts'
import { toPeriodPatterns, type PeriodPattern } from './periodPatterns.ts'
import { toProjectPatterns, type ProjectPatterns } from './projects.ts'
import { toQualifierPatterns, type QualifierPatterns } from './qualifiers.ts'
import type { Indicator } from './indicatorRules.ts'
import { figureRuleFilesSchema } from './ruleFiles.ts'
import { toDoubts, type Doubts } from './doubts.ts'
import { toStatusPatterns, type StatusPattern } from './statusSigns.ts'
import { toAdditionPatterns, type AdditionPatterns } from './additions.ts'
import { toModifierPatterns, type ModifierPatterns } from './modifiers.ts'
import { toIndicatorIndex } from './indicators.ts'

export type FigureRules = WordLists & {
  readonly grammar: QuantityGrammar
  readonly qualifiers: QualifierPatterns
  readonly changes: ChangePatterns
  readonly notFigures: readonly NotFigurePattern[]
  readonly periods: readonly PeriodPattern[]
  readonly statuses: readonly StatusPattern[]
  readonly projects: ProjectPatterns
  /** By name and alias. */
  readonly indicators: NameTable<Indicator>
  readonly indicatorsById: ReadonlyMap<string, Indicator>
  readonly modifiers: ModifierPatterns
  readonly additions: AdditionPatterns
  readonly bounds: Bounds
  readonly confidence: ConfidenceModel
  readonly metrics: MetricModel
  readonly classOf: WordClasses
  readonly sizes: Sizes
  /** Words that leave a figure unsure, by id. */
  readonly doubt: Doubts
}

/** The stems of the files under `content/rules/` and `content/model/` that `toFigureRules` asks for. */
export const FIGURE_RULE_FILES = [
  'units',
  'qualifiers',
  'changes',
  'not-figures',
  'periods',
  'statuses',
  'indicators',
  'metric-words',
  'figure-doubts',
  'figure-bounds',
  'figure-confidence',
  'metrics',
  'word-classes',
] as const

/**
 * Checks and compiles the rule files; `raw` maps each stem of `FIGURE_RULE_FILES` to its parsed JSON.
 *
 * Throws a zod error that names the entry where a file is malformed.
 */
export function toFigureRules(raw: unknown): FigureRules {
  const files = figureRuleFilesSchema.parse(raw)
  const grammar = toQuantityGrammar(files.units.units)
  return {
    ...toWordLists(files['metric-words'].lists, 'metric-words.json'),
    grammar,
    qualifiers: toQualifierPatterns(files.qualifiers.qualifiers),
    changes: toChangePatterns(files.changes.changes),
    notFigures: toNotFigurePatterns(files['not-figures'].notFigures, grammar),
    periods: toPeriodPatterns(files.periods.periods),
    statuses: toStatusPatterns(files.statuses.statuses),
    projects: toProjectPatterns(files.statuses.projects),
    indicators: toIndicatorIndex(files.indicators.indicators),
    indicatorsById: new Map(files.indicators.indicators.map((indicator) => [indicator.id, indicator])),
    modifiers: toModifierPatterns(files.indicators.modifiers),
    additions: toAdditionPatterns(files.indicators.additions.pattern),
    confidence: toConfidenceModel(files['figure-confidence']),
    metrics: toMetricModel(files.metrics),
    classOf: toWordClasses(files['word-classes']),
    bounds: toBounds(files['figure-bounds']),
    sizes: toSizes(files['figure-bounds']),
    doubt: toDoubts(files['figure-doubts']),
  }
}
