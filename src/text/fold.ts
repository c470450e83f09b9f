/**
 * Folds text for MATCHING only; what readers see keeps the source's characters.
 *
 * NFKC (full-width `１０６７．２７` → `1067.27`), lower case, white space next to Han or CJK punctuation dropped,
 * other runs of white space to one blank.
 *
 * @example fold('达 3吨') === '达3吨'
 * @example fold('ＥＣＭＯ（体外 膜肺）') === 'ecmo(体外膜肺)'
 */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}\p{P}]) | (?=[\p{Script=Han}\p{P}])/gu, '')
    .trim()
}

/** Han characters that NFKC leaves as they are, and nothing else: most words of a text. */
const FOLDED = /^[\u4e00-\u9fff]*$/u
