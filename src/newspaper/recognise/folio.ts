/**
 * A running head or folio line, as a grammar of fields in any order: the paper's title, the day, the page, its section, and
 * what else such lines say. The section is the open word.
 */
import { toTokens, type Token } from './folioTokens.ts'
import { isName } from './names.ts'
import { toNumber } from '../text/numerals.ts'
import { holdsSentence } from '../text/sentences.ts'
import type { WordRules } from '../words/wordRules.ts'

export type Folio = {
  /** As printed. */
  readonly paper: string | null
  readonly dated: boolean
  readonly pageNumber: number | null
  /** A number that nothing but its place in the line makes a page's: `要闻 3 山海日报`. */
  readonly bare: boolean
  /** As printed. */
  readonly section: string | null
  /** How many kinds of fields it holds, the section not counted. */
  readonly kinds: number
}

/** A section that stands beside a page's number alone is no longer, in hanzi; a headline in a box of contents is. */
const LONGEST_BESIDE = 6
/** A folio is no longer line. */
const LONGEST = 90
const LONGEST_OWN = 200
const MOST_WORDS = 2

/**
 * Reads a whole line (folded, and as printed) as a folio; null where something of it is no field.
 *
 * `'要闻 3 山海日报'` → paper 山海日报, page 3 (bare), section 要闻. `'2024年9月12日 星期四 第3版 产经'` → dated, page 3, 产经.
 */
export function readFolio(folded: string, text: string, rules: WordRules): Folio | null {
  if (folded.length > LONGEST || holdsSentence(folded)) return null
  const tokens = toTokens(folded, text, rules)
  const isWhole = tokens.every(({ kind }) => kind !== 'other') && toWords(tokens).length <= MOST_WORDS
  return isWhole ? toFolio(folded, tokens, rules) : null
}

/** The fields of a line that is known to be the page's own, whatever else it says: `'今日2版 第1版 据公开资料，仅供参考'` → page 1. */
export function readFolioFields(folded: string, text: string, rules: WordRules): Folio | null {
  return folded.length > LONGEST_OWN ? null : toFolio(folded, toTokens(folded, text, rules), rules)
}

const toWords = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ kind }) => kind === 'word' || kind === 'other')

/** Null where no field is, or where a page's number stands beside what may be a headline. */
function toFolio(folded: string, tokens: readonly Token[], rules: WordRules): Folio | null {
  if (rules.jumps.to.test(folded) || rules.jumps.from.test(folded)) return null
  const kinds = new Set(tokens.map(({ kind }) => (kind === 'bare' ? 'page' : kind)))
  kinds.delete('word')
  kinds.delete('other')
  const words = toWords(tokens)
  const beside = words.length > 1 || words.some(({ value }) => value.length > LONGEST_BESIDE)
  if (kinds.size === 0 || (kinds.size === 1 && beside)) return null
  const page = tokens.find(({ kind }) => kind === 'page') ?? tokens.find(({ kind }) => kind === 'bare')
  return {
    paper: tokens.find(({ kind }) => kind === 'paper')?.value ?? null,
    dated: kinds.has('date'),
    pageNumber: page === undefined ? null : toNumber(page.value),
    bare: page?.kind === 'bare',
    section: toSection(folded, tokens, page, rules),
    kinds: kinds.size,
  }
}

/** The open word beside the page's number, else the first one; a word before a colon labels what comes. */
function toSection(
  folded: string,
  tokens: readonly Token[],
  page: Token | undefined,
  rules: WordRules,
): string | null {
  const isSection = ({ kind, value, to }: Token, i: number): boolean =>
    kind === 'word' &&
    folded.charAt(to) !== ':' &&
    !rules.notSection.test(rules.folding.fold(value)) &&
    !(tokens[i - 1]?.kind === 'staff' && isName(value, rules.bylines))
  const at = page === undefined ? -1 : tokens.indexOf(page)
  const near = [at + 1, at - 1].find((i) => tokens[i] !== undefined && isSection(tokens[i], i))
  return (near === undefined ? tokens.find(isSection) : tokens[near])?.value ?? null
}

/** Says what page it is, or names the paper and the day: more than one kind of field, or a page's number that can be nothing else. */
export function isSureFolio({ kinds, pageNumber, bare }: Folio): boolean {
  return kinds >= 2 || (pageNumber !== null && !bare)
}
