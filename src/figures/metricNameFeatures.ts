/**
 * How a candidate lies to the names in the text: whose something is, is no part of what it is.
 */
import { toLength } from './candidatePhrases.ts'
import type { Context, MetricCandidate } from './known.ts'
import { isMeasure } from './leftPhrase.ts'
import type { NameSpan, Names } from './nameSpans.ts'

/** @example 青样铁路全长 → it starts with the name of a facility, and is a measure; 全长 stands behind one */
export function toNameFeatures(
  { names, rules }: Context,
  { source, tokens, text }: MetricCandidate,
  unit: string,
): string[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || names.from.size === 0) return []
  const sort = isMeasure(text, rules) ? 'measure' : 'other'
  const { start } = first
  const { end } = last
  const held = tokens
    .slice(1)
    .map((token) => names.from.get(token.start))
    .find((name) => name !== undefined && name.end <= end)
  return [
    ...toStart({ names, start, end }, source, unit, sort, text),
    ...toEdges({ names, start, end }, source, unit, sort),
    ...(held === undefined ? [] : [`holds name ${held.kind}`, `holds name ${source}`]),
  ]
}

type Stretch = { readonly names: Names; readonly start: number; readonly end: number }

/** The name it begins with, or is. */
function toStart(
  { names, start, end }: Stretch,
  source: string,
  unit: string,
  sort: string,
  text: string,
): string[] {
  const own = names.from.get(start)
  if (own === undefined) return []
  if (own.end > end) return [`starts a name ${own.kind} ${source}`]
  const is = own.end === end ? 'is name' : 'starts with name'
  const all = [
    is,
    `${is} ${sortOf(own)}`,
    `${is} ${own.kind} ${source}`,
    `${is} ${own.form}`,
    `${is} ${unit}`,
  ]
  return own.end === end
    ? all
    : [...all, `${is} ${source} ${sort}`, `${is}, then ${toLength(text.slice(own.end - start))}`]
}

/** The names it stands behind, ends with, or cuts in two. */
function toEdges({ names, start, end }: Stretch, source: string, unit: string, sort: string): string[] {
  const behind = names.until.get(start)
  const ending = names.until.get(end)
  const [fromWithin, untilWithin] = [names.across.get(start), names.across.get(end)]
  return [
    ...(behind === undefined
      ? []
      : [
          'behind name',
          `behind name ${sortOf(behind)}`,
          `behind name ${behind.kind} ${source}`,
          `behind name ${source} ${sort}`,
          `behind name ${unit}`,
        ]),
    ...(ending === undefined || ending.start <= start
      ? []
      : [`ends with name ${sortOf(ending)}`, `ends with name ${ending.kind} ${source}`]),
    ...(fromWithin === undefined
      ? []
      : [
          `from within name ${sortOf(fromWithin)}`,
          `from within name ${source}`,
          ...(fromWithin.end < end
            ? [
                `rest of name ${source} ${sort}`,
                `rest of name ${sortOf(fromWithin)}, then ${end - fromWithin.end}`,
              ]
            : []),
        ]),
    ...(untilWithin === undefined
      ? []
      : [`until within name ${untilWithin.kind}`, `until within name ${source}`]),
  ]
}

const sortOf = ({ kind, proper }: NameSpan): string => `${kind} ${proper ? 'proper' : 'common'}`
