/**
 * A page's observations → the numbers of its features.
 */
import type { Observation } from '../observe/observation.ts'
import { toOrderSigns } from './features/orders.ts'
import { toGapClass } from './features/places.ts'
import { toFeatureNames } from './features/table.ts'
import { toPageView, type PageView } from './features/view.ts'
import type { Coded } from './score.ts'

/** The names of a page's features: of each line, of the page; and each line's arc class. */
export type Named = {
  readonly lines: readonly (readonly string[])[]
  readonly page: readonly string[]
  readonly arcClasses: Uint8Array
}

export function toNamed(features: readonly Observation[]): Named {
  const view = toPageView(features)
  return {
    lines: toFeatureNames(view),
    page: toOrderSigns(view).map((sign) => `page: ${sign}`),
    arcClasses: Uint8Array.from(features, (_, i) => toArcClass(view, i)),
  }
}

const RARE: ReadonlySet<string> = new Set(['0.03', '0.08', '0.15'])

function toArcClass(view: PageView, i: number): number {
  const gap = toGapClass(view, i)
  if (gap === 'none' || gap === 'edge') return 0
  return RARE.has(gap) ? 2 : 1
}

/** Names a model does not know say nothing. */
export function toCoded({ lines, page, arcClasses }: Named, index: ReadonlyMap<string, number>): Coded {
  const code = (names: readonly string[]): Int32Array => {
    const numbers = new Int32Array(names.length)
    let known = 0
    for (const name of names) {
      const number = index.get(name)
      if (number !== undefined) numbers[known++] = number
    }
    return numbers.subarray(0, known)
  }
  return { lines: lines.map(code), page: code(page), arcClasses }
}
