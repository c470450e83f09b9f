/**
 * A number that stands alone in a line of its own, as a headline of the piece below it, is what the text says of it.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextAt, type FigureTexts } from '../schema/figurePlace.ts'

/**
 * The figures, those that stand alone told as the first of the same number and unit behind them in the body.
 *
 * @example a paragraph `5.5%`, then 今年上半年，客运量增长5.5% → both are 客运量, up 5.5 %, 今年上半年
 */
export function withAloneNumbers(figures: readonly Figure[], texts: FigureTexts): Figure[] {
  return figures.map((figure, at) => {
    if (!isAlone(figure, texts)) return figure
    const told = figures
      .slice(at + 1)
      .find((other) => isSame(other, figure) && typeof other.at.block === 'number')
    if (told === undefined) return figure
    return { ...told, qualifier: figure.qualifier ?? told.qualifier, quote: figure.quote, at: figure.at }
  })
}

function isAlone({ at, metric }: Figure, texts: FigureTexts): boolean {
  const text = toTextAt(texts, at.block)
  return (
    typeof at.block === 'number' &&
    metric === null &&
    text.slice(0, at.start).trim() === '' &&
    text.slice(at.end).trim() === ''
  )
}

const isSame = (a: Figure, b: Figure): boolean => a.value === b.value && a.unit === b.unit
