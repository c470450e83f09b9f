import { Converter } from 'opencc-js/t2cn'

/** Common characters that only traditional text has. */
const TRADITIONAL =
  /[區縣為國產業發經濟學會這個來時們說對開關東車電報鎮鄉萬億際實現體應處務護與問間點過還進無動長門後機構項據參]/gu
/** So many of them make a text traditional; fewer are names (`於潜`, `乾潭`). */
const ENOUGH = 3

const convert = Converter({ from: 't', to: 'cn' })

/**
 * Turns a text in traditional characters into simplified ones, for MATCHING only; other text stays as it is.
 *
 * @example simplify('臨安區發佈產業強區計劃') === '临安区发布产业强区计划'
 * @example simplify('於潜镇的工厂') === '於潜镇的工厂'
 */
export function simplify(text: string): string {
  const marks = text.matchAll(TRADITIONAL)
  for (let seen = 0; seen < ENOUGH; seen += 1) if (marks.next().done) return text
  return convert(text)
}

/** The name as a converted text would print it: `於潜镇` → `于潜镇`. */
export const simplifyName = (name: string): string => convert(name)
