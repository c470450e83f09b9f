/**
 * Where a name begins that ends in a tail: behind the last word before it that cannot belong to a name.
 */
import { within } from '../text/positions.ts'
import type { RawMention } from './entity.ts'
import type { Token } from './token.ts'
import type { EntityRules } from './rules.ts'
import { isNumber, isProper, isPunctuation, type Words } from './tokenWalk.ts'

/** What a finder of names reads: a part's text and words, and the places found in it. */
export type Reader = {
  readonly text: string
  readonly index: number
  readonly words: Words
  readonly places: readonly RawMention[]
  readonly rules: EntityRules
}

/** A country or a region of several divisions makes nothing proper: 全国口岸. */
export const isWide = ({ place }: RawMention): boolean =>
  place !== null && place.above.length === 0 && !/[省市区]$/u.test(place.name)

const LONGEST_CHAIN = 16
const MOST_PLACES = 12

/** The places that stand wholly within a stretch. */
export const placesIn = ({ places }: Reader, start: number, end: number): RawMention[] =>
  within(places, start, end, MOST_PLACES).filter((place) => place.end <= end)

/** An office may join its fields (工业和信息化局) where its place stands in front. */
export function startOf(reader: Reader, tailStart: number, end: number, longest: number): number {
  const settle = (joined: boolean): number =>
    withPlaces(
      reader,
      trimmed(reader, firstWord(reader, tailStart, end, longest, joined), tailStart),
      tailStart,
    )
  if (!reader.rules.endsIn('offices of fields')(reader.text.slice(tailStart, end))) return settle(false)
  const start = settle(true)
  return placesIn(reader, start, tailStart).some((place) => place.start === start) ? start : settle(false)
}

/** Walks back from a tail to the first word that may belong to the name. */
function firstWord(reader: Reader, tailStart: number, end: number, longest: number, joined: boolean): number {
  const { words, text, rules } = reader
  const isFirm = rules.endsIn('firms')(text.slice(tailStart, end))
  let at = tailStart
  while (at > 0) {
    const token = words.tokens[words.at[at - 1] ?? -1]
    if (token === undefined || end - token.start > longest) break
    const opener = isSetOff(words, at) ? null : openerOf(text, token)
    if (token.end < tailStart && rules.endsIn('sorts before names')(token.word)) break
    if (opener !== null && end - opener <= longest) at = opener
    else if (mayBelong(token, rules, isFirm) || (joined && token.word === '和')) at = token.start
    else if (isNumber(token) && LINE.test(text.slice(token.end, token.end + 2))) at = token.start
    else if (within(reader.places, token.start, token.start + 1, 1).length > 0) at = token.start
    else break
  }
  return at
}

/** “搭乘”|班列: a verb set off is no part of a name. */
function isSetOff({ tokens, at }: Words, end: number): boolean {
  const last = at[end - 1] ?? -1
  return tokens[last]?.word === '”' && tokens[last - 1]?.tag === 'v' && tokens[last - 2]?.word === '“'
}

/** （惠山）, “拨投结合”: short stretches in marks belong to a name. */
function openerOf(text: string, { word, end }: Token): number | null {
  const mark = word === '”' ? '“' : word === '）' ? '（' : null
  if (mark === null) return null
  const at = text.lastIndexOf(mark, end - 2)
  return at >= 0 && end - at <= 14 && !/[，。；：！？]|记者|简称/u.test(text.slice(at, end)) ? at : null
}

/** 地铁9|号线: a number may stand inside a name of lines and blocks. */
const LINE = /^号[线楼]/u

/** 三秦|果业有限公司: a numeral opens the name of a firm, where it counts nothing and tells no time. */
const NUMBERED = /^[一二三四五六七八九十百千万双][^\P{Script=Han}年月日季天周时点家个批届次成项大种类级期]$/u

/** 一是, 二是: items of a list. */
const ORDINAL = /^[一二三四五六七八九十]+是$/u

/** 三山岛|六|海上风电场: a lone Chinese numeral may stand inside a name, never open one. */
const NUMERAL = /^[二三四五六七八九]$/u

/** 港|第二|码头, 风电|场|项目: they may stand inside a name. */
const INSIDE = /^(?:第[一二三四五六七八九十]{1,2}|[一二三四五六]期|场)$/u

/** An unknown word with a verb's ending is a piece of a sentence: 车拉到. */
const VERBAL = /[到来去了过着得有往当]/u

/** 各乡镇, 每家; 这一, 该县, 全市, 占全国; 第三; 近百家: words that point or count. */
const POINTS =
  /^[每各某].{0,2}$|^[这那该此其全本占][一二三个家座条项]?.?$|^第[一二三四五六七八九十]|^[近约超逾]?[数几两十百千万亿]+[余多]?[家个名项座条位户]?$/u

function mayBelong(token: Token, rules: EntityRules, isFirm: boolean): boolean {
  if (token.word === '·' || token.word === '/') return true
  if (NUMERAL.test(token.word) || INSIDE.test(token.word)) return true
  if (token.tag === 'x' && VERBAL.test(token.word)) return false
  if (isFirm && /^[mt]$/u.test(token.tag) && NUMBERED.test(token.word)) return true
  if (isPunctuation(token) || isNumber(token) || rules.words('breaks').has(token.word)) return false
  if (ORDINAL.test(token.word) || POINTS.test(token.word)) return false
  if (/^vd?$/u.test(token.tag)) return isFirm || rules.words('name verbs').has(token.word)
  return /^(?:n|vn|vg|a|b|j|l|i|s|x|eng|g|k|z|h|f)/u.test(token.tag)
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
  /^[村镇乡县区市原]$/u.test(token.word) ||
  /^(?:v|vd|a|ad|f|b|z|d|m|q)$/u.test(token.tag) ||
  /^[·\-/]$/u.test(token.word)

/** 梅浦|国家级|高新区: a rank between a place and what it has. */
export const RANKED = /^(?:国家级?|省级)$/u

/** Common words before a place are no part of the name (走廊 沿线 |无锡新区); the chain of places right before one is. */
function withPlaces({ text, words, places }: Reader, start: number, tailStart: number): number {
  const near = within(places, start - LONGEST_CHAIN, tailStart, MOST_PLACES)
  const inside = near.find((place) => place.start > start && place.end <= tailStart)
  if (inside !== undefined) {
    const before = words.tokens.slice(words.at[start] ?? 0, words.at[inside.start] ?? 0)
    if (!before.some(isProper)) return inside.start
  }
  const leads = (place: RawMention): boolean =>
    place.end === start || (place.end < start && RANKED.test(text.slice(place.end, start)))
  return near.find((place) => leads(place) && !isWide(place))?.start ?? start
}
