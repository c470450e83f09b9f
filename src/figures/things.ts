/**
 * Which phrases name a thing at all, so that a figure may be about it: 果蔗, 传统绿电上网; not 照常营业, 彻底清淤, 水泥盖板厚达.
 */
import type { Token } from '../entities/token.ts'
import type { WordLists } from '../text/wordLists.ts'

/** What a phrase ends in: a noun, a name, a nominal verb (研发), an idiom; a verb of two characters behind what it is of (绿电|上网). */
const HEAD = /^(?:n|vn|j|eng|x|l|i|an|s|ng|k|g|zg|b)/u
/** What opens no name of a thing: prepositions, adverbs, verbs, particles, manners (短短, 紧盯). */
const NO_FRONT = /^(?:p|d|c|u|y|e|o|v|vd|ad|z|r|t)$/u
/** Unknown words that are verbs with their endings: 骑着, 厚达, 直降, 齐某|说. */
const VERBAL = /[着了]|(?:[高厚宽长深重多直].?[达至降升])$/u
/** 技改|之后: when something is. */
const AFTER = /^(?:之[前后间]|以[来后前]|期间)$/u
/** 万人: of whom, nobody says. */
const AMOUNT = /^[十百千万亿]+[人元亩吨]$/u

/** 照常|营业: a word of the dictionary that is a verb with what is done. */
const ACTED = 2

/**
 * Whether a phrase names a thing, by its own words.
 *
 * @param words the lists of entities: what acts (助力, 深化), says or meets, whatever the dictionary takes it for
 * @example 膜下滴灌 → true; 助力光伏支架, 齐某说, 行程中 → false
 */
export function isThing(tokens: readonly Pick<Token, 'word' | 'tag'>[], words: WordLists['words']): boolean {
  const own = tokens.filter(({ word }) => !/^[“”]$/u.test(word))
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined || words('speech').has(last.word)) return false
  const acts = words('acts')
  if (acts.has(first.word) || acts.has(first.word.slice(0, -ACTED)) || NO_FRONT.test(first.tag)) return false
  if (!HEAD.test(last.tag) && !(last.tag === 'v' && own.length > 1 && last.word.length > 1)) return false
  if (first.tag === 'm' && !/^第/u.test(first.word)) return false
  if (own.length === 1 && (words('meetings').has(first.word) || AMOUNT.test(first.word))) return false
  return !own.some(({ word, tag }) => AFTER.test(word) || (tag === 'x' && VERBAL.test(word)))
}
