/** What is said to whoever wrote a file, in both languages messages speak. */
import { z } from 'zod'

export type Said = { readonly zh: string; readonly en: string }

/** One mistake a schema found: where in the value, and what. */
export type SchemaMistake = { readonly path: readonly (string | number)[]; readonly said: Said }

const { localeError } = z.locales.zhCN()
const IN_CHINESE: z.core.$ZodErrorMap = (issue) =>
  issue.input === undefined && issue.code === 'invalid_type' ? '缺少这一项' : localeError(issue)
const { localeError: inEnglish } = z.locales.en()
const IN_ENGLISH: z.core.$ZodErrorMap = (issue) =>
  issue.input === undefined && issue.code === 'invalid_type' ? 'is missing' : inEnglish(issue)

/**
 * Every mistake of a value, in both languages; none where it fits.
 *
 * @example toMistakes(z.strictObject({ line: z.int() }), {}) // [{ path: ['line'], said: { zh: '缺少这一项', en: 'is missing' } }]
 */
export function toMistakes(schema: z.ZodType, value: unknown): SchemaMistake[] {
  const chinese = schema.safeParse(value, { error: IN_CHINESE }).error?.issues ?? []
  const english = schema.safeParse(value, { error: IN_ENGLISH }).error?.issues ?? []
  return chinese.map(({ path, message }, at) => ({
    path: path.filter((key) => typeof key !== 'symbol'),
    said: { zh: message, en: english[at]?.message ?? message },
  }))
}
