/**
 * How a run of title-like lines stands beside the page's other runs: what tells headlines from crossheads where type sizes
 * are lost. Headlines are signed or dated below, have more blank lines above them, and more words.
 */
import { toBin } from './bins.ts'
import type { PageView } from './view.ts'

type Block = { readonly from: number; readonly to: number; readonly width: number }

/** Fewer hanzi are no headline to compare with. */
const NARROWEST = 5
const SIGNED: ReadonlySet<string> = new Set(['signed', 'names', 'opened'])

/** The runs of title-like lines of a page, in order. */
export function toBlocks({ lines }: Pick<PageView, 'lines'>): Block[] {
  const blocks: Block[] = []
  lines.forEach(({ block, line }, i) => {
    const last = blocks.at(-1)
    if (block === null) return
    if (block.first || last?.to !== i - 1) blocks.push({ from: i, to: i, width: line.width })
    else blocks[blocks.length - 1] = { from: last.from, to: i, width: last.width + line.width }
  })
  return blocks
}

/** Observation of each line, by the run it stands in; none where it stands in none. */
export function toBlockFeatures(view: PageView): string[][] {
  const blocks = toBlocks(view)
  const told = blocks.filter(({ width, to }) => width >= NARROWEST && to + 1 < view.lines.length)
  const widths = told.map(({ width }) => width).toSorted((a, b) => a - b)
  const median = widths[Math.floor(widths.length / 2)] ?? 0
  const gapAt = ({ from }: Block): number => (from === 0 ? -1 : (view.lines[from]?.line.gap ?? 0))
  const gaps = told.filter(({ from }) => from > 0).map(gapAt)
  const [most, least] = [Math.max(0, ...gaps), Math.min(6, ...gaps)]
  const isSigned = ({ to }: Block): boolean => SIGNED.has(view.classes[to + 1] ?? '')
  const share = toBin(told.filter(isSigned).length / Math.max(1, told.length), [0, 0.2, 0.4, 0.6, 0.8])
  const levels = view.lines.flatMap(({ line }) => (line.level > 0 ? [line.level] : []))
  const top = Math.min(7, ...levels)
  const depths = levels.every((level) => level === top) ? 'one depth' : 'depths'
  const features = view.lines.map((): string[] => [])
  for (const block of blocks) {
    const signed = isSigned(block) ? 'signed' : 'unsigned'
    const gap =
      block.from === 0 ? 'edge' : most === least ? 'as all' : gapAt(block) === most ? 'most' : 'less'
    const names = [
      `block ${signed} where ${share} are`,
      `block ${signed} where ${share} are, gap ${gap}`,
      `block gap ${gap}`,
      `block wider ${toBin(block.width / Math.max(1, median), [0.5, 0.75, 0.95, 1.05, 1.35, 2])}`,
      `blocks ${toBin(told.length, [1, 2, 4, 8, 16])}`,
    ]
    const own = view.lines.slice(block.from, block.to + 1).map(({ line }) => line.level)
    const beside = own.includes(top) ? 'beside the top' : 'alone'
    own.forEach((level, k) => {
      const depth = level === 0 ? 'none' : level === top ? 'top' : 'deeper'
      features[block.from + k] = [
        ...names,
        `level ${depth} of ${levels.length > 0 ? 'some' : 'none'}`,
        `level ${depth} of ${depths}, ${beside}`,
      ]
    })
  }
  return features
}
