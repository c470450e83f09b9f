/** What is said of a correction that cannot be applied as it stands. */
import type { Message } from '../schema/entry.ts'
import type { Decision } from './correction.ts'

const SHOWN = 24

/** `更正第3条（corrections/a.json:12）` */
export const nameOf = ({ where, entry }: Decision): string => `更正第${entry}条（${where}）`

/** A value as a person reads it: `「云溪日报」`, `（空）`, `["platforms"]`. */
export function quoted(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `「${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}」`
}

function message(line: number | null, rule: string, severity: Message['severity'], text: string): Message {
  return { line, column: null, rule, text, severity }
}

/** Holds no longer: `更正第3条（…）说第12行是「甲」，现在是「乙」：没有采用`. */
export function stale(decision: Decision, line: number | null, why: string): Message {
  return message(line, 'stale-correction', 'error', `${nameOf(decision)}${why}：没有采用`)
}

/** Was never possible. */
export function invalid(decision: Decision, line: number | null, why: string): Message {
  return message(line, 'invalid-correction', 'error', `${nameOf(decision)}${why}：没有采用`)
}

/** Applied, but elsewhere than it says. */
export function moved(decision: Decision, line: number, from: number): Message {
  return message(
    line,
    'moved-correction',
    'info',
    `${nameOf(decision)}说的第${from}行现在是第${line}行，照样采用`,
  )
}
