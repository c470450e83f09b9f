/**
 * How a line stands on its page: blank lines, edges, columns, the words above and below, the run of short lines it is in.
 */
import type { Observation } from '../../observe/observation.ts'
import { isProse, isTwin } from '../../observe/predicates.ts'
import { toBin } from './bins.ts'
import { toLineClass } from './classes.ts'
import type { PageView } from './view.ts'

/** How rare as many blank lines as these are on the page: `none`, or the share of lines that have as many or more. */
export function toGapClass(view: PageView, i: number): string {
  const gap = view.lines[i]?.line.gap ?? -1
  if (gap < 0) return 'edge'
  if (gap === 0) return 'none'
  return toBin(view.gapShares.get(gap) ?? 0, [0.03, 0.08, 0.15, 0.3, 0.6])
}

export function toPlaces(view: PageView, i: number): string[] {
  const { lines } = view
  const at = lines[i] as Observation
  const [before, after] = [lines[i - 1], lines[i + 1]]
  const gap = toGapClass(view, i)
  const below = toGapClass(view, i + 1)
  const own = toLineClass(at)
  const features = [
    `gap ${gap}`,
    `gap below ${below}`,
    `gaps ${gap} ${below}`,
    `gap ${gap} ${view.regime}`,
    `gap below ${below} ${view.regime}`,
    `gap ${gap} ${view.regime} ${own}`,
    `gap ${gap} after ${toLineClass(before)}`,
    `gap ${gap} after ${toLineClass(before)} ${view.regime}`,
    `gap below ${below} before ${toLineClass(after)}`,
    `lines before ${toBin(i, [0, 1, 2, 4, 8])}`,
    `lines after ${toBin(lines.length - 1 - i, [0, 1, 2, 4, 8])}`,
  ]
  const has = (name: string, seen: boolean): void => void (seen && features.push(name))
  has('twin above', isTwin(at, before))
  has('twin below', isTwin(at, after))
  if (before !== undefined && !isProse(at) && !isProse(before))
    features.push(`wider than above ${toBin(at.line.width - before.line.width, [-12, -6, -2, 2, 6, 12])}`)
  if (after !== undefined && !isProse(at) && !isProse(after))
    features.push(`wider than below ${toBin(at.line.width - after.line.width, [-12, -6, -2, 2, 6, 12])}`)
  const indented = at.line.indent >= 1.5
  features.push(`indent ${indented ? 'yes' : 'no'} ${view.indents}`)
  features.push(`indent ${indented ? 'yes' : 'no'} ${view.indents} ${own}`)
  const { overlap, block } = at
  const difference = overlap.below - overlap.above
  features.push(`echo ${toBin(difference, [-0.6, -0.35, -0.2, -0.1, -0.03, 0.03, 0.1, 0.2, 0.35, 0.6])}`)
  features.push(`echo above ${toBin(overlap.above, [0, 0.1, 0.2, 0.35, 0.6])}`)
  features.push(`echo below ${toBin(overlap.below, [0, 0.1, 0.2, 0.35, 0.6])}`)
  features.push(
    `cohesion ${overlap.cohesion === null ? 'unknown' : toBin(overlap.cohesion, [0.1, 0.25, 0.4, 0.6, 0.8, 1, 1.3])}`,
  )
  if (block !== null) {
    const place = block.first ? 'first' : 'later'
    features.push(`block ${place} ${toBin(block.width, [6, 9, 12, 16, 22, 30, 45, 60])}`)
    features.push(`block ${place} ${toBin(view.blockLines[i] ?? 1, [1, 2, 3, 5])} lines`)
  }
  features.push(`prose above ${toBin(view.proseAbove[i] ?? 0, [0, 60, 150, 300, 600, 1200])}`)
  features.push(`prose below ${toBin(view.proseBelow[i] ?? 0, [0, 60, 150, 300, 600, 1200])}`)
  features.push(
    `page ${view.regime}`,
    `page indents ${view.indents}`,
    `page bylines ${view.bylines}`,
    `page wrapped ${view.wrapped}`,
    `is ${own} after ${before === undefined ? 'edge' : `${before.ends} ${before.fill}`} where ${view.openings} open narrow`,
  )
  return features
}

/** Whether a sentence is open above a line, over whatever short lines stand between, and how it goes on below. */
export function toSentences(view: PageView, i: number): string[] {
  const { lines, classes, textAbove, textBelow } = view
  const [above, below] = [textAbove[i] ?? -1, textBelow[i] ?? lines.length]
  const last = lines[above]
  const skipped = toBin(i - 1 - above, [0, 1, 2, 4])
  const ends =
    last === undefined
      ? 'edge'
      : `${last.finished ? 'closed' : last.ends} ${last.fill === 'full' ? 'full' : 'free'}`
  const opens = toOpening(lines[below])
  const own = classes[i] ?? 'edge'
  return [
    `sentence above ${ends}`,
    `sentence above ${ends}, ${skipped} between`,
    `sentence above ${ends}, is ${own}`,
    `sentence above ${ends}, ${skipped} between, opens ${toOpening(lines[i])}`,
    `text below opens ${opens}`,
    `sentence above ${ends}, text below opens ${opens}, is ${own}`,
    `${toBin(below - i - 1, [0, 1, 2, 4])} lines to text`,
    `text above ${last?.finished === true ? 'closed' : 'open'} where ${view.closed} are`,
    `text above ${last?.finished === true ? 'closed' : 'open'} where ${view.closed} are, is ${own}`,
  ]
}

/** How a line begins: indented, with a mark that cannot begin a sentence, with a quotation, otherwise. */
function toOpening(at: Observation | undefined): string {
  if (at === undefined) return 'edge'
  if (at.line.indent >= 1.5) return 'indented'
  if (/^[。,、;:!?)”’》%]/u.test(at.line.folded)) return 'marked'
  if (at.opened) return at.dateline === null ? 'opened' : 'dated'
  return at.line.folded.startsWith('“') ? 'quoting' : 'plain'
}

/** Runs of line classes around a line. */
export function toRunsOfClasses({ classes }: PageView, i: number): string[] {
  const klass = (k: number): string => classes[i + k] ?? 'edge'
  return [
    `is ${klass(0)}`,
    `after ${klass(-1)}`,
    `before ${klass(1)}`,
    `after ${klass(-1)}, is ${klass(0)}`,
    `is ${klass(0)}, before ${klass(1)}`,
    `between ${klass(-1)} and ${klass(1)}`,
    `after ${klass(-1)}, is ${klass(0)}, before ${klass(1)}`,
    `after ${klass(-2)}, ${klass(-1)}, is ${klass(0)}`,
    `is ${klass(0)}, before ${klass(1)}, ${klass(2)}`,
    `second after ${klass(-2)}`,
    `second before ${klass(2)}`,
    `third before ${klass(3)}`,
  ]
}
