/**
 * Typed front matter written as JSON, which is valid YAML: no string needs a quoting rule of its own, and a diff shows
 * one field, or one element of a list, a line.
 */
import type { z } from 'zod'

const FENCE = '---\n'

/**
 * Writes front matter and body as one file.
 *
 * @example withFrontMatter({ id: 'a-1', topics: ['talent'] }, 'Text.\n')
 * // '---\n{\n"id": "a-1",\n"topics": ["talent"]\n}\n---\n\nText.\n'
 */
export function withFrontMatter(data: Readonly<Record<string, unknown>>, body: string): string {
  const fields = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}: ${fieldText(value)}`)
  return `${FENCE}{\n${fields.join(',\n')}\n}\n${FENCE}\n${body}`
}

function fieldText(value: unknown): string {
  const oneAline =
    Array.isArray(value) &&
    value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  if (!oneAline) return JSON.stringify(value)
  return `[\n${value.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`
}

/** Parts a file into checked front matter and body; throws zod's error where a field is not as the schema says. */
export function splitFrontMatter<T>(file: string, schema: z.ZodType<T>): { data: T; body: string } {
  const end = file.indexOf(`\n${FENCE}`, FENCE.length)
  if (!file.startsWith(FENCE) || end < 0)
    throw new SyntaxError('Unexpected text, expected front matter between --- lines')
  const json: unknown = JSON.parse(file.slice(FENCE.length, end))
  return { data: schema.parse(json), body: file.slice(end + FENCE.length + 1).replace(/^\n/u, '') }
}
