/**
 * How a candidate goes with the metrics of the figures before.
 */
import type { Draft } from './drafts.ts'
import type { See } from './features.ts'
import type { Context, Found, Known, MetricCandidate, Source } from './known.ts'

/** For a metric taken over: from how far, and whether the figure it was of has the same unit. */
export function seeBefore(
  see: See,
  context: Context,
  { back, source }: MetricCandidate,
  { draft }: Found,
  known: readonly Known[],
): void {
  seeChain(see, context, source, draft, known.at(-1))
  const other = back === 0 ? undefined : known.at(-back)
  if (other === undefined) return
  const near =
    other.draft.clause === draft.clause
      ? 'clause'
      : other.draft.clause.sentence === draft.clause.sentence
        ? 'sentence'
        : 'far'
  const same = other.draft.quantity.bareUnit === draft.quantity.bareUnit ? 'same' : 'other'
  const from = source === 'before' ? '' : ` ${source}`
  see`back ${back}${from}`
  see`back ${near}${from}`
  see`back ${near} ${same}${from}`
  see`back ${other.metric.own ? 'own' : 'taken'}${from}`
  see`back ${other.metric.source ?? 'none'}${from}`
}

/** How it lies to where the metric of the figure before was found: lists go on as they begin. */
function seeChain(see: See, { text }: Context, source: Source, draft: Draft, last: Known | undefined): void {
  if (last === undefined || last.draft.clause.sentence !== draft.clause.sentence) return
  const same = last.draft.quantity.bareUnit === draft.quantity.bareUnit ? 'same' : 'other'
  const joint =
    /^[一-鿿]*(?<mark>[、，；和及])/u.exec(text.slice(last.draft.quantity.end, draft.quantity.start))
      ?.groups?.['mark'] ?? 'none'
  const from = last.metric.source ?? 'none'
  see`${from}, then ${source} ${same}`
  see`${from}, then ${source} ${joint}`
  see`${source} joint ${joint} ${same}`
}
