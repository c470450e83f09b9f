/** Labelled pages as lessons for the metric model: the candidates of every labelled figure, and which the label means. */
import type { Tools } from '../../src/entries/toPages.ts'
import { toNames } from '../../src/figures/features.ts'
import { isLike, toLikeness } from '../../src/figures/likeness.ts'
import type { MetricChoice } from '../../src/figures/known.ts'
import type { ChoiceLesson } from './choiceFit.ts'
import { toLabelledReadings } from './labelledReadings.ts'
import { fold, type Label, type LabelledPage } from './labels.ts'

export type MetricLesson = ChoiceLesson & {
  readonly page: string
  readonly label: Label & { readonly metric: string }
  readonly choice: MetricChoice
}

/** A comparison is named by the rules alone, and teaches nothing; a level reached from another is named where that one is. */
export function toMetricLessons(page: LabelledPage, tools: Tools): MetricLesson[] {
  return toLabelledReadings(page, tools).flatMap(({ label, reading: { one } }) => {
    const { choice } = one.start ?? one
    return label.metric == null || choice.ruled.by === 'compared'
      ? []
      : [toLesson(page.stem, { ...label, metric: label.metric }, choice)]
  })
}

function toLesson(page: string, label: MetricLesson['label'], choice: MetricChoice): MetricLesson {
  const wanted = fold(label.metric)
  const texts = choice.candidates.map(({ text }) => fold(text))
  const granted = texts.map((text) => isLike(wanted, text))
  const near = texts.map((text, at) => (granted[at] === true ? toLikeness(wanted, text) : 0))
  const best = Math.max(0, ...near)
  return {
    page,
    label,
    choice,
    features: choice.descriptions.map(toNames),
    granted,
    right: best === 0 ? -1 : near.indexOf(best),
  }
}
