/** How a decision finds its line again: by number and beginning, or, where lines were added or taken out above it, by its words alone. */

/** A line to be read: its number in the raw file, its text there, and as corrected, with the line end that follows. */
export type ArrangedLine = {
  readonly number: number
  readonly raw: string
  readonly text: string
  readonly end: string
}

/** How much of a line a decision writes down, and how much at least tells it from others when it has moved. */
const LINE_OPENING = 24
const FEWEST = 4

/** What a decision writes down of a line: `'　　云溪大桥的施工人员正在…'` → its first 24 characters. */
export const toOpening = (text: string): string => text.trim().slice(0, LINE_OPENING).trimEnd()

/**
 * The place of a line: the one of that number if it begins so, else the only one that begins so; null where there is none, or several.
 *
 * @param text how the line begins; undefined where a decision does not say
 */
export function locate(
  lines: readonly ArrangedLine[],
  number: number,
  text: string | undefined,
  holds: (line: ArrangedLine) => boolean = () => true,
): number | null {
  const fits = (line: ArrangedLine): boolean => holds(line) && (text === undefined || opensWith(line, text))
  const own = lines.findIndex((line) => line.number === number && fits(line))
  if (own !== -1) return own
  if (text === undefined || text.trim().length < FEWEST) return null
  const alike = lines.flatMap((line, i) => (fits(line) ? [i] : []))
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** Whether a line is the one that a decision has written down, as it is in the file or as corrected. */
export function opensWith(line: ArrangedLine | undefined, text: string): boolean {
  if (line === undefined) return false
  const wanted = text.trim()
  return [line.text, line.raw].some((own) => {
    const trimmed = own.trim()
    return trimmed === wanted || toOpening(trimmed) === wanted
  })
}
