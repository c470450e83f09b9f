/**
 * Firms and bodies of the country that go by a name of their own: 比亚迪, 老板电器, 工业和信息化部.
 */
import type { RawMention } from './entity.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'
import { toWords } from './tokenWalk.ts'

/**
 * Finds the brands of a part, each a word or several by itself.
 *
 * @example 比亚迪去年售出百万辆 → 比亚迪, an organisation
 */
export function findBrands(part: Part, index: number, rules: EntityRules): RawMention[] {
  const words = toWords(part)
  return rules
    .brands(part.folded.text)
    .flatMap(({ start, end, name }): RawMention[] =>
      words.starts(start) && words.ends(end)
        ? [{ part: index, start, end, text: name, kind: 'organisation', proper: true, place: null }]
        : [],
    )
}
