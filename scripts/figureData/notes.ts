/**
 * What an article page shows beside each of its figures: other reports of the same indicator. One line an article in
 * `notes.jsonl`, found by its place, so that a page costs one read.
 */
import path from 'node:path'
import { agree } from '../../src/figures/bounds.ts'
import { isSamePeriod, neighbours, sortComparable } from '../../src/archive/figures/neighbours.ts'
import type { Span } from '../../src/archive/listing.ts'
import { openAppender } from '../appender.ts'
import type { Gathered, Placed } from './gather.ts'
import type { Reader } from './reader.ts'
import { writeJson } from './sets.ts'

/** Writes the notes of every article that has any. */
export function writeNotes({ figures, articles }: Gathered, rows: Reader, folder: string): void {
  const others = toOthers(figures)
  const lines = openAppender(path.join(folder, 'notes.jsonl'))
  const spans: Record<string, Span> = {}
  for (const { id, first, end } of articles) {
    const notes: string[] = []
    for (let number = first; number < end; number += 1) {
      const figure = figures[number]
      const found = others.get(number) ?? []
      if (figure !== undefined && found.length > 0)
        notes.push(`[${number - first},[${found.map((other) => toNote(figure, other, rows)).join(',')}]]`)
    }
    if (notes.length > 0) spans[id] = lines.appendLine(`[${notes.join(',')}]`)
  }
  lines.close()
  writeJson(path.join(folder, 'notes-index.json'), spans)
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

/** Of another figure its row, as it lies in its file, and whether the two agree. */
function toNote(figure: Placed, other: Placed, rows: Reader): string {
  const comparable = isSamePeriod(figure, other) && figure.status === other.status
  const agrees = comparable ? agree([figure.interval, other.interval]) : null
  return `{"row":${rows.text(other.row)},"agrees":${agrees}}`
}
