/**
 * Where in its issue a page stands: its number, and the section named beside it.
 */
import type { Line } from '../text/lines.ts'
import { toNumber } from '../text/numerals.ts'
import type { NewspaperRules } from '../rules.ts'

export type PagePlace = { readonly pageNumber: number | null; readonly section: string | null }

type Word = { readonly text: string; readonly folded: string }

const SURE = /^(?:第 ?[A-D]?0*([\d一二三四五六七八九十]{1,3}) ?版|[A-D]?0*(\d{1,2}) ?版|[A-D]0*(\d{1,2}))$/u
const BARE = /^0*(\d{1,2})$/u
/** Longer than a section or a paper is called: a headline in a box of contents. */
const TEASER = /^\p{Script=Han}[^:@]{8,}$/u
const COUNTED = /^(?:今日|今天|本期|共)$/u
const UNIT = /^(?:[年月日期版]|个版)/u

/**
 * Reads the page number and its section, from the line that says both if there is one.
 *
 * `'A03 要闻'` → 3, 要闻. `'8　山海日报　云溪副刊'` → 8, 云溪副刊. `'地方7'` → 7, 地方. Editors are no section.
 */
export function readPagePlace(lines: readonly Line[], rules: NewspaperRules): PagePlace {
  let numbered: PagePlace | null = null
  for (const surely of [true, false])
    for (const line of lines) {
      const place = readPlace(toWords(line), surely, rules)
      if (place?.section != null) return place
      numbered ??= place
    }
  return numbered ?? { pageNumber: null, section: null }
}

/** A line's words; a number glued to its section is parted from it: `'04产经'` → 04, 产经. */
function toWords({ text, folded }: Line): Word[] {
  if (folded.length > 200) return []
  const words: Word[] = []
  const parts =
    /(?:版次|版面|版号) ?:? ?|(?:第 ?[A-D]?(?:\d{1,5}|[一二三四五六七八九十]{1,3}) ?版|(?:^|(?<= ))[A-D]?\d{1,2} ?版(?= |$)|^[A-D]?\d{1,2}版|(?<![\w@.-])[A-D]\d{1,2}(?![\w.-])版?|^0\d(?=\p{Script=Han}{2,6}(?: |$))|(?<=^\p{Script=Han}{2,8})[A-D]?\d{1,2}版?$)|[^ |]+?(?=第 ?[A-D]?\d{1,2} ?版|[ |]|$|(?<=^\p{Script=Han}{2,8})[A-D]?\d{1,2}版?$)/gu
  for (const found of folded.matchAll(parts)) {
    const skip = /^[:·-]*/u.exec(found[0])?.[0].length ?? 0
    const at = found.index + skip
    const word = found[0].slice(skip).replace(/·+$/u, '')
    if (word !== '' && !/^版[次面号]/u.test(word))
      words.push({ text: text.slice(at, at + word.length), folded: word })
  }
  return words
}

function readPlace(words: readonly Word[], surely: boolean, rules: NewspaperRules): PagePlace | null {
  const at = words.findIndex(({ folded }, i) => {
    if (COUNTED.test(words[i - 1]?.folded ?? '')) return false
    if (surely) return SURE.test(folded)
    const afterDay = /^(?:星期|周)[一二三四五六日天]$/u.test(words[i - 1]?.folded ?? '')
    const outer = i === 0 || i === words.length - 1 || afterDay || isPaper(words[i - 1], rules)
    return outer && BARE.test(folded) && !UNIT.test(words[i + 1]?.folded ?? '')
  })
  const number = words[at]?.folded
  const dated = words.some(({ folded }) => /^\d{4}年/u.test(folded))
  const isTeaser = !dated && [words[at - 1], words[at + 1]].some((word) => TEASER.test(word?.folded ?? ''))
  if (number === undefined || isTeaser) return null
  const [, ...digits] = (surely ? SURE : BARE).exec(number) ?? []
  const pageNumber = toNumber(digits.find((part) => part !== undefined) ?? '')
  const isSection = (word: Word | undefined): word is Word =>
    word !== undefined &&
    /^\p{Script=Han}[\p{Script=Han}·()]{1,9}$/u.test(word.folded) &&
    !rules.notSection.test(word.folded) &&
    !isPaper(word, rules)
  const beside = [words[at + 1], words[at - 1], words[at + 2], words[0]].find(isSection)
  return { pageNumber, section: beside?.text ?? null }
}

function isPaper(word: Word | undefined, { title, papers }: NewspaperRules): boolean {
  return (
    word !== undefined && (title.test(word.folded) || papers.some(({ names }) => names.includes(word.folded)))
  )
}
