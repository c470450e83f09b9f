/**
 * What the classes of a candidate's words tell, and of the words around it and around the number: classes carry over to words that no
 * labelled figure has.
 */
import type { WordClasses } from '../text/wordClasses.ts'
import type { Context, Found, MetricCandidate } from './known.ts'
import type { Surroundings } from './metricSurroundings.ts'
import type { Token } from './tokens.ts'

type Classed = { readonly fine: string; readonly coarse: string }

/** @example 示范工坊 behind 3家 → the class of its head with the unit, of 示范 before 工坊, of what stands on both sides */
export function toClassFeatures(
  { rules: { classOf } }: Context,
  { source, tokens, before, after }: MetricCandidate,
  { left, right }: Surroundings,
  { draft }: Found,
  unit: string,
): string[] {
  const front = toClassed(left.at(-1), classOf)
  const back = toClassed(right[0], classOf)
  const around = [
    `${front.fine} | ${source}`,
    `${front.coarse} | ${source}`,
    `${back.fine} || ${source}`,
    `${back.coarse} || ${source}`,
    `${front.coarse} | ${back.coarse} ${source}`,
  ]
  const words = tokens.map((token) => toClassed(token, classOf))
  const [first] = words
  const head = words.at(-1)
  if (first === undefined || head === undefined) return around
  const bare = draft.quantity.bareUnit ?? '-'
  return [
    ...around,
    ...toHeadFeatures(head, source, unit, bare),
    `first ${first.fine}`,
    `first ${first.coarse} ${source}`,
    ...toEdgeFeatures(toClassed(before, classOf), first, source, 'after'),
    ...toEdgeFeatures(toClassed(after, classOf), head, source, 'until'),
    ...words.slice(1).map((word, at) => `${words[at]?.coarse ?? ''}+${word.coarse}`),
    ...words.slice(1, -1).map(({ fine }) => `holds ${fine}`),
  ]
}

function toHeadFeatures({ fine, coarse }: Classed, source: string, unit: string, bare: string): string[] {
  return [
    `head ${fine}`,
    `head ${coarse}`,
    `head ${fine} ${unit}`,
    `head ${coarse} ${unit}`,
    `head ${coarse} ${bare}`,
    `head ${fine} ${source}`,
    `head ${coarse} ${source}`,
  ]
}

/** Where it was cut: what was left outside, beside what is inside. */
function toEdgeFeatures(outer: Classed, inner: Classed, source: string, side: string): string[] {
  return [
    `${side} ${outer.fine}`,
    `${side} ${outer.fine} ${source}`,
    `${side} ${outer.coarse}/${inner.coarse}`,
  ]
}

function toClassed(token: Token | null | undefined, classOf: WordClasses): Classed {
  if (token == null) return EDGE
  const known = classOf(token.word)
  if (known !== null) return { fine: `f${known.fine}`, coarse: `c${known.coarse}` }
  return token.word.length === 1 ? { fine: token.word, coarse: token.word } : UNKNOWN
}

const EDGE: Classed = { fine: 'edge', coarse: 'edge' }
const UNKNOWN: Classed = { fine: '?', coarse: '?' }
