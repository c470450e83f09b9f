/**
 * Names that end in a tail: 青禾机械有限公司, 青山湖科技城, 濮院镇. A name begins where no word before can belong to it.
 */
import { findMatches } from '../text/matches.ts'
import type { RawMention } from './entity.ts'
import type { Part } from './parts.ts'
import type { Token } from './token.ts'
import type { EntityRules, Tail } from './rules.ts'
import { isBrand } from './brandTails.ts'
import { isWide, placesIn, RANKED, startOf, type Reader } from './nameStart.ts'
import { isProper, toWords } from './tokenWalk.ts'

const LONGEST = 28
const SHORT_AREA = 8

/** Finds the names of a part by their tails; `places` are those found in it before. */
export function findNames(
  part: Part,
  index: number,
  places: readonly RawMention[],
  rules: EntityRules,
): RawMention[] {
  const reader = { text: part.folded.text, index, words: toWords(part), places, rules }
  const found: RawMention[] = []
  for (const match of findMatches(reader.text, rules.tailPattern)) {
    const tail = rules.tails.get(match[0])
    const end = match.index + match[0].length
    if (tail === undefined || !endsHere(reader, match.index, end)) continue
    const name = toName(reader, match.index, end, tail)
    if (name !== null) found.push(name)
  }
  return found
}

/** A tail within a longer word (镇|党委 yes, 村|民 no) ends no name. */
function endsHere({ text, words, rules }: Reader, start: number, end: number): boolean {
  if (end - start === 1 && STANDS.test(text.slice(end - 2, end + 1))) return false
  if (words.ends(end))
    return (
      text[end - 1] === '部' ||
      !rules.words('rest of an office').has(words.tokens[words.at[end] ?? -1]?.word ?? '')
    )
  const has = (list: string, length: number): boolean => rules.words(list).has(text.slice(end, end + length))
  if (end - start > 1) return GOES_ON.test(text[end] ?? '') || has('works', 2)
  return /[内里的已将]/u.test(text[end] ?? '') || has('heads of a place', 2) || has('heads of a place', 3)
}

/** 站在田头, 旅客出站: somebody stands, or leaves a station. */
const STANDS = /^(?:[^站]站[在上到着起]|[出进到离]站)/u

/** 工作部|副部长 is two words though the dictionary cuts elsewhere. */
const GOES_ON = /[的内里中以和与已将副]/u

function toName(reader: Reader, tailStart: number, end: number, tail: Tail): RawMention | null {
  const { text, words, rules, index } = reader
  const covering = words.tokens[words.at[tailStart] ?? -1]
  if (covering !== undefined && covering.start < tailStart && isPhrase(covering, rules)) return null
  const isShortTail = end - tailStart === 1 || tail.kind === 'area'
  if (
    covering !== undefined &&
    covering.start < tailStart &&
    (tail.brand || (isShortTail && isCommon(covering)))
  )
    return null
  const longest = isShortTail && tail.kind === 'area' ? SHORT_AREA : LONGEST
  const start = behindQuotation(text, startOf(reader, tailStart, end, longest), tailStart)
  const name = text.slice(start, end)
  if (start >= tailStart || name.length < (isShortTail ? 3 : 4) || rules.words('never').has(name)) return null
  if (/[0-9]/u.test(text[start - 1] ?? '') && !/^[A-Za-z]/u.test(name) && UNIT.test(name)) return null
  const own = words.tokens.slice(words.at[start] ?? 0, (words.at[tailStart - 1] ?? -1) + 1)
  const inside = placesIn(reader, start, tailStart)
  const named = inside.some((place) => !isWide(place))
  const wide = tail.kind === 'facility' ? inside.filter(isWide) : []
  const [chained] = inside.slice(-1)
  const rest = text.slice(chained?.end ?? start, tailStart)
  if (rules.words('openers').has(rest) && !isPlaced(rest, text.slice(tailStart, end), tail, rules))
    return null
  if (EACH.test(name)) return null
  const proper =
    !rules.endsIn('sorts of firms')(name) &&
    (named ||
      /[“《]|[^份]有限公司$|股份公司$/u.test(name) ||
      (!rules.endsIn('rooms')(name) &&
        own.some((token, at) => isNaming(token, at, tail) && !isWithin(wide, token))))
  const isOffice = tail.kind === 'organisation' && named
  if (
    tail.brand
      ? !isBrand(own, { start, end, tail }, reader)
      : isShortTail && !isOffice && !isProperArea(own, named)
  )
    return null
  return { part: index, start, end, text: name, kind: tail.kind, proper, place: null }
}

/** 青样|国家级|高新区, 青样|国际|银行: between a place and what it has, words may stand that open no name. */
const isPlaced = (word: string, ending: string, { kind }: Tail, rules: EntityRules): boolean =>
  kind === 'zone' ? RANKED.test(word) : rules.words('fields').has(word) && rules.endsIn('houses')(ending)

/** 第一高坝”|青江水电站: a name that begins within a quotation begins behind it. */
function behindQuotation(text: string, start: number, end: number): number {
  const name = text.slice(start, end)
  const close = name.indexOf('”')
  const open = name.indexOf('“')
  return close < 0 || (open >= 0 && open < close) ? start : start + close + 1
}

/** 一村一镇: each its own. */
const EACH = /^一.一/u

const isWithin = (places: readonly RawMention[], { start, end }: Token): boolean =>
  places.some((place) => place.start <= start && end <= place.end)

/** 9月入职新公司: what a number belongs to opens no name. */
const UNIT = /^[年月日号时分秒人名位家个项户亩吨米元条座台辆艘件种次倍]/u

/** 举办活动: a phrase of the dictionary that begins with a verb is no name. */
const isPhrase = ({ word, tag }: Token, rules: EntityRules): boolean =>
  /^(?:l|i|v|vn)$/u.test(tag) && rules.words('breaks').has(word.slice(0, 2))

/** 重|镇, 山|村: a common word that ends like a name. */
const isCommon = ({ word, tag }: Token): boolean => word.length < 3 && /^(?:n|a|v|vn|f|s)$/u.test(tag)

/** An unknown word names a firm anywhere, other things only in front, and none that is made of affixes (部级, 数智化). */
function isNaming(token: Token, at: number, { kind }: Tail): boolean {
  if (!isProper(token)) return false
  if (kind === 'organisation' || kind === 'area') return !/[性级型式化类]$/u.test(token.word)
  if (kind === 'scheme') return token.tag === 'nz' || token.tag === 'nt'
  return token.tag !== 'x' || (at === 0 && !AFFIXES.test(token.word))
}

const AFFIXES = /[级型类性化式新智数产研创多全零双线上下高低绿]/u
/** 濮院|镇: what stands before a short tail is a name and no common word. */
function isProperArea(own: readonly Token[], named: boolean): boolean {
  const last = own.at(-1)
  if (last === undefined) return false
  return isProper(last) || (named && last.word.length > 1 && /^n/u.test(last.tag))
}
