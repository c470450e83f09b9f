/** Finds phrases in a text as printed: folding for the comparison, original places for the marks. */
import type { Folder } from './fold.ts'

export type Span = readonly [start: number, end: number]
/** Text in pieces; a marked piece is what was looked for. Shown as text nodes, never as HTML. */
export type Piece = { readonly text: string; readonly marked: boolean }

/** Where each folded phrase stands in the original text. */
export function findSpans(text: string, phrases: readonly string[], folder: Folder): Span[][] {
  const folded = folder.foldWithMap(text)
  return phrases.map((phrase) => {
    const spans: Span[] = []
    if (phrase === '') return spans
    for (let at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + 1))
      spans.push([folded.starts[at] ?? 0, folded.ends[at + phrase.length - 1] ?? 0])
    return spans
  })
}

/** Joins spans that touch or overlap, so that marks are continuous. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** Cuts `text` from `from` to `to` into marked and plain pieces. */
export function toPieces(text: string, spans: readonly Span[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = []
  let at = from
  const push = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const [start, end] of mergeSpans(spans)) {
    if (end <= from || start >= to) continue
    push(Math.min(start, to), false)
    push(Math.min(end, to), true)
  }
  push(to, false)
  return pieces
}

/** `青山湖科技城` with `科技` → `青山湖`, **科技**, `城`. */
export function markText(text: string, phrases: readonly string[], folder: Folder): Piece[] {
  return toPieces(text, findSpans(text, phrases, folder).flat())
}
