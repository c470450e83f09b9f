/**
 * How a candidate goes with the metrics of the figures before.
 */
import type { Draft } from './drafts.ts'
import type { Context, Found, Known, MetricCandidate, Source } from './known.ts'

/** For a metric taken over: from how far, and whether the figure it was of has the same unit. */
export function toBeforeFeatures(
  context: Context,
  { back, source }: MetricCandidate,
  { draft }: Found,
  known: readonly Known[],
): string[] {
  const own = toChainFeatures(context, source, draft, known.at(-1))
  const other = back === 0 ? undefined : known.at(-back)
  if (other === undefined) return own
  const near =
    other.draft.clause === draft.clause
      ? 'clause'
      : other.draft.clause.sentence === draft.clause.sentence
        ? 'sentence'
        : 'far'
  const same = other.draft.quantity.bareUnit === draft.quantity.bareUnit ? 'same' : 'other'
  const from = source === 'before' ? '' : ` ${source}`
  return [
    ...own,
    `back ${back}${from}`,
    `back ${near}${from}`,
    `back ${near} ${same}${from}`,
    `back ${other.metric.own ? 'own' : 'taken'}${from}`,
    `back ${other.metric.source ?? 'none'}${from}`,
  ]
}

/** How it lies to where the metric of the figure before was found: lists go on as they begin. */
function toChainFeatures({ text }: Context, source: Source, draft: Draft, last: Known | undefined): string[] {
  if (last === undefined || last.draft.clause.sentence !== draft.clause.sentence) return []
  const same = last.draft.quantity.bareUnit === draft.quantity.bareUnit ? 'same' : 'other'
  const joint =
    /^[一-鿿]*(?<mark>[、，；和及])/u.exec(text.slice(last.draft.quantity.end, draft.quantity.start))
      ?.groups?.['mark'] ?? 'none'
  const from = last.metric.source ?? 'none'
  return [
    `${from}, then ${source} ${same}`,
    `${from}, then ${source} ${joint}`,
    `${source} joint ${joint} ${same}`,
  ]
}
