/** A correction in this build's language: what was corrected, and how its values read. */
import { words } from '../strings/words.ts'
import { shownText, type Erratum } from './errata.ts'
import { topicName } from './labels.ts'

/** `标题`, `单位（1067亿元）`. */
export function fieldText({ field, figure }: Pick<Erratum, 'field' | 'figure'>): string {
  const name = words.corrections.fields[field] ?? field
  return figure === null ? name : `${name}（${figure}）`
}

/** A value as people read it; `（空）` for none. */
export function valueText({ field }: Pick<Erratum, 'field'>, value: string): string {
  if (value === '') return words.article.nothing
  if (field === 'topics') return value.split('、').map(topicName).join(words.separator)
  if (NAMED.has(field)) return words.corrections.values[value] ?? value
  return shownText(value)
}

/** Fields whose values are words of our own. */
const NAMED: ReadonlySet<string> = new Set(['role', 'begins', 'ends', 'kind', 'figure.status', 'figure.none'])
