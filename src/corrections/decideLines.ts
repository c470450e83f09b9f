/**
 * What a person decided about lines → what the reading of the page has to keep to (`src/newspaper/label/decided.ts`).
 */
import type { DecidedLine } from '../newspaper/label/decided.ts'
import type { Message } from '../schema/entry.ts'
import type { Said } from '../schema/said.ts'
import { locate, type ArrangedLine } from './anchor.ts'
import {
  isBound,
  isKind,
  isRole,
  type BoundCorrection,
  type Decision,
  type KindCorrection,
  type RoleCorrection,
} from './correction.ts'
import { isOtherLine, moved, nameOf, stale } from './messages.ts'

type LineDecision = RoleCorrection | BoundCorrection | KindCorrection
export type DecidedLines = {
  /** By place (0-based) in the arranged lines. */
  readonly lines: ReadonlyMap<number, DecidedLine>
  readonly messages: readonly Message[]
}

/** `{ line: 12, text: '云溪大桥开工', field: 'role', becomes: 'headline', … }` → line 12 is a headline. */
export function decideLines(lines: readonly ArrangedLine[], decisions: readonly Decision[]): DecidedLines {
  const decided = new Map<number, DecidedLine>()
  const messages: Message[] = []
  /** By the place and field it is about, what was decided last. */
  const last = new Map<string, Decision>()
  for (const decision of decisions) {
    const { correction } = decision
    if (!isLineDecision(correction)) continue
    const found = locate(lines, correction.line, correction.text)
    const line = lines[found ?? -1]
    if (found === null || line === undefined) {
      messages.push(stale(decision, correction.line, isOtherLine(correction.line, correction.text)))
      continue
    }
    if (line.text.trim() === '') {
      messages.push(
        stale(decision, correction.line, {
          zh: `说的第${correction.line}行现在是空行`,
          en: `names line ${correction.line}, which is empty now`,
        }),
      )
      continue
    }
    if (line.number !== correction.line) messages.push(moved(decision, line.number, correction.line))
    for (const place of toPlaces(lines, found, correction)) {
      decided.set(place, add(decided.get(place), correction, decision))
      const before = last.get(`${place} ${correction.field}`)
      if (before !== undefined && before.correction.becomes !== correction.becomes)
        messages.push(stale(before, lines[place]?.number ?? null, contradicts(decision)))
    }
    last.set(`${found} ${correction.field}`, decision)
  }
  return { lines: decided, messages }
}

function contradicts(later: Decision): Said {
  const name = nameOf(later)
  return { zh: `与后面的${name.zh}不一致`, en: `contradicts ${name.en} behind it` }
}

/** The line a decision is about, and those below it that it goes on over. */
function toPlaces(lines: readonly ArrangedLine[], found: number, correction: LineDecision): number[] {
  if (!('through' in correction) || correction.through === undefined) return [found]
  const last = (lines[found]?.number ?? 0) + correction.through - correction.line
  return lines.flatMap(({ number, text }, place) =>
    place === found || (place > found && number <= last && text.trim() !== '') ? [place] : [],
  )
}

const isLineDecision = (correction: Decision['correction']): correction is LineDecision =>
  isRole(correction) || isBound(correction) || isKind(correction)

/** What was decided of a line before, and one decision more. */
function add(known: DecidedLine | undefined, correction: LineDecision, decision: Decision): DecidedLine {
  const why = known === undefined ? nameOf(decision).zh : `${known.why}、${nameOf(decision).zh}`
  if (isRole(correction)) return { ...known, role: correction.becomes, why }
  if (isKind(correction)) return { ...known, kind: correction.becomes, why }
  return { ...known, [correction.field]: correction.becomes, why }
}
