/**
 * What the classes of a candidate's words tell, and of the words around it and around the number: classes carry over to words that no
 * labelled figure has.
 */
import type { WordClasses } from '../text/wordClasses.ts'
import type { See } from './features.ts'
import type { Context, Found, MetricCandidate } from './known.ts'
import type { Surroundings } from './metricSurroundings.ts'
import type { Token } from './tokens.ts'

type Classed = { readonly fine: string; readonly coarse: string }

/** @example 示范工坊 behind 3家 → the class of its head with the unit, of 示范 before 工坊, of what stands on both sides */
export function seeClasses(
  see: See,
  { rules: { classOf } }: Context,
  { source, tokens, before, after }: MetricCandidate,
  { left, right }: Surroundings,
  { draft }: Found,
  unit: string,
): void {
  const front = toClassed(left.at(-1), classOf)
  const back = toClassed(right[0], classOf)
  see`${front.fine} | ${source}`
  see`${front.coarse} | ${source}`
  see`${back.fine} || ${source}`
  see`${back.coarse} || ${source}`
  see`${front.coarse} | ${back.coarse} ${source}`
  const words = tokens.map((token) => toClassed(token, classOf))
  const [first] = words
  const head = words.at(-1)
  if (first === undefined || head === undefined) return
  seeHead(see, head, source, unit, draft.quantity.bareUnit ?? '-')
  see`first ${first.fine}`
  see`first ${first.coarse} ${source}`
  seeEdge(see, toClassed(before, classOf), first, source, 'after')
  seeEdge(see, toClassed(after, classOf), head, source, 'until')
  for (let at = 1; at < words.length; at += 1) see`${words[at - 1]?.coarse ?? ''}+${words[at]?.coarse ?? ''}`
  for (const { fine } of words.slice(1, -1)) see`holds ${fine}`
}

function seeHead(see: See, { fine, coarse }: Classed, source: string, unit: string, bare: string): void {
  see`head ${fine}`
  see`head ${coarse}`
  see`head ${fine} ${unit}`
  see`head ${coarse} ${unit}`
  see`head ${coarse} ${bare}`
  see`head ${fine} ${source}`
  see`head ${coarse} ${source}`
}

/** Where it was cut: what was left outside, beside what is inside. */
function seeEdge(see: See, outer: Classed, inner: Classed, source: string, side: string): void {
  see`${side} ${outer.fine}`
  see`${side} ${outer.fine} ${source}`
  see`${side} ${outer.coarse}/${inner.coarse}`
}

function toClassed(token: Token | null | undefined, classOf: WordClasses): Classed {
  if (token == null) return EDGE
  const known = classOf(token.word)
  if (known !== null) return { fine: `f${known.fine}`, coarse: `c${known.coarse}` }
  return token.word.length === 1 ? { fine: token.word, coarse: token.word } : UNKNOWN
}

const EDGE: Classed = { fine: 'edge', coarse: 'edge' }
const UNKNOWN: Classed = { fine: '?', coarse: '?' }
