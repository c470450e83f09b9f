/** The years that the title of a scheme prints: they date the scheme, not the figures. */

/**
 * Whether a place of a text lies within the title of a scheme.
 *
 * @example 《三年行动计划（|2026—2028年）》提出5项行动 → true
 */
export function isOfScheme(text: string, start: number): boolean {
  const opened = /《[^》]*$/u.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start))
  const rest = /^[^》]*》/u.exec(text.slice(start, start + LONGEST_TITLE))
  return opened !== null && rest !== null && SCHEME.test(opened[0] + rest[0])
}

const LONGEST_TITLE = 60
const SCHEME = /计划|规划|方案|纲要|意见|办法|条例/u
