/**
 * What a text introduces by a count (一家布艺公司) is a sort of firm, wherever else it stands.
 */
import type { RawMention } from './entity.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'

/** 一家, 3家, 这家, but not 第一家. */
const COUNTED = /(?:(?<!第)[一两三四五六七八九十几数多余这那]|[0-9])[家个]$/u
const LEGAL = /有限公司$|股份公司$|[“《]/u

/** The mentions of names, those of counted firms without what makes a name of its own. */
export function withoutClasses(
  found: readonly RawMention[],
  parts: readonly Part[],
  rules: EntityRules,
): RawMention[] {
  const isFirm = rules.endsIn('firms')
  const classes = new Set(
    found
      .filter(({ text, kind }) => kind === 'organisation' && isFirm(text) && !LEGAL.test(text))
      .filter(({ part, start }) =>
        COUNTED.test(parts[part]?.folded.text.slice(Math.max(0, start - 3), start) ?? ''),
      )
      .map(({ text }) => text),
  )
  return found.map((mention) => (classes.has(mention.text) ? { ...mention, proper: false } : mention))
}
