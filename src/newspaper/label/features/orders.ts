/**
 * Signs of where a page has its headlines: above their texts or below.
 */
import { toBin } from './bins.ts'
import { toBlocks } from './blocks.ts'
import type { PageView } from './view.ts'

type Span = { readonly from: number; readonly to: number }

const isText = (klass: string | undefined): boolean =>
  klass === 'prose' || klass === 'cut' || klass === 'full'

/** Observation of the page as a whole. */
export function toOrderSigns(view: PageView): string[] {
  const { lines, classes } = view
  const blocks = toBlocks(view)
  const inner = blocks.filter(({ from, to }) => from > 0 && to < lines.length - 1)
  const vote = (of: (span: Span) => number): string => {
    let sum = 0
    for (const block of inner) sum += of(block)
    return inner.length === 0
      ? '-'
      : toBin(sum / inner.length, [-0.5, -0.25, -0.1, -0.03, 0.03, 0.1, 0.25, 0.5])
  }
  const wide = ({ from, to }: Span): boolean => {
    let width = 0
    for (let i = from; i <= to; i += 1) width += lines[i]?.line.width ?? 0
    return width >= 11
  }
  const gapAt = (i: number): number => lines[i]?.line.gap ?? 0
  const heads = inner.filter(wide)
  const mean = (of: (span: Span) => number): number =>
    heads.reduce((sum, b) => sum + of(b), 0) / Math.max(1, heads.length)
  const echo = ({ from, to }: Span): number => {
    let sum = 0
    for (let i = from; i <= to; i += 1) sum += (lines[i]?.overlap.below ?? 0) - (lines[i]?.overlap.above ?? 0)
    return sum / (to - from + 1)
  }
  const bounds = [-0.35, -0.2, -0.12, -0.06, -0.02, 0.02, 0.06, 0.12, 0.2, 0.35]
  return [
    'page',
    `first ${classes[0] ?? 'edge'}`,
    `second ${classes[1] ?? 'edge'}`,
    `first two ${classes[0] ?? 'edge'} ${classes[1] ?? 'edge'}`,
    `last ${classes.at(-1) ?? 'edge'}`,
    `last two ${classes.at(-2) ?? 'edge'} ${classes.at(-1) ?? 'edge'}`,
    `ends in text ${String(isText(classes.at(-1)))}, begins in text ${String(isText(classes[0]))}`,
    `echo ${toBin(mean(echo), bounds)}`,
    `echo ${toBin(mean(echo), bounds)} of ${toBin(heads.length, [0, 1, 2, 4, 8])}`,
    `gap ${toBin(
      mean(({ from, to }) => Math.sign(gapAt(from) - gapAt(to + 1))),
      [-0.6, -0.2, 0.2, 0.6],
    )}`,
    `signed below ${toBin(
      mean(({ to }) => (['signed', 'names'].includes(classes[to + 1] ?? '') ? 1 : 0)),
      [0, 0.2, 0.5, 0.8],
    )}`,
    `text above ${toBin(
      mean(({ from }) => (isText(classes[from - 1]) ? 1 : 0)),
      [0.3, 0.6, 0.9],
    )}`,
    `opened below ${toBin(
      mean(({ to }) => (['opened', 'dated'].includes(classes[to + 1] ?? '') ? 1 : 0)),
      [0, 0.2, 0.5, 0.8],
    )}`,
    `all blocks ${vote(echo)}`,
  ]
}
