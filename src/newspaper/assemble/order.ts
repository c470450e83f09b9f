/**
 * Signs that the columns of an article stand out of order: nothing is moved, a reader is told where to look.
 */
import type { BodyBlock, Message } from '../../schema/entry.ts'
import { isCutOff } from '../text/sentences.ts'
import { toNumber } from '../text/numerals.ts'

const NUMBERED = /^[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]/u

/**
 * Messages for numbered headings that do not ascend, and for paragraphs that stop in mid-sentence before another begins.
 *
 * `['一、…', '三、…', '二、…']` → one message at the line of `二、`.
 */
export function toOrderMessages(body: readonly BodyBlock[]): Message[] {
  return [...toNumberMessages(body), ...toCutMessages(body)]
}

/** Numbers that go back, unless they start anew at one, as in a second part. */
function toNumberMessages(body: readonly BodyBlock[]): Message[] {
  const messages: Message[] = []
  const last = new Map<string, number>()
  for (const { kind, text, lines } of body) {
    const found = kind === 'heading' ? NUMBERED.exec(text) : null
    const number = toNumber(found?.[1] ?? '')
    if (found === null || number === null) continue
    const form = found[0].replace(found[1] ?? '', /\d/u.test(found[1] ?? '') ? '1' : '一')
    const before = last.get(form)
    if (before !== undefined && number !== 1 && number !== before + 1)
      messages.push(
        toMessage(lines, `Unexpected heading number ${number} after ${before}, expected ${before + 1}`),
      )
    last.set(form, number)
  }
  return messages
}

function toCutMessages(body: readonly BodyBlock[]): Message[] {
  return body.flatMap(({ kind, text, lines }, i) => {
    const next = body[i + 1]
    const cut = kind === 'paragraph' && next !== undefined && text.length > 20 && isCutOff(text)
    return cut
      ? [toMessage(lines, 'Unexpected end of a paragraph in mid-sentence: its column may go on elsewhere')]
      : []
  })
}

function toMessage(lines: BodyBlock['lines'], text: string): Message {
  return { line: lines.at(-1)?.[1] ?? null, column: null, rule: 'order-unsure', text, severity: 'warning' }
}
