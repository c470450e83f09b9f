/**
 * A metric without the subject it is a property of: 青样铁路全长 of 青样铁路 is 全长.
 */
import type { Anaphor } from '../entities/ruleFiles.ts'
import type { Figure } from '../schema/figure.ts'
import type { NameTable } from '../text/nameTable.ts'

const SHORTEST = 2
/** 这家公司. */
const LONGEST_CALLED = 4

/** What the words of a subject are told by. */
export type Owner = {
  /** Null of nobody. */
  readonly name: string | null
  /** As `kindOf` tells it. */
  readonly kind: string
}

export type OwnRules = {
  /** What a zone or a firm is called without its name. */
  readonly anaphors: NameTable<Anaphor>
  readonly isMeasure: (metric: string) => boolean
}

/**
 * Takes from the front of a figure's metric what is its subject, or the end of it, or what such a subject is called, where a noun of
 * measure is left, or where the metric stands in front of its number.
 *
 * @example 青样经济开发区, 开发区产值 → 产值, as 园区产值 would be; 园区企业 of 园区 stays, for 企业 is counted
 */
export function withoutSubject(figure: Figure, owner: Owner, { anaphors, isMeasure }: OwnRules): Figure {
  const { metric, quote } = figure
  if (metric === null || owner.name === null) return figure
  const overlap = toOverlap(owner.name, metric)
  const called = overlap > 0 ? 0 : toCalled(owner.kind, metric, anaphors)
  const own = metric.slice(overlap + called).replace(/^的/u, '')
  const stands = isMeasure(own) || (called === 0 && isInFront(quote, metric))
  return own !== metric && own.length >= SHORTEST && stands ? { ...figure, metric: own } : figure
}

/** `青样钢铁公司投资18.5亿元`: the number follows, so that what is left of the metric is what was done, not what is counted. */
function isInFront(quote: string, metric: string): boolean {
  const at = quote.indexOf(metric)
  return at >= 0 && /^[^0-9０-９]{0,8}[0-9０-９]/u.test(quote.slice(at + metric.length))
}

/** How many characters point to a zone or a firm without its name: 园区|产值 of 青样开发区. */
function toCalled(kind: string, metric: string, anaphors: NameTable<Anaphor>): number {
  for (let length = LONGEST_CALLED; length >= SHORTEST; length -= 1) {
    const to = anaphors.get(metric.slice(0, length))?.to
    if ((to === 'zone' && kind === 'zone') || (to === 'organisation' && kind === 'firm')) return length
  }
  return 0
}

/** How many characters the end of the subject shares with the front of the metric, two at least; else 0. */
function toOverlap(subject: string, metric: string): number {
  for (let length = Math.min(subject.length, metric.length - SHORTEST); length >= SHORTEST; length -= 1)
    if (subject.endsWith(metric.slice(0, length))) return length
  return 0
}
