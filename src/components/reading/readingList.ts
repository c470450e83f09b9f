/** The list a reader keeps: in this browser alone, no account, nothing is sent anywhere. */
import type { Reference } from '../../reuse/reference.ts'

export type Kept = {
  readonly reference: Reference
  /** As the page shows it. */
  readonly headline: string
  readonly source: string
  /** Path of the article's page, base included. */
  readonly path: string
}

const KEY = 'jianbao-reading'

/** What is kept, in the reader's order; what is not of our making counts for nothing. */
export function readList(storage: Pick<Storage, 'getItem'> = localStorage): Kept[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { reference, headline, path } = value as Partial<Kept>
  return typeof headline === 'string' && typeof path === 'string' && typeof reference?.id === 'string'
}

export function writeList(kept: readonly Kept[], storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(KEY, JSON.stringify(kept))
}

/** Adds an article at the end, or takes it out where it is kept already. */
export function toggle(kept: readonly Kept[], item: Kept): Kept[] {
  const { id } = item.reference
  const others = kept.filter(({ reference }) => reference.id !== id)
  return others.length < kept.length ? others : [...kept, item]
}

/** Moves one article a place up (`-1`) or down (`1`). */
export function move(kept: readonly Kept[], id: string, by: -1 | 1): Kept[] {
  const from = kept.findIndex(({ reference }) => reference.id === id)
  const item = kept[from]
  const to = from + by
  if (item === undefined || to < 0 || to >= kept.length) return [...kept]
  return kept.toSpliced(from, 1).toSpliced(to, 0, item)
}
