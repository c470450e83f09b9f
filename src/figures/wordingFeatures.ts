/**
 * Whether the words of a candidate hold together as a noun phrase: 果棚, not 名单分作 or 家规上企业.
 */
import { coarse, kindOf } from './candidateKinds.ts'
import type { Candidate } from './candidate.ts'
import type { Occurrence } from './occurrence.ts'
import { tokensBetween } from './subjectSpot.ts'
import type { StagePart } from './stage.ts'

type Span = { readonly part: StagePart; readonly start: number; readonly end: number }

/** @example of the phrase 名单分作: ['thing words n…v', 'thing ends v', 'thing holds a verb'] */
export function ofWording(candidate: Candidate, { spot, stage }: Occurrence): string[] {
  if (candidate.kind === 'area') return []
  const { entity, mention, name, origin } = candidate
  const level = entity === null ? `thing ${origin}` : `name ${coarse(kindOf(candidate))}`
  const span = spanOf(mention === null ? null : { ...mention, part: stage.parts[mention.part] }, name, spot)
  if (span === null) return [`${level} elsewhere`]
  const tokens = tokensBetween(span.part, span.start, span.end)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined || first.start > span.start || last.end < span.end)
    return [`${level} cuts a word`]
  const tags = tokens.map(({ tag }) => tag.charAt(0))
  return [
    `${level} words ${tags[0] ?? ''}…${tags.at(-1) ?? ''}`,
    `${level} ends ${last.tag}`,
    `${level} begins ${first.tag}`,
    `${level} of ${Math.min(tokens.length, 5)} words`,
    ...(tokens.some(({ tag }) => /^vd?$/u.test(tag)) ? [`${level} holds a verb`] : []),
  ]
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
