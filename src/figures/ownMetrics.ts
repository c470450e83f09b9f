/**
 * A metric without the subject it is a property of: 青样铁路全长 of 青样铁路 is 全长.
 */
import type { Figure } from '../schema/figure.ts'

const SHORTEST = 2

/**
 * Takes from the front of each metric what is its subject, or the end of it, where a noun of measure is left, or where the metric
 * stands in front of its number.
 *
 * @example { subject: '青样经济开发区', metric: '开发区产值' } → 产值, as 园区产值 would be; 园区企业 of 园区 stays, for 企业 is counted
 */
export function withoutSubjects(
  figures: readonly Figure[],
  isMeasure: (metric: string) => boolean,
): Figure[] {
  return figures.map((figure) => {
    const { metric, subject } = figure
    if (metric === null || subject === null) return figure
    const overlap = toOverlap(subject, metric)
    const kind = overlap > 0 ? 0 : toKindLength(subject, metric)
    const own = metric.slice(overlap + kind).replace(/^的/u, '')
    const stands = isMeasure(own) || (kind === 0 && isInFront(figure.quote, metric))
    return own !== metric && own.length >= SHORTEST && stands ? { ...figure, metric: own } : figure
  })
}

/** `青样钢铁公司投资18.5亿元`: the number follows, so that what is left of the metric is what was done, not what is counted. */
function isInFront(quote: string, metric: string): boolean {
  const at = quote.indexOf(metric)
  return at >= 0 && /^[^0-9０-９]{0,8}[0-9０-９]/u.test(quote.slice(at + metric.length))
}

/** What a zone or a firm is called without its name: 园区产值 of 青样开发区. */
const KINDS: readonly (readonly [called: RegExp, of: RegExp])[] = [
  [/^(?:园区|开发区|经开区|高新区)/u, /(?:开发区|经开区|高新区|园区|示范区|保税区|园|城|谷|小镇|基地)$/u],
  [/^(?:公司|集团|企业)/u, /(?:公司|集团|企业|厂|股份|科技)$/u],
]

function toKindLength(subject: string, metric: string): number {
  const lengths = KINDS.map(([called, of]) => (of.test(subject) ? (called.exec(metric)?.[0].length ?? 0) : 0))
  return Math.max(...lengths)
}

/** How many characters the end of the subject shares with the front of the metric, two at least; else 0. */
function toOverlap(subject: string, metric: string): number {
  for (let length = Math.min(subject.length, metric.length - SHORTEST); length >= SHORTEST; length -= 1)
    if (subject.endsWith(metric.slice(0, length))) return length
  return 0
}
