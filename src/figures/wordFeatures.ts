/**
 * What words say of a candidate: those of the figure's clause of its kind (引进 of a place), those around its mention of its role.
 */
import type { Token } from '../entities/token.ts'
import { coarse, kindOf } from './candidateKinds.ts'
import type { Candidate } from './candidate.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import { oncePer } from '../text/once.ts'
import type { EntityMention, StagePart } from './stage.ts'
import { tokensBetween, type Spot } from './subjectSpot.ts'

/** All features of this file begin so. */
export const OF_WORDS = 'word '

const HAN = /^\p{Script=Han}+$/u
/** How far around a mention words are looked for, in characters. */
const AROUND = 12

/** Names of persons count as such: whose they are says nothing elsewhere. */
const NAME = /^nr/u

const asWord = ({ word, tag }: Token): string => (NAME.test(tag) ? tag : word)

/** The words of a figure's clause, each once. */
export function wordsOf({ part, clause, position, end }: Spot): string[] {
  const tokens = [...tokensBetween(part, clause.start, position), ...tokensBetween(part, end, clause.end)]
  return [...new Set(tokens.flatMap((token) => (HAN.test(token.word) ? [asWord(token)] : [])))]
}

/** @example 引进企业|17家, of a zone named in the part: ['word 引进 zone here', 'word 企业 zone here', 'word before 在', 'word behind 的', …] */
export function seeWords(see: See, candidate: Candidate, { spot, words }: Occurrence): void {
  const { mention } = candidate
  const kind = coarse(kindOf(candidate))
  const where = mention?.part === spot.part.index ? 'here' : 'elsewhere'
  for (const word of words) see`${OF_WORDS}${word} ${kind} ${where}`
  seeAround(see, candidate, spot)
}

function seeAround(see: See, { mention }: Candidate, { part }: Spot): void {
  if (mention === null || mention.part !== part.index) return
  const { before, behind, tags } = aroundOf(mention, part)
  see`${OF_WORDS}before ${before}`
  see`${OF_WORDS}behind ${behind}`
  see`${OF_WORDS}tags behind ${tags}`
}

/** The words beside a mention, and the kinds of the two behind it. */
const aroundOf = oncePer(({ start, end }: EntityMention, part: StagePart) => {
  const before = tokensBetween(part, Math.max(0, start - AROUND), start).at(-1)
  const behind = tokensBetween(part, end, end + AROUND)
  const [next] = behind
  return {
    before: before === undefined ? '-' : asWord(before),
    behind: next === undefined ? '-' : asWord(next),
    tags: behind
      .slice(0, 2)
      .map(({ tag }) => tag.charAt(0))
      .join(' '),
  }
})
