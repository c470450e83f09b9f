/**
 * Which names of a clause are heads: those that the names before them describe, and the items of a list.
 */
import type { Entity, Mention } from '../entities/entity.ts'
import type { Token } from '../entities/token.ts'
import { modifies } from './clauseOpening.ts'
import type { Clause } from './clauses.ts'

export type Named = Mention & { readonly entity: Entity }

/**
 * The name that those before it describe: 我省|交通集团, 园区内的|青禾公司, 拥有百亿次能力的|青禾中心.
 */
export function toHead(
  tokens: readonly Token[],
  mentions: readonly Named[],
  own: Named | null,
): Named | null {
  let head = own
  for (const one of mentions) {
    const from = head?.end ?? tokens[0]?.start ?? 0
    if (one.start < from) continue
    const between = tokens.filter((token) => token.start >= from && token.end <= one.start)
    const touches = head !== null && between.every(modifies)
    if (!touches && !isDescribed(between)) break
    head = one
  }
  return head === own ? null : head
}

/** Only nouns stand between the last 的 and the name. */
function isDescribed(between: readonly Token[]): boolean {
  const last = between.findLastIndex(({ word }) => word === '的')
  return last >= 0 && between.slice(last + 1).every(modifies)
}

/** `青禾公司投资2亿元、|青山公司投资3亿元`: names that begin right behind 、 where a number stands before it. */
export function toItems(text: string, clause: Clause, mentions: readonly Named[]): Named[] {
  return mentions.filter(
    ({ start }) =>
      start > clause.start &&
      text[start - 1] === '、' &&
      /[0-9]/u.test(text.slice(Math.max(clause.start, start - 10), start)),
  )
}
