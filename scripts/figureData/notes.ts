/**
 * What an article page shows beside each of its figures: other reports of the same indicator. One line an article in
 * `notes.jsonl`, found by its place, which says where in `rows.jsonl` those reports lie: so a page costs a few reads, and a digest
 * tells whether it would show the same.
 */
import { digestOf } from '../../src/archive/digestOf.ts'
import { agree } from '../../src/figures/bounds.ts'
import { isSamePeriod, neighbours, sortComparable } from '../../src/archive/figures/neighbours.ts'
import type { NotePlaces, NotesIndex } from '../../src/archive/figures/notes.ts'
import type { KeptFiles } from '../keptFiles.ts'
import type { Gathered } from './gather.ts'
import type { Placed } from './placed.ts'

/** Writes the notes of every article that has any. */
export function writeNotes({ figures, articles }: Gathered, files: KeptFiles): void {
  const others = toOthers(figures)
  const lines = files.open('notes.jsonl')
  const index: NotesIndex = {}
  for (const { id, first, end } of articles) {
    const notes: NotePlaces[number][] = []
    const shown: unknown[] = []
    for (let number = first; number < end; number += 1) {
      const figure = figures[number]
      const found = others.get(number) ?? []
      if (figure === undefined || found.length === 0) continue
      const agreeing = found.map((other) => doAgree(figure, other))
      notes.push([number - first, found.map(({ row }, i) => [row, agreeing[i] ?? null])])
      shown.push(
        number - first,
        found.map(({ digest }) => digest),
        agreeing,
      )
    }
    if (notes.length > 0) index[id] = { span: lines.append(notes), digest: digestOf(shown) }
  }
  lines.close()
  files.putJson('notes-index.json', index)
}

/** For the number of each figure of a whole place, its neighbours in other articles. */
function toOthers(figures: readonly Placed[]): Map<number, Placed[]> {
  const groups = new Map<string, { number: number; figure: Placed }[]>()
  for (const [number, figure] of figures.entries()) {
    if (!figure.comparable || figure.indicator === null || figure.place === null || figure.scope !== 'place')
      continue
    const key = `${figure.indicator} ${figure.measure} ${figure.place}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [{ number, figure }])
    else group.push({ number, figure })
  }
  const others = new Map<number, Placed[]>()
  for (const group of groups.values()) {
    const sorted = sortComparable(group.map(({ number, figure }) => ({ ...figure, number })))
    for (const [at, { number }] of sorted.entries()) others.set(number, neighbours(sorted, at))
  }
  return others
}

/** Whether both may be true; null where they are of different periods or status. */
function doAgree(figure: Placed, other: Placed): boolean | null {
  const comparable = isSamePeriod(figure, other) && figure.status === other.status
  return comparable ? agree([figure.interval, other.interval]) : null
}
