/**
 * Regular expressions of the rule files.
 */
import { z } from 'zod'

/** `"\\p{Han}{2}讯"` → `/\p{Script=Han}{2}讯/u`. */
export const patternSchema = z
  .string()
  .min(1)
  .transform((source, context) => {
    try {
      return new RegExp(source.replaceAll('\\p{Han}', '\\p{Script=Han}'), 'u')
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
      return z.NEVER
    }
  })

/** `'(完)'` → `'\\(完\\)'`: a text as the source of a pattern that matches it. */
export const escapePattern = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')

/** `['说', '(说)']` → `'说|\\(说\\)'`: words as the source of a pattern that matches any of them. */
export const toAlternatives = (words: Iterable<string>): string => Array.from(words, escapePattern).join('|')
