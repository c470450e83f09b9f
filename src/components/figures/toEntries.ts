import { toMarkId, type FigureMark } from '../../markdown/figureMarks.ts'

type Entries = {
  readonly entries: readonly FigureMark[]
  /** The fragment that leads to an entry beside its own: of what was left out because the entry says the same. */
  readonly also: ReadonlyMap<FigureMark, string>
}

/**
 * The marks that a list of an article's figures shows. A number of the headline or a caption that the text says again has its
 * entry there: the list says it once.
 *
 * @param repeats which figure says the same as which (`toRepeats`)
 */
export function toEntries(
  marks: readonly FigureMark[],
  repeats: ReadonlyMap<number, number>,
  isInText: (mark: FigureMark) => boolean,
): Entries {
  const inText = marks.filter(isInText)
  const saidBy = (mark: FigureMark): FigureMark | undefined => {
    const [said] = mark.figures.map((number) => repeats.get(number))
    const all = mark.figures.every((number) => repeats.has(number))
    return all && said !== undefined ? inText.find(({ figures }) => figures.includes(said)) : undefined
  }
  const also = new Map<FigureMark, string>()
  const entries = marks.filter((mark) => {
    const other = isInText(mark) ? undefined : saidBy(mark)
    // An entry answers to one more fragment, and no more.
    if (other === undefined || also.has(other)) return true
    also.set(other, toMarkId(mark))
    return false
  })
  return { entries, also }
}
