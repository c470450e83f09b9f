/**
 * The interval of values a printed number leaves open, so that `1067.3亿元`, `1067.27亿元` and `超1000亿元` do not count as
 * contradicting each other. What a qualifier leaves open is data: `content/rules/figure-bounds.json`.
 */
import { z } from 'zod'
import type { Figure } from '../schema/figure.ts'

export const BOUNDS = ['at-least', 'at-most', 'about', 'exact'] as const

export const boundRuleSchema = z.strictObject({
  bound: z.enum(BOUNDS),
  /** Qualifiers as printed. */
  words: z.array(z.string().min(1)).min(1),
  why: z.string().min(1),
  /** Pairs of figures of one thing, and whether they may both be true. */
  examples: z
    .array(
      z.strictObject({
        qualifier: z.string(),
        value: z.number(),
        other: z.number(),
        agree: z.boolean(),
      }),
    )
    .min(1),
})

export const LEVELS = ['county', 'city', 'province', 'nation'] as const

/** What no area of a level can reach, in the indicator's base unit. */
export const sizeRuleSchema = z.strictObject({
  indicator: z.string().min(1),
  below: z.partialRecord(z.enum(LEVELS), z.number().positive()),
  why: z.string().min(1),
  examples: z
    .array(z.strictObject({ subject: z.string(), normalized: z.number(), fits: z.boolean() }))
    .min(1),
})

export const boundFileSchema = z.strictObject({
  about: z.string(),
  bounds: z.array(boundRuleSchema),
  sizes: z.array(sizeRuleSchema),
})

export type Level = (typeof LEVELS)[number]
export type Sizes = ReadonlyMap<string, Partial<Record<Level, number>>>

export type Bounds = ReadonlyMap<string, (typeof BOUNDS)[number]>
export type Interval = { readonly low: number; readonly high: number }

/** `约1000` is taken to leave this share of its value open on either side. */
const ABOUT = 0.05
/** `超1000` says at least 1000, and a writer who knew of twice as much would not have put it so. */
const FAR = 2

export function toBounds(raw: unknown): Bounds {
  const rules = boundFileSchema.parse(raw).bounds
  return new Map(rules.flatMap(({ bound, words }) => words.map((word) => [word, bound] as const)))
}

/** The sizes by indicator. */
export function toSizes(raw: unknown): Sizes {
  return new Map(boundFileSchema.parse(raw).sizes.map(({ indicator, below }) => [indicator, below]))
}

type Printed = Pick<Figure, 'value' | 'normalized' | 'qualifier'>

/**
 * The normalised values a printed figure may stand for: half a unit of its last printed digit, widened by its qualifier.
 *
 * @example toInterval({ value: 1067.3, normalized: 106730000000, qualifier: null }, bounds)
 * // { low: 106725000000, high: 106735000000 }
 */
export function toInterval({ value, normalized, qualifier }: Printed, bounds: Bounds): Interval {
  const half = 0.5 * 10 ** -decimalsOf(value) * factorOf(value, normalized) || Number.EPSILON
  const exact = { low: normalized - half, high: normalized + half }
  const bound = qualifier === null ? 'exact' : (bounds.get(qualifier) ?? 'exact')
  const size = Math.abs(normalized)
  if (bound === 'at-least') return { low: exact.low, high: normalized + size * (FAR - 1) + half }
  if (bound === 'at-most') return { low: normalized - size / FAR - half, high: exact.high }
  if (bound === 'about') return { low: exact.low - size * ABOUT, high: exact.high + size * ABOUT }
  return exact
}

/** Whether all may be true at once: on a line, intervals that meet pairwise share a point. */
export function agree(intervals: readonly Interval[]): boolean {
  const low = Math.max(...intervals.map((interval) => interval.low))
  return low <= Math.min(...intervals.map((interval) => interval.high))
}

function factorOf(value: number, normalized: number): number {
  return value === 0 ? 1 : Math.abs(normalized / value)
}

/** Printed decimals: `decimalsOf(1067.27) === 2`. A small fraction may come as `1e-7`. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}
