/**
 * Labels that cannot be: a line that goes on with a text that has not begun, a second lead, a paragraph before the lead.
 */
import type { LabelledPage } from '../../src/newspaper/label/labelled.ts'

export function toSlips({ lines }: LabelledPage): string[] {
  const begun = new Set<string>()
  const led = new Set<string>()
  return lines.flatMap(({ article, role, text }) => {
    const key = article ?? '-'
    const slip =
      (role === 'flow' && !begun.has(key)) ||
      (role === 'lead' && led.has(key)) ||
      (role === 'start' && !led.has(key))
    if (role === 'lead') led.add(key)
    if (role === 'lead' || role === 'start' || role === 'label') begun.add(key)
    return slip ? [`${key} ${String(role)} | ${text.slice(0, 20)}`] : []
  })
}
