/**
 * Kicker, headline and subhead → their lines.
 */
import type { Habit } from './habit.ts'
import { toLines, type SetLine } from './line.ts'
import { squeeze, type ArticleRecord } from './record.ts'
import { widthOf } from './wrap.ts'

const SHORT = 12
const ONE_LINE = 40

/** `[{ role: 'kicker', text: '…' }, { role: 'headline', text: '…' }]`. */
export function setHead(record: ArticleRecord, habit: Habit): SetLine[] {
  const kicker = record.kicker.map(squeeze)
  const headline = splitHeadline(record.headline.map(squeeze), habit)
  const subhead = toLines('subhead', record.subhead.map(squeeze))
  const [only] = kicker
  const beside =
    habit.kickerBeside &&
    only !== undefined &&
    kicker.length === 1 &&
    widthOf(only + (record.headline[0] ?? '')) < ONE_LINE
  const main = beside
    ? toLines('title', [[only, ...headline].join('\u3000')])
    : [...toLines('kicker', kicker), ...toLines('headline', headline)]
  return [...main, ...subhead].map(({ role, text }) => ({
    role,
    text: habit.headingMarks ? `## ${text}` : text,
  }))
}

function splitHeadline(lines: readonly string[], { headlineSplit }: Habit): readonly string[] {
  const [only] = lines
  return lines.length === 1 && only !== undefined && headlineSplit && widthOf(only) > SHORT
    ? only.split(' ')
    : lines
}
