/**
 * Where names stand in the text a figure is read from: whose it is, is no part of what is counted.
 */
import type { MentionForm } from '../entities/entity.ts'
import type { ArticleEntities } from '../entities/read.ts'
import type { EntityKind } from '../schema/entry.ts'
import type { FigureBlock } from '../schema/figure.ts'
import { toFoldedPosition, toOriginal, type Folded } from '../text/folded.ts'

export type NameSpan = {
  readonly start: number
  readonly end: number
  readonly kind: EntityKind
  readonly proper: boolean
  readonly form: MentionForm
}

/** The names of each block of an article, in characters as printed. */
export type NamesByBlock = ReadonlyMap<FigureBlock, readonly NameSpan[]>

/** The names of one text, by their first and last characters. */
export type Names = {
  readonly from: ReadonlyMap<number, NameSpan>
  readonly until: ReadonlyMap<number, NameSpan>
  /** The names that hold the places between their characters. */
  readonly across: ReadonlyMap<number, NameSpan>
}

const NO_NAMES: Names = { from: new Map(), until: new Map(), across: new Map() }

/** @example toNamesByBlock(read).get(0) → the names of the first paragraph */
export function toNamesByBlock({ parts, entities }: ArticleEntities): NamesByBlock {
  const names = new Map<FigureBlock, NameSpan[]>(parts.map(({ at }) => [at, []]))
  for (const { kind, proper, mentions } of entities)
    for (const { part, start, end, form } of mentions) {
      const of = parts[part]
      if (of !== undefined)
        names.get(of.at)?.push({ ...toOriginal(of.folded, start, end), kind, proper, form })
    }
  return names
}

/** The names of one block, placed in its folded text. */
export function toNames(names: readonly NameSpan[], { origin }: Folded): Names {
  if (names.length === 0) return NO_NAMES
  const found = names.flatMap((name): NameSpan[] => {
    const start = placeOf(origin, name.start)
    const last = placeOf(origin, name.end - 1)
    return start === null || last === null ? [] : [{ ...name, start, end: last + 1 }]
  })
  const across = new Map<number, NameSpan>()
  for (const name of found) for (let at = name.start + 1; at < name.end; at += 1) across.set(at, name)
  return {
    from: new Map(found.map((name) => [name.start, name])),
    until: new Map(found.map((name) => [name.end, name])),
    across,
  }
}

/** Where a printed position is in the folded text; null where it was folded away. */
function placeOf(origin: Folded['origin'], printed: number): number | null {
  const at = toFoldedPosition(origin, printed)
  return origin[at] === printed ? at : null
}
