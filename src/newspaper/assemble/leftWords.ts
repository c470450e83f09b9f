/**
 * What of an article's lines none of its fields holds: nothing that is printed may be lost without being named.
 */
import type { Article, Photo } from '../../schema/entry.ts'
import { toNumber } from '../text/numerals.ts'
import type { WordRules } from '../words/wordRules.ts'
import type { Placed } from './draft.ts'

/** What was taken off a text, or stood beside it on a line of its own. */
export type Fragment = { readonly line: number; readonly text: string; readonly folded: string }

/** Words of a fragment that no field holds. */
export type LeftWords = { readonly line: number; readonly words: readonly string[] }

type Fields = Pick<Article, 'headline' | 'byline' | 'dateline' | 'source' | 'jump'>

const NOT_WORDS = /[^\p{L}\p{N}]/gu

/**
 * Runs of letters and figures of `printed` that stand neither in one of `fields` nor are words such as 报道, which say what
 * a field is: `'记者 王飞　发自云溪'`, `['记者', '王飞']` → `['发自云溪']`.
 *
 * @param formulas such words, a global pattern
 */
export function toLeftWords(printed: string, fields: readonly (string | null)[], formulas: RegExp): string[] {
  const bare = fields.map((field) => (field ?? '').replace(NOT_WORDS, '')).filter((field) => field !== '')
  let left = printed.replace(NOT_WORDS, '')
  for (const field of bare.toSorted((a, b) => b.length - a.length)) left = left.replaceAll(field, ' ')
  return left.split(/ +/u).filter((run) => run.replace(formulas, '') !== '')
}

/** Of each fragment of an article what its fields do not hold. */
export function toLeftOfText(fragments: readonly Fragment[], article: Fields, rules: WordRules): LeftWords[] {
  const { headline, byline, dateline, source, jump } = article
  const fields = [
    headline,
    dateline,
    ...(source ?? '').split('；'),
    ...byline.flatMap(({ role, names, org }) => [role, org, ...names]),
  ]
  return fragments.flatMap(({ line, text, folded }) => {
    const words = toLeftWords(withoutJump(text, folded, jump, rules), fields, rules.bylines.formulas)
    return words.length === 0 ? [] : [{ line, words }]
  })
}

/** A jump is kept as its page's number. */
function withoutJump(text: string, folded: string, jump: Article['jump'], { jumps }: WordRules): string {
  for (const [pattern, page] of [
    [jumps.to, jump !== null && 'to' in jump ? jump.to : null],
    [jumps.from, jump !== null && 'from' in jump ? jump.from : null],
  ] as const) {
    const found = pattern.exec(folded)
    if (found !== null && page !== null && (toNumber(found[2] ?? '') ?? 0) === page)
      return text.slice(0, found.index) + text.slice(found.index + found[0].length)
  }
  return text
}

/** Of the lines of each photo what neither caption nor credit holds. */
export function toLeftOfPhotos(
  captions: readonly Placed[],
  photos: readonly Photo[],
  { bylines }: WordRules,
): LeftWords[] {
  return photos.flatMap(({ caption, credit, lines: runs }) => {
    const own = captions.filter(({ at }) =>
      runs.some(([from, to]) => from <= at.line.number && at.line.number <= to),
    )
    const printed = own.map(({ at }) => at.line.text).join('')
    const words = toLeftWords(printed, [caption, ...(credit ?? '').split('、')], bylines.formulas)
    return words.length === 0 ? [] : [{ line: own[0]?.at.line.number ?? 0, words }]
  })
}
