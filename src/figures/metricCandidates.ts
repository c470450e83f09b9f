/**
 * Every phrase that may be the metric of a figure: in front of the number, behind it, joined from both, or of a figure before.
 */
import { carriedPhrases, namedByClause, sharingHead } from './carriedCandidates.ts'
import { plain } from './candidatePhrases.ts'
import type { Context, Found, Known, MetricCandidate, Ruled } from './known.ts'
import { leftPhrases, summedPhrases } from './leftCandidates.ts'
import type { Names } from './nameSpans.ts'
import type { Surroundings } from './metricSurroundings.ts'
import { bracketedPhrases, headPhrases, joinedPhrases, rightPhrases } from './rightCandidates.ts'
import { ofBefore, topicPhrases } from './takenCandidates.ts'
import { isBalanced, isNoun } from './tokens.ts'

/** A time or an aim in front is no part of a name. */
const UNNAMED = /^(?:同期|当年|去年|今年|(?:19|20)[0-9]{2}年)|目标是/u
/** No name begins with a word that joins or a classifier (二期工程), ends in a guess, or is a number alone. */
const BROKEN =
  /^(?:其中|[与及或的等、”’（）]|和(?!谐|平|睦|田|县)|[期届批](?=工程|项目))|^[内外中里上下间]$|^[日月年]均$|^[0-9.]+\p{Script=Han}{1,2}$|(?:预计|有望|力争|同比|环比|(?:同比|环比|较[^，]{0,6})(?:增长|下降|增产|上涨))$|^[^\p{Script=Han}A-Za-z]*$/u

/**
 * The candidates, the rules' choice first; one entry a text, the first source that yields it.
 *
 * @example 累计建成|3家|示范工坊 → 建成示范工坊 (rule), 示范工坊 (right), 工坊 (right), 累计建成示范工坊 (verb) …
 */
export function toMetricCandidates(
  context: Context,
  found: Found,
  known: readonly Known[],
  ruled: Ruled,
  around: Surroundings,
): MetricCandidate[] {
  const left = leftPhrases(context, around.left)
  const right = rightPhrases(around.right)
  const beyond = rightPhrases(around.beyond, 'beyond')
  const taken = topicPhrases(context, found)
  const bracketed = bracketedPhrases(context, around.after)
  const own = [...(ruled.text === null ? [] : [plain(ruled.text, 'rule')]), ...left]
  const all: MetricCandidate[] = [
    ...(bracketed.length === 0 ? own : []),
    ...right,
    ...joinedPhrases(context, found, around.left, [...right, ...beyond]),
    ...beyond,
    ...headPhrases(around.right),
    ...summedPhrases(context, around.left),
    ...leftPhrases(context, around.farther, 'farther'),
    ...leftPhrases(context, around.rate, 'rate'),
    ...ofBefore(context, found, known),
    ...taken,
    ...bracketed,
    ...namedByClause(context, left, taken),
    ...sharingHead(right, around.next),
    ...carriedPhrases(context, found, known, { left, right }),
  ]
  const kept = new Map<string, MetricCandidate>()
  for (const one of all.filter((candidate) => isWhole(candidate, context))) {
    const known = kept.get(one.text)
    if (known === undefined) kept.set(one.text, one)
    else if (known.source === 'rule' && known.tokens.length === 0)
      kept.set(one.text, { ...one, source: one.source })
  }
  return [...kept.values()]
}

/** Whether it can stand alone: no half of a name or of a quotation, and no word that only links. */
function isWhole(candidate: MetricCandidate, { names, rules }: Context): boolean {
  const { text, source, tokens } = candidate
  if (text === '' || BROKEN.test(text) || !isBalanced(text) || isRestOfList(candidate)) return false
  const [first] = tokens
  if (first !== undefined && isPlaceName(first.start, tokens.at(-1)?.end ?? 0, names)) return false
  if (source === 'rule') return true
  const isCut = first?.word.length === 1 && names.across.get(first.start)?.proper === true
  const isLink = (source === 'right' ? BARE : EMPTY).some((list) => rules.words(list).has(text))
  if (source.startsWith('clause') && /[0-9]/u.test(text)) return false
  const isSaid = tokens.slice(1).some(({ word }) => rules.words('there is').has(word))
  return !UNNAMED.test(text) && !isCut && !isLink && !isSaid
}

/** A place has figures and is none. */
function isPlaceName(start: number, end: number, names: Names): boolean {
  const name = names.from.get(start)
  return name?.end === end && name.kind === 'area' && name.proper
}

const EMPTY = ['links', 'light', 'leads'] as const
/** Behind a number 村 and 县 are what is counted. */
const BARE = ['links', 'light'] as const

/** 桥梁、公路|改造等项目: the list that 等 ends begins before. */
function isRestOfList({ tokens, before }: MetricCandidate): boolean {
  const sums = tokens.some(({ word }, at) => at > 0 && word === '等')
  return sums && before !== null && (before.word === '、' || isNoun(before))
}
