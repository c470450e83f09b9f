/**
 * Folds a line for MATCHING, one code unit to one, so that a span found in the folded line is the same span of the raw one.
 */
export type Folding = { readonly fold: (text: string) => string }

const LONGEST_FOLDED = 4000
const QUOTES: readonly [string, string][] = [
  ['「『｢', '“'],
  ['」』｣', '”'],
  ['―─－', '—'],
  ['﹝［【〔', '['],
  ['﹞］】〕', ']'],
]

/**
 * `toFolding('報报')('「本報」　１２％：')` → `'“本报” 12%:'`.
 *
 * @param variants pairs of a traditional character and the simplified one it is matched as
 */
export function toFolding(variants: readonly string[]): Folding {
  const map = new Map<string, string>()
  for (const pair of variants) map.set(pair.slice(0, 1), pair.slice(1))
  for (const [from, to] of QUOTES) for (const character of from) map.set(character, to)
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    const wide = String.fromCharCode(code)
    if (!map.has(wide)) map.set(wide, String.fromCharCode(code - 0xfee0))
  }
  const needed = /[^\u0020-\u007e]/gu
  const fold = (text: string): string =>
    text.length > LONGEST_FOLDED
      ? text
      : text.replace(needed, (character) => map.get(character) ?? (/\s/u.test(character) ? ' ' : character))
  return { fold }
}
