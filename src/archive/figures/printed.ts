/** A number as the page has it, with the words that bound it. */
import type { Figure } from '../../schema/figure.ts'
import { toTextAt, type FigureTexts } from '../../schema/figurePlace.ts'

/** Between a qualifier's stem and its number: 超过了, 达到, 约有. */
const LINK = /^[\p{Script=Han}]{0,2}\s*$/u
/** Before a stem behind the number: 300家及以上, 300家有余. */
const LEAD = /^\s*[及有之]?/u

/**
 * The number as the page has it, with its qualifier in its place; where the qualifier stands elsewhere (one for a whole list),
 * it is put in front.
 *
 * @example // '…投资超过1000亿元，…' → '超过1000亿元'; '200多家' and '300家以上' as they are
 */
export function toPrinted(figure: Pick<Figure, 'at' | 'qualifier'>, article: FigureTexts): string {
  const { at, qualifier } = figure
  const text = toTextAt(article, at.block)
  const number = text.slice(at.start, at.end)
  if (qualifier === null || number.includes(qualifier)) return number
  const before = text.slice(0, at.start)
  const stem = before.lastIndexOf(qualifier)
  if (stem >= 0 && LINK.test(before.slice(stem + qualifier.length))) return before.slice(stem) + number
  const lead = LEAD.exec(text.slice(at.end))?.[0].length ?? 0
  if (text.startsWith(qualifier, at.end + lead)) return text.slice(at.start, at.end + lead + qualifier.length)
  return qualifier + number
}

/**
 * For lists: digits in one form, no white space within the number.
 *
 * @example toTidy('近 ４００ 家') === '近400家'
 */
export function toTidy(printed: string): string {
  return printed
    .replaceAll(/[．％０-９]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/gu, '')
}
