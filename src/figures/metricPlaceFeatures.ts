/**
 * What stands around a candidate, and around the number.
 */
import type { Found, MetricCandidate } from './known.ts'
import type { Surroundings } from './metricSurroundings.ts'
import { isNominal, isVerb, type Token } from './tokens.ts'

const FUNCTION =
  /^(?:的|了|和|与|及|、|，|“|”|（|）|在|由|从|为|被|将|把|对|以|共|已|新|约|近|达|有|占|是|等|也|均|各|就|并|按|用|每|个|其中)$/u
/** A word beside a phrase: itself where it is one of grammar, else its part of speech. */
export const toKind = (token: Token | null | undefined): string =>
  token == null ? 'edge' : FUNCTION.test(token.word) ? token.word : token.tag

/** The words right beside the phrase, and those right beside the number. */
export function toPlaceFeatures(
  { source, tokens, before, after }: MetricCandidate,
  { left, right }: Surroundings,
  { movement, per }: Found,
): string[] {
  const front = toKind(left.at(-1))
  const back = toKind(right[0])
  return [
    `${source} between ${front} ${back}`,
    `${source} behind ${front}`,
    `${source} before ${back}`,
    `${source} own ${Math.min(2, left.filter((token) => isNominal(token) || isVerb(token)).length)}`,
    `${source} moves ${movement?.kind ?? 'no'}`,
    ...(per === null ? [] : [`${source} per`]),
    ...(tokens.length === 0
      ? []
      : [
          `${source} after ${toKind(before)}`,
          `${source} until ${toKind(after)}`,
          `front ${toKind(before)} ${tokens[0]?.tag ?? ''}`,
          `cut ${tokens.at(-1)?.tag ?? ''} ${toKind(after)}`,
          `cut ${source} ${tokens.at(-1)?.tag ?? ''} ${toKind(after)}`,
        ]),
  ]
}
