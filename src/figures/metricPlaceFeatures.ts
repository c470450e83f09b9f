/**
 * What stands around a candidate, and around the number.
 */
import type { See } from './features.ts'
import type { Found, MetricCandidate } from './known.ts'
import type { Surroundings } from './metricSurroundings.ts'
import { isNominal, isVerb, type Token } from './tokens.ts'

const FUNCTION =
  /^(?:的|了|和|与|及|、|，|“|”|（|）|在|由|从|为|被|将|把|对|以|共|已|新|约|近|达|有|占|是|等|也|均|各|就|并|按|用|每|个|其中)$/u
/** A word beside a phrase: itself where it is one of grammar, else its part of speech. */
export const toKind = (token: Token | null | undefined): string =>
  token == null ? 'edge' : FUNCTION.test(token.word) ? token.word : token.tag

/** The words right beside the phrase, and those right beside the number. */
export function seePlace(
  see: See,
  { source, tokens, before, after }: MetricCandidate,
  { left, right }: Surroundings,
  { movement, per }: Found,
): void {
  const front = toKind(left.at(-1))
  const back = toKind(right[0])
  see`${source} between ${front} ${back}`
  see`${source} behind ${front}`
  see`${source} before ${back}`
  see`${source} own ${Math.min(2, left.filter((token) => isNominal(token) || isVerb(token)).length)}`
  see`${source} moves ${movement?.kind ?? 'no'}`
  if (per !== null) see`${source} per`
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return
  const [outside, behind] = [toKind(before), toKind(after)]
  see`${source} after ${outside}`
  see`${source} until ${behind}`
  see`front ${outside} ${first.tag}`
  see`cut ${last.tag} ${behind}`
  see`cut ${source} ${last.tag} ${behind}`
}
