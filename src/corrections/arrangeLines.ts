/**
 * The lines of a raw file as a person decided they read: misread text mended, glued lines parted, columns put in order. Every line keeps
 * the number it has in the raw file.
 */
import type { Message } from '../schema/entry.ts'
import { locate, opensWith, type ArrangedLine } from './anchor.ts'
import { isOrder, isText, type Decision, type OrderCorrection, type TextCorrection } from './correction.ts'
import { invalid, isOtherLine, quoted, stale } from './messages.ts'

export type Arranged = { readonly lines: readonly ArrangedLine[]; readonly messages: readonly Message[] }

/**
 * Applies the corrections of text and of order.
 *
 * @example arrangeLines('甲\n乙乙\n', [{ …, correction: { line: 2, was: '乙乙', becomes: '乙', … } }]).lines[1] // { number: 2, raw: '乙乙', text: '乙', end: '\n' }
 */
export function arrangeLines(text: string, decisions: readonly Decision[]): Arranged {
  const messages: Message[] = []
  let lines = toLines(text)
  for (const decision of decisions)
    if (isText(decision.correction)) {
      const mended = mend(lines, decision, decision.correction)
      if (Array.isArray(mended)) lines = mended
      else messages.push(mended)
    }
  lines = lines.flatMap(part)
  for (const decision of decisions)
    if (isOrder(decision.correction)) {
      const ordered = move(lines, decision, decision.correction)
      if (Array.isArray(ordered)) lines = ordered
      else messages.push(ordered)
    }
  return { lines, messages }
}

function toLines(text: string): ArrangedLine[] {
  const parts = text.split(/(\r\n|\r|\n)/u)
  const lines: ArrangedLine[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const raw = parts[at] ?? ''
    lines.push({ number: at / 2 + 1, raw, text: raw, end: parts[at + 1] ?? '' })
  }
  return lines
}

function mend(
  lines: readonly ArrangedLine[],
  decision: Decision,
  { line, text, was, becomes }: TextCorrection,
): ArrangedLine[] | Message {
  const at = locate(lines, line, text, (one) => one.text.split(was).length === 2)
  const here = lines[at ?? -1]
  if (at === null || here === undefined)
    return stale(decision, line, {
      zh: `说第${line}行有一处${quoted(was).zh}，现在没有或不止一处`,
      en: `says line ${line} has ${quoted(was).en} once; it has it not at all or more than once now`,
    })
  return lines.with(at, { ...here, text: here.text.replace(was, () => becomes) })
}

/** A line with line ends in its text is several of one number. */
function part(line: ArrangedLine): ArrangedLine[] {
  const texts = line.text.split(/\r\n|\r|\n/u)
  return texts.map((text, i) => ({
    ...line,
    text,
    end: i === texts.length - 1 ? line.end : line.end || '\n',
  }))
}

function move(
  lines: readonly ArrangedLine[],
  decision: Decision,
  { lines: [first, last], text, becomes }: OrderCorrection,
): ArrangedLine[] | Message {
  const isMoved = ({ number }: ArrangedLine): boolean => first <= number && number <= last
  const moving = lines.filter(isMoved)
  if (!opensWith(moving[0], text)) return stale(decision, first, isOtherLine(first, text))
  const rest = lines.filter((line) => !isMoved(line))
  const after = becomes === 0 ? -1 : rest.findLastIndex(({ number }) => number === becomes)
  if (becomes !== 0 && after === -1)
    return invalid(decision, first, {
      zh: `要把这些行移到第${becomes}行之后，那里放不下`,
      en: `moves these lines behind line ${becomes}, where there is no place for them`,
    })
  const ended = [...rest.slice(0, after + 1), ...moving, ...rest.slice(after + 1)]
  return ended.map((line, i) => (line.end === '' && i < ended.length - 1 ? { ...line, end: '\n' } : line))
}
