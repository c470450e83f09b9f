/**
 * What the line model sees of a line, and what it takes the line for, in words a reader understands, as
 * `content/rules/line-features.json` lists them.
 */
import { z } from 'zod'
import { escapePattern } from '../../text/pattern.ts'
import type { cueSchema } from './cueRules.ts'

export const featureWordsFileSchema = z.strictObject({
  note: z.string(),
  /** By kind of a state: `title-first` → 标题首行. */
  states: z.record(z.string(), z.string()),
  /** Before what is seen of the line above, or below. */
  above: z.string(),
  below: z.string(),
  /** Around a line's first or last characters. */
  first: z.string(),
  last: z.string(),
  /** Around what a line with the cue may read like. */
  cue: z.string(),
  /** By placeholder, then by value; `*` stands for any number. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  features: z.array(
    z.strictObject({
      feature: z.string(),
      text: z.string(),
      examples: z.array(z.strictObject({ text: z.string(), gives: z.string() })).min(1),
    }),
  ),
})
type File = z.infer<typeof featureWordsFileSchema>

export type FeatureWords = {
  /** The wording of a feature by its name; null where it has none. */
  readonly toText: (feature: string) => string | null
  readonly states: Readonly<Record<string, string>>
}

type Form = { readonly pattern: RegExp; readonly text: string; readonly names: readonly string[] }

const PLACEHOLDER = /\{(\w+?)(\d?)\}/gu
const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const CHARACTERS = /^(?<where>first|last)(?: two)? (?<which>.{0,2})$/su
const BESIDE = /^(?<where>above|below): (?<feature>.+)$/su

/** `toFeatureWords(file, cues).toText('above: width 8')` → `'上一行：宽至多 8 字'`. */
export function toFeatureWords(
  file: File,
  cues: readonly Pick<z.infer<typeof cueSchema>, 'id' | 'examples'>[],
): FeatureWords {
  const forms = new Map<string, Form[]>()
  const open: Form[] = []
  for (const { feature, text } of file.features) {
    const form = toForm(feature, text, file.values)
    const word = /^[\w:-]+,?(?= |$)/u.exec(feature)?.[0]
    if (word === undefined) open.push(form)
    else forms.set(word, [...(forms.get(word) ?? []), form])
  }
  const examples = new Map(cues.map(({ id, examples: [example = ''] }) => [`cue ${id}`, example]))
  const toText = (feature: string): string | null => {
    const beside = BESIDE.exec(feature)?.groups
    if (beside !== undefined) {
      const text = toText(beside['feature'] ?? '')
      return text === null ? null : file[beside['where'] === 'above' ? 'above' : 'below'] + text
    }
    const characters = CHARACTERS.exec(feature)?.groups
    if (characters !== undefined)
      return put(file[characters['where'] === 'first' ? 'first' : 'last'], characters['which'] ?? '')
    const example = examples.get(feature)
    if (example !== undefined) return put(file.cue, example)
    const own = forms.get(/^[\w:-]+,?/u.exec(feature)?.[0] ?? '') ?? []
    return (
      [...own, ...open].map((form) => read(form, feature, file.values)).find((text) => text !== null) ?? null
    )
  }
  return { toText, states: file.states }
}

const put = (text: string, what: string): string => text.replace('#', () => what)

/** `{class2}` is another `class`. */
const toKind = (name: string): string => name.replace(/\d$/u, '')

function toForm(feature: string, text: string, values: File['values']): Form {
  const names = [...feature.matchAll(PLACEHOLDER)].map(([, kind = '', count = '']) => kind + count)
  const source = feature
    .split(/\{\w+\}/u)
    .map(escapePattern)
    .reduce((whole, part, i) => `${whole}(${toValues(values[toKind(names[i - 1] ?? '')] ?? {})})${part}`)
  return { pattern: new RegExp(`^${source}$`, 'u'), text, names }
}

const toValues = (values: Readonly<Record<string, string>>): string =>
  Object.keys(values)
    .map((value) => (value === '*' ? NUMBER : escapePattern(value)))
    .join('|')

function read({ pattern, text, names }: Form, feature: string, values: File['values']): string | null {
  const found = pattern.exec(feature)
  if (found === null) return null
  return names.reduce((whole, name, i) => {
    const value = found[i + 1] ?? ''
    const words = values[toKind(name)] ?? {}
    return whole.replace(`{${name}}`, () => words[value] ?? put(words['*'] ?? '', value))
  }, text)
}
