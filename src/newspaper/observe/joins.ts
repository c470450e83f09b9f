/**
 * Words that line ends cut in two.
 */
import { LONGEST_LOOKED_AT, type Line } from '../text/lines.ts'

/**
 * How often the last character of each line and the first of the next stand together within lines of the page: of `…在临` /
 * `平区…` as often as 临平 is printed.
 */
export function toJoins(lines: readonly Line[]): number[] {
  const joints = lines.map(({ text }, i) => text.slice(-1) + (lines[i + 1]?.text.slice(0, 1) ?? ''))
  const counts = new Map(joints.map((joint) => [joint, 0]))
  for (const { text } of lines) {
    const end = Math.min(text.length, LONGEST_LOOKED_AT) - 1
    for (let i = 0; i < end; i += 1) {
      const pair = text.slice(i, i + 2)
      const count = counts.get(pair)
      if (count !== undefined) counts.set(pair, count + 1)
    }
  }
  return joints.map((joint) => (joint.length === 2 ? (counts.get(joint) ?? 0) : 0))
}
