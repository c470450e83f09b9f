/**
 * Regular expressions of the rule files.
 */
import { z } from 'zod'

/** `"\\p{Han}{2}讯"` → `/\p{Script=Han}{2}讯/u`. */
export const patternSchema = z
  .string()
  .min(1)
  .transform((source) => new RegExp(source.replaceAll('\\p{Han}', '\\p{Script=Han}'), 'u'))
