import type { Message } from '../schema/entry.ts'
import type { DistrictDecision } from './districtDecision.ts'
import type { Mention } from './mentions.ts'
import type { PlaceRules } from './placeRules.ts'

/**
 * Says what a person should look at: two places in a close race, 我区 that no paper explains; and, for the record, what was
 * filed by the paper alone. An article that simply names no place is nothing to report.
 *
 * @param line the article's first line
 */
export function toPlaceMessages(
  decision: DistrictDecision,
  mentions: readonly Mention[],
  line: number | null,
  rules: PlaceRules,
): Message[] {
  const nameOf = (id: string | null | undefined): string => rules.places.get(id ?? '')?.name ?? 'no place'
  const place = nameOf(decision.place)
  const message = { line, column: null }
  if (decision.thin) {
    const text = `Unexpected close race of ${place} and ${nameOf(decision.next?.place)}, expected one place to stand out`
    return [{ ...message, rule: 'district-thin-margin', text, severity: 'warning' }]
  }
  if (decision.reason === 'by-paper') {
    const text = `The text names no place of the archive; filed under ${place}, the newspaper’s own`
    return [{ ...message, rule: 'district-by-paper', text, severity: 'info' }]
  }
  const own = mentions.find(({ senses }) => senses.some(({ kind }) => kind === 'own'))
  if (decision.place !== null || own === undefined) return []
  const text = `Unexpected ${own.text} in a paper of no known place, expected a place's name`
  return [{ ...message, line: own.line ?? line, rule: 'district-unknown-home', text, severity: 'warning' }]
}
