/**
 * Names that end in a tail: 青禾机械有限公司, 青山湖科技城, 濮院镇. A name begins where no word before can belong to it.
 */
import type { RawMention } from './entity.ts'
import type { Part, Token } from './parts.ts'
import type { EntityRules, Tail } from './rules.ts'
import { within } from '../text/positions.ts'
import { isNumber, isProper, isPunctuation, toWords, type Words } from './tokenWalk.ts'

const LONGEST = 28
const SHORT_AREA = 8

type Reader = {
  readonly text: string
  readonly index: number
  readonly words: Words
  readonly places: readonly RawMention[]
  readonly rules: EntityRules
}

/** Finds the names of a part by their tails; `places` are those found in it before. */
export function findNames(
  part: Part,
  index: number,
  places: readonly RawMention[],
  rules: EntityRules,
): RawMention[] {
  const reader = { text: part.folded.text, index, words: toWords(part), places, rules }
  const found: RawMention[] = []
  for (const match of reader.text.matchAll(rules.tailPattern)) {
    const tail = rules.tails.get(match[0])
    const end = match.index + match[0].length
    if (tail === undefined || !endsHere(reader, match.index, end)) continue
    const name = toName(reader, match.index, end, tail)
    if (name !== null) found.push(name)
  }
  return found
}

/** A tail within a longer word (镇|党委 yes, 村|民 no) ends no name. */
function endsHere({ text, words }: Reader, start: number, end: number): boolean {
  if (words.ends(end)) return true
  if (end - start > 1) return /^(?:的|内|里|中|以|和|与|已|将)/u.test(text.slice(end, end + 1))
  return /^(?:党委|政府|党工委|人大|局长|厅长|院长|内|里|的|已|将)/u.test(text.slice(end, end + 3))
}

function toName(reader: Reader, tailStart: number, end: number, tail: Tail): RawMention | null {
  const { text, words, rules, index } = reader
  const isShortTail = end - tailStart === 1 || tail.kind === 'area'
  const covering = words.tokens[words.at[tailStart] ?? -1]
  if (
    covering !== undefined &&
    covering.start < tailStart &&
    (tail.brand || (isShortTail && isCommon(covering)))
  )
    return null
  const longest = isShortTail && tail.kind === 'area' ? SHORT_AREA : LONGEST
  const start = startOf(reader, tailStart, end, longest)
  const name = text.slice(start, end)
  if (start >= tailStart || name.length < (isShortTail ? 3 : 4) || rules.words('never').has(name)) return null
  const own = words.tokens.slice(words.at[start] ?? 0, (words.at[tailStart - 1] ?? -1) + 1)
  const named = placesIn(reader, start, tailStart).some((place) => !isWide(place))
  const [chained] = placesIn(reader, start, tailStart).slice(-1)
  if (rules.words('openers').has(text.slice(chained?.end ?? start, tailStart))) return null
  const proper = named || /[“《]/u.test(name) || own.some((token, at) => isNaming(token, at, tail))
  const isOffice = tail.kind === 'organisation' && named
  if (tail.brand ? !isBrand(own) : isShortTail && !isOffice && !isProperArea(own, named)) return null
  return { part: index, start, end, text: name, kind: tail.kind, proper, place: null }
}

/** A country or a region of several divisions makes nothing proper: 全国口岸. */
const isWide = ({ place }: RawMention): boolean =>
  place !== null && place.above.length === 0 && !/[省市区]$/u.test(place.name)

/** 重|镇, 山|村: a common word that ends like a name. */
const isCommon = ({ tag }: Token): boolean => /^(?:n|a|v|vn|f|s)$/u.test(tag)

/** An unknown word names a firm anywhere, other things only in front, and none that is made of affixes (部级, 数智化). */
function isNaming(token: Token, at: number, { kind }: Tail): boolean {
  if (!isProper(token)) return false
  if (kind === 'organisation' || kind === 'area') return true
  if (kind === 'scheme') return token.tag === 'nz' || token.tag === 'nt'
  return token.tag !== 'x' || (at === 0 && !AFFIXES.test(token.word))
}

const AFFIXES = /[级型类性化式新智数产研创多全零双线上下高低绿]/u
const OFFICE = /(?:局|厅|委|部|委员会|管理局|办公室)$/u

const LONGEST_CHAIN = 16
const MOST_PLACES = 12

/** The places that stand wholly within a stretch. */
const placesIn = ({ places }: Reader, start: number, end: number): RawMention[] =>
  within(places, start, end, MOST_PLACES).filter((place) => place.end <= end)

/** An office may join its fields (工业和信息化局) where its place stands in front. */
function startOf(reader: Reader, tailStart: number, end: number, longest: number): number {
  const settle = (joined: boolean): number =>
    withPlaces(
      reader,
      trimmed(reader, firstWord(reader, tailStart, end, longest, joined), tailStart),
      tailStart,
    )
  if (!OFFICE.test(reader.text.slice(tailStart, end))) return settle(false)
  const start = settle(true)
  return placesIn(reader, start, tailStart).some((place) => place.start === start) ? start : settle(false)
}

/** 濮院|镇: what stands before a short tail is a name and no common word. */
function isProperArea(own: readonly Token[], named: boolean): boolean {
  const last = own.at(-1)
  if (last === undefined) return false
  return isProper(last) || (named && last.word.length > 1 && /^n/u.test(last.tag))
}

/** 青禾|汽车: an unknown word, or a name, right before the trade. */
function isBrand(own: readonly Token[]): boolean {
  const last = own.at(-1)
  return last !== undefined && /^(?:x|nr|nz|nrt)$/u.test(last.tag) && last.word.length > 1 && own.length < 3
}

/** Walks back from a tail to the first word that may belong to the name. */
function firstWord(
  { words, text, rules }: Reader,
  tailStart: number,
  end: number,
  longest: number,
  joined: boolean,
): number {
  const isFirm = /(?:公司|集团)$/u.test(text.slice(tailStart, end))
  let at = tailStart
  while (at > 0) {
    const token = words.tokens[words.at[at - 1] ?? -1]
    if (token === undefined || end - token.start > longest) break
    const opener = openerOf(text, token)
    if (opener !== null && end - opener <= longest) at = opener
    else if (mayBelong(token, rules, isFirm) || (joined && token.word === '和')) at = token.start
    else break
  }
  return at
}

/** （惠山）, “拨投结合”: short stretches in marks belong to a name. */
function openerOf(text: string, { word, end }: Token): number | null {
  const mark = word === '”' ? '“' : word === '）' ? '（' : null
  if (mark === null) return null
  const at = text.lastIndexOf(mark, end - 2)
  return at >= 0 && end - at <= 14 && !/[，。；：！？]|记者|简称/u.test(text.slice(at, end)) ? at : null
}

/** 一是, 二是: items of a list. */
const ORDINAL = /^[一二三四五六七八九十]+是$/u

/** 三山岛|六|海上风电场: a lone Chinese numeral may stand inside a name, never open one. */
const NUMERAL = /^[二三四五六七八九]$/u

/** 这一, 该县, 全市, 占全国: words that point or count. */
const POINTS =
  /^(?:[这那该此其每各某全本占][一二三个家座条项]?.?$|第[一二三四五六七八九十])|^[近约超逾]?[数几两十百千万亿]+[余多]?[家个名项座条位户]?$/u

function mayBelong(token: Token, rules: EntityRules, isFirm: boolean): boolean {
  if (token.word === '·' || token.word === '/') return true
  if (NUMERAL.test(token.word)) return true
  if (isPunctuation(token) || isNumber(token) || rules.words('breaks').has(token.word)) return false
  if (ORDINAL.test(token.word) || POINTS.test(token.word)) return false
  if (/^v[dn]?$/u.test(token.tag)) return isFirm || rules.words('name verbs').has(token.word)
  return /^(?:n|vg|a|b|j|l|i|s|x|eng|g|k|z|h|f)/u.test(token.tag)
}

/** Drops words from the front that a name may hold but not begin with. */
function trimmed({ words, rules }: Reader, start: number, tailStart: number): number {
  let at = start
  while (at < tailStart) {
    const token = words.tokens[words.at[at] ?? -1]
    if (token === undefined || !isOpener(token, rules)) break
    at = token.end
  }
  return at
}

const isOpener = (token: Token, rules: EntityRules): boolean =>
  rules.words('openers').has(token.word) ||
  /^(?:v|vd|a|ad|f|b|z|d|m|q)$/u.test(token.tag) ||
  /^[·\-/]$/u.test(token.word)

/** Common words before a place are no part of the name (走廊 沿线 |无锡新区); the chain of places right before one is. */
function withPlaces({ words, places }: Reader, start: number, tailStart: number): number {
  const near = within(places, start - LONGEST_CHAIN, tailStart, MOST_PLACES)
  const inside = near.find((place) => place.start > start && place.end <= tailStart)
  if (inside !== undefined) {
    const before = words.tokens.slice(words.at[start] ?? 0, words.at[inside.start] ?? 0)
    if (!before.some(isProper)) return inside.start
  }
  return near.find((place) => place.end === start && !isWide(place))?.start ?? start
}
