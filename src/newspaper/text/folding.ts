/**
 * Folds a line for MATCHING, one code unit to one, so that a span found in the folded line is the same span of the raw one.
 */
export type Folding = { readonly fold: (text: string) => string }

const QUOTES: readonly [string, string][] = [
  ['「『｢', '“'],
  ['」』｣', '”'],
  ['―─－', '—'],
  ['∕⁄', '/'],
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
  const keys = [...map.keys()].map((key) => `\\u{${(key.codePointAt(0) ?? 0).toString(16)}}`).join('')
  const needed = new RegExp(`[${keys}\\t\\u00a0\\u3000\\u2000-\\u200a]`, 'gu')
  const fold = (text: string): string => text.replace(needed, (character) => map.get(character) ?? ' ')
  return { fold }
}
