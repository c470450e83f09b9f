/**
 * What closes the run of lines that a line stands in, between blank lines rarer than the page's usual ones: a picture's credit
 * makes its run a caption, however long it is.
 */
import type { Observation } from '../../observe/observation.ts'
import { toBin } from './bins.ts'
import type { PageView } from './view.ts'

/** A run of more lines is an article. */
const LONGEST = 24

/** One list of features a line: `['run of 5 credited', 'run credited, first']`; none where no run closes with a credit. */
export function toRunFeatures({ lines, usualGap }: Pick<PageView, 'lines' | 'usualGap'>): string[][] {
  const features = lines.map((): string[] => [])
  let from = 0
  lines.forEach((at, i) => {
    const next = lines[i + 1]
    if (next !== undefined && next.line.gap <= usualGap && !isCredit(at)) return
    const count = i - from + 1
    if (isCredit(at) && count <= LONGEST)
      for (let k = from; k <= i; k += 1) {
        const place = k === from ? 'first' : k === i ? 'last' : 'inner'
        features[k] = [
          `run of ${toBin(count, [1, 2, 3, 5, 8, 14])} credited`,
          `run credited ${toBin(i - k, [0, 1, 2, 4])} below`,
          `run credited, ${place} ${next === undefined ? 'edge' : next.line.gap > usualGap ? 'parted' : 'unparted'}`,
        ]
      }
    from = i + 1
  })
  return features
}

const isCredit = ({ creditOnly, credited }: Observation): boolean => creditOnly || credited
