/**
 * The arcs between states as flat columns, so that the inner loops of decoding run over numbers.
 */
import { canFollow, PAIRS, STATES, toPairName, toStateName, type State } from './states.ts'

type Arc = { readonly from: State; readonly to: State }

/** Ordered by the state they lead to. */
export const ARCS: readonly Arc[] = STATES.flatMap((to) =>
  STATES.filter((from) => canFollow(from, to)).map((from) => ({ from, to })),
)

/** The state each arc comes from. */
export const ARC_FROM: Int32Array = Int32Array.from(ARCS, ({ from }) => STATES.indexOf(from))

/** The first arc into each state, and one past the last. */
export const ARC_START: Int32Array = Int32Array.from([
  ...STATES.map((state) => ARCS.findIndex(({ to }) => to === state)),
  ARCS.length,
])

/** The pair of kinds of each arc, as a place in {@link PAIRS}. */
export const ARC_PAIR: Int32Array = Int32Array.from(ARCS, ({ from, to }) =>
  PAIRS.indexOf(toPairName(from, to)),
)

/** `before title-first head > before body-lead text` */
export function toArcName({ from, to }: Arc): string {
  return `${toStateName(from)} > ${toStateName(to)}`
}
