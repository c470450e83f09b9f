/**
 * A headline says what the text says: a number of it that names no period has that of the same number in the body, and its status.
 */
import type { Figure } from '../schema/figure.ts'

/**
 * The figures, those of headline and captions dated by their repetition in the body.
 *
 * @example headline 产值超90亿元, text 2023年，产值达91.2亿元 is another number: null; 产值超90亿元 again: 2023年
 */
export function withBodyPeriods(figures: readonly Figure[]): Figure[] {
  const body = figures.filter(({ at }) => typeof at.block === 'number')
  const dated = new Map(
    body.toReversed().flatMap((figure) => toValues(figure).map((value) => [value, figure] as const)),
  )
  return figures.map((figure) => {
    if (typeof figure.at.block === 'number' || figure.period !== null) return figure
    const told = dated.get(toValues(figure)[0] ?? '')
    if (told === undefined) return figure
    const status = figure.status === 'actual' ? told.status : figure.status
    return { ...figure, status, period: told.period === null ? null : { ...told.period, source: 'article' } }
  })
}

/** The number itself, then the growth printed with it. */
function toValues({
  normalized,
  baseUnit,
  change,
}: Pick<Figure, 'normalized' | 'baseUnit' | 'change'>): string[] {
  const own = `${String(normalized)} ${baseUnit ?? ''}`
  return change?.value == null ? [own] : [own, `${String(change.value)} ${change.unit ?? ''}`]
}
