/**
 * Words that line ends cut in two.
 */
import { LONGEST_LOOKED_AT, type Line } from '../text/lines.ts'
import { toJoint, toPair } from '../text/pairs.ts'

/**
 * How often the last character of each line and the first of the next stand together within lines of the page: of `…在临` /
 * `平区…` as often as 临平 is printed.
 */
export function toJoins(lines: readonly Line[]): number[] {
  const joints = lines.map(({ text }, i) => toJoint(text, lines[i + 1]?.text ?? ''))
  const counts = new Map<number, number>()
  /** Which characters a joint begins with: most pairs of the page are passed over by them. */
  const first = new Uint8Array(1 << 16)
  for (const joint of joints) {
    if (joint === null) continue
    counts.set(joint, 0)
    first[joint >>> 16] = 1
  }
  for (const { text } of lines) {
    const end = Math.min(text.length, LONGEST_LOOKED_AT) - 1
    for (let i = 0; i < end; i += 1) {
      const code = text.charCodeAt(i)
      if (first[code] !== 1) continue
      const pair = toPair(code, text.charCodeAt(i + 1))
      const count = counts.get(pair)
      if (count !== undefined) counts.set(pair, count + 1)
    }
  }
  return joints.map((joint) => (joint === null ? 0 : (counts.get(joint) ?? 0)))
}
