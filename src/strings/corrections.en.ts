import type { CorrectionsStrings } from './corrections.zh-Hans.ts'

/** What was corrected, and how; fields and values go by their own names. */
export const correctionsEn: CorrectionsStrings = {
  corrections: { kinds: {}, by: 'by', fields: {}, values: {} },
}
