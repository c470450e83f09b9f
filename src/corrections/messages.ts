/** What is said of a correction that cannot be applied as it stands. */
import type { Message } from '../schema/entry.ts'
import type { Said } from '../schema/said.ts'
import type { Decision } from './correction.ts'

const SHOWN = 24

/** `更正第3条（corrections/a.json:12）`, `Correction 3 (corrections/a.json:12)` */
export const nameOf = ({ where, entry }: Decision): Said => ({
  zh: `更正第${entry}条（${where}）`,
  en: `Correction ${entry} (${where})`,
})

/** A value as a person reads it: `「云溪日报」`, `（空）`, `["platforms"]`; “云溪日报”, (nothing). */
export function quoted(value: unknown): Said {
  if (value === null || value === undefined || value === '') return { zh: '（空）', en: '(nothing)' }
  const whole = typeof value === 'string' ? value : JSON.stringify(value)
  const text = whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole
  return { zh: `「${text}」`, en: `“${text}”` }
}

function message(
  line: number | null,
  rule: string,
  severity: Message['severity'],
  { zh, en }: Said,
): Message {
  return { line, column: null, rule, text: zh, textEn: en, severity }
}

function leftOut(decision: Decision, why: Said): Said {
  const name = nameOf(decision)
  return { zh: `${name.zh}${why.zh}：没有采用`, en: `${name.en} ${why.en}: not applied` }
}

/** Holds no longer: `更正第3条（…）说第12行是「甲」，现在是「乙」：没有采用`. */
export function stale(decision: Decision, line: number | null, why: Said): Message {
  return message(line, 'stale-correction', 'error', leftOut(decision, why))
}

/** Was never possible. */
export function invalid(decision: Decision, line: number | null, why: Said): Message {
  return message(line, 'invalid-correction', 'error', leftOut(decision, why))
}

/** Applied, but elsewhere than it says. */
export function moved(decision: Decision, line: number, from: number): Message {
  const name = nameOf(decision)
  return message(line, 'moved-correction', 'info', {
    zh: `${name.zh}说的第${from}行现在是第${line}行，照样采用`,
    en: `${name.en}: line ${from} is line ${line} now; applied there`,
  })
}

/** What a field was said to read, and reads: `说标题读作「甲」，现在是「乙」`. */
export function readsOtherwise(field: Said, was: unknown, now: unknown): Said {
  return {
    zh: `说${field.zh}读作${quoted(was).zh}，现在是${quoted(now).zh}`,
    en: `says ${field.en} reads ${quoted(was).en}; it reads ${quoted(now).en} now`,
  }
}

/** What a line was said to be, and is not: `说第12行是「甲」，现在不是`. */
export function isOtherLine(line: number, text: string): Said {
  return {
    zh: `说第${line}行是${quoted(text).zh}，现在不是`,
    en: `says line ${line} is ${quoted(text).en}, which it is not now`,
  }
}
