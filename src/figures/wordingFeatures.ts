/**
 * Whether the words of a candidate hold together as a noun phrase: 果棚, not 名单分作 or 家规上企业.
 */
import { coarse, kindOf } from './candidateKinds.ts'
import type { Candidate } from './candidate.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import { tokensBetween } from './subjectSpot.ts'
import type { StagePart } from './stage.ts'

type Span = { readonly part: StagePart; readonly start: number; readonly end: number }

/** @example of the phrase 名单分作: ['thing words n…v', 'thing ends v', 'thing holds a verb'] */
export function seeWording(see: See, candidate: Candidate, { spot, stage }: Occurrence): void {
  if (candidate.kind === 'area') return
  const { entity, mention, name, origin } = candidate
  const level = entity === null ? `thing ${origin}` : `name ${coarse(kindOf(candidate))}`
  const span = spanOf(mention === null ? null : { ...mention, part: stage.parts[mention.part] }, name, spot)
  if (span === null) {
    see`${level} elsewhere`
    return
  }
  const tokens = tokensBetween(span.part, span.start, span.end)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined || first.start > span.start || last.end < span.end) {
    see`${level} cuts a word`
    return
  }
  see`${level} words ${first.tag.charAt(0)}…${last.tag.charAt(0)}`
  see`${level} ends ${last.tag}`
  see`${level} begins ${first.tag}`
  see`${level} of ${Math.min(tokens.length, 5)} words`
  if (tokens.some(({ tag }) => tag === 'v' || tag === 'vd')) see`${level} holds a verb`
}

type Place = { readonly part: StagePart | undefined; readonly start: number; readonly end: number }

function spanOf(
  mention: Place | null,
  name: string | null,
  { part, position }: Occurrence['spot'],
): Span | null {
  if (mention !== null) return mention.part === undefined ? null : { ...mention, part: mention.part }
  if (name === null) return null
  const before = part.folded.text.lastIndexOf(name, position)
  const start = before < 0 ? part.folded.text.indexOf(name, position) : before
  return start < 0 ? null : { part, start, end: start + name.length }
}
