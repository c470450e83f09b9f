/**
 * What is asked of segments alike by the features of parts, of parts beside the headline, and of places where they meet.
 */
import type { HeadSegment } from './segments.ts'

/** Figures with what they count, in digits or hanzi: `三百七十九个`, `120亿元`, `两成`. */
const FIGURES =
  /[一二三四五六七八九十百千两]{2,}[万亿个家项名元人户亩次条所座公吨年成倍%]|百分之|[\d.]+[万亿%个家项名元人户亩吨]|[一两二三四五六七八九]成/u
/** The first of the bins that a value does not pass: `toBin(7, [4, 6, 8])` → `'8'`; beyond all of them `'more'`. */
export const toBin = (value: number, bins: readonly number[]): string =>
  String(bins.find((most) => value <= most) ?? 'more')
export const sum = (segments: readonly HeadSegment[], of: (segment: HeadSegment) => number): number =>
  segments.reduce((total, segment) => total + of(segment), 0)
export const hasFigures = ({ folded }: HeadSegment): boolean => FIGURES.test(folded)
export const isLineStart = ({ parting }: HeadSegment): boolean => parting !== 'wide' && parting !== 'single'
