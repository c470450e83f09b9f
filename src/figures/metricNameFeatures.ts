/**
 * How a candidate lies to the names in the text: whose something is, is no part of what it is.
 */
import { toLength } from './candidatePhrases.ts'
import type { See } from './features.ts'
import type { Context, MetricCandidate } from './known.ts'
import { isMeasure } from './leftPhrase.ts'
import type { NameSpan, Names } from './nameSpans.ts'

/** @example 青样铁路全长 → it starts with the name of a facility, and is a measure; 全长 stands behind one */
export function seeNames(
  see: See,
  { names, rules }: Context,
  { source, tokens, text }: MetricCandidate,
  unit: string,
): void {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || names.from.size === 0) return
  const sort = isMeasure(text, rules) ? 'measure' : 'other'
  const stretch = { names, start: first.start, end: last.end }
  seeStart(see, stretch, source, unit, sort, text)
  seeEdges(see, stretch, source, unit, sort)
  seeWithin(see, stretch, source, sort)
  const held = tokens
    .slice(1)
    .map((token) => names.from.get(token.start))
    .find((name) => name !== undefined && name.end <= last.end)
  if (held === undefined) return
  see`holds name ${held.kind}`
  see`holds name ${source}`
}

type Stretch = { readonly names: Names; readonly start: number; readonly end: number }

/** The name it begins with, or is. */
function seeStart(
  see: See,
  { names, start, end }: Stretch,
  source: string,
  unit: string,
  sort: string,
  text: string,
): void {
  const own = names.from.get(start)
  if (own === undefined) return
  if (own.end > end) {
    see`starts a name ${own.kind} ${source}`
    return
  }
  const is = own.end === end ? 'is name' : 'starts with name'
  see`${is}`
  see`${is} ${sortOf(own)}`
  see`${is} ${own.kind} ${source}`
  see`${is} ${own.form}`
  see`${is} ${unit}`
  if (own.end === end) return
  see`${is} ${source} ${sort}`
  see`${is}, then ${toLength(text.slice(own.end - start))}`
}

/** The names it stands behind, or ends with. */
function seeEdges(
  see: See,
  { names, start, end }: Stretch,
  source: string,
  unit: string,
  sort: string,
): void {
  const behind = names.until.get(start)
  const ending = names.until.get(end)
  if (behind !== undefined) {
    see`behind name`
    see`behind name ${sortOf(behind)}`
    see`behind name ${behind.kind} ${source}`
    see`behind name ${source} ${sort}`
    see`behind name ${unit}`
  }
  if (ending !== undefined && ending.start > start) {
    see`ends with name ${sortOf(ending)}`
    see`ends with name ${ending.kind} ${source}`
  }
}

/** The names it cuts in two. */
function seeWithin(see: See, { names, start, end }: Stretch, source: string, sort: string): void {
  const [fromWithin, untilWithin] = [names.across.get(start), names.across.get(end)]
  if (fromWithin !== undefined) {
    see`from within name ${sortOf(fromWithin)}`
    see`from within name ${source}`
  }
  if (fromWithin !== undefined && fromWithin.end < end) {
    see`rest of name ${source} ${sort}`
    see`rest of name ${sortOf(fromWithin)}, then ${end - fromWithin.end}`
  }
  if (untilWithin !== undefined) {
    see`until within name ${untilWithin.kind}`
    see`until within name ${source}`
  }
}

const sortOf = ({ kind, proper }: NameSpan): string => `${kind} ${proper ? 'proper' : 'common'}`
