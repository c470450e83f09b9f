/** Averages over years: `年均增长7%` is no year's growth, and a chart of years must not show it as one. */
import type { Change, Figure } from '../../schema/figure.ts'
import { toTextAt, type FigureTexts } from '../../schema/figurePlace.ts'

const AVERAGE = /(年均|年平均|每年|[一二两三四五六七八九十\d]{1,2}年平均)[^，。；：、！？\d]*$/u

type Read = Pick<Figure, 'at' | 'metric' | 'kind' | 'change'>

/** A figure's change; where it is an average over years, the words that say so are its basis: `年均`. */
export function toBasis(figure: Read, article: FigureTexts): Change | null {
  const { change } = figure
  if (change === null || change.basis !== null) return change
  return { ...change, basis: toAverage(figure, change, article) }
}

/** Whether a change is an average over years. */
export function isAverage(basis: string | null): boolean {
  return basis !== null && /年均|平均|每年/u.test(basis)
}

function toAverage({ at, metric, kind }: Read, { value }: Change, article: FigureTexts): string | null {
  const text = toTextAt(article, at.block)
  const spot = kind === 'change' ? at.start : spotOf(text, at, value)
  const before = spot < 0 ? '' : text.slice(Math.max(0, spot - 24), spot)
  return AVERAGE.exec(before)?.[1] ?? (kind === 'change' ? AVERAGE.exec(metric ?? '')?.[1] : null) ?? null
}

/** Where the change of a level stands: behind it, else before it. */
function spotOf(text: string, { start, end }: Figure['at'], value: number | null): number {
  if (value === null) return -1
  const after = text.indexOf(String(value), end)
  return after >= 0 ? after : text.slice(0, start).lastIndexOf(String(value))
}
