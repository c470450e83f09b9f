/**
 * How a run of title-like lines stands beside the page's other runs: what tells headlines from crossheads where type sizes
 * are lost. Headlines are signed or dated below, have more blank lines above them, and more words.
 */
import { toBin } from './bins.ts'
import { toSectionFeatures } from './sections.ts'
import type { PageView } from './view.ts'

type Block = { readonly from: number; readonly to: number; readonly width: number }

/** Fewer hanzi are no headline to compare with. */
const NARROWEST = 5
const SIGNED: ReadonlySet<string> = new Set(['signed', 'names', 'opened', 'dated'])

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
  const isClosed = ({ from }: Block): boolean =>
    from === 0 || view.lines[from - 1]?.finished === true || SIGNED.has(view.classes[from - 1] ?? '')
  const toShare = (of: (block: Block) => boolean): string =>
    toBin(told.filter(of).length / Math.max(1, told.length), [0, 0.2, 0.4, 0.6, 0.8])
  const [share, closedShare] = [toShare(isSigned), toShare(isClosed)]
  const sections = toSectionFeatures(view, blocks)
  const rows = toRows(blocks.map((block) => isSigned(block) || isClosed(block)))
  const levels = view.lines.flatMap(({ line }) => (line.level > 0 ? [line.level] : []))
  const top = Math.min(7, ...levels)
  const depths = levels.every((level) => level === top) ? 'one depth' : 'depths'
  const features = view.lines.map((): string[] => [])
  blocks.forEach((block, b) => {
    const signed = isSigned(block) ? 'signed' : 'unsigned'
    const gap =
      block.from === 0 ? 'edge' : most === least ? 'as all' : gapAt(block) === most ? 'most' : 'less'
    const names = [
      `block ${signed} where ${share} are`,
      `block ${signed} where ${share} are, gap ${gap}`,
      `block gap ${gap}`,
      `block wider ${toBin(block.width / Math.max(1, median), [0.5, 0.75, 0.95, 1.05, 1.35, 2])}`,
      `blocks ${toBin(told.length, [1, 2, 4, 8, 16])}`,
      `block ${isClosed(block) ? 'closed' : 'open'} above where ${closedShare} are`,
      `block ${isClosed(block) ? 'closed' : 'open'} above, ${signed} below where ${share} are`,
      `block ${rows[b] ?? ''}`,
      ...(sections[b] ?? []),
      ...(sections[b] ?? []).map((name) => `${name}, ${signed}`),
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
  })
  return features
}

/** Where a block stands among those in a row that nobody signs: crossheads come by threes and fours, between headlines. */
function toRows(signed: readonly boolean[]): string[] {
  let from = 0
  return signed.map((own, b) => {
    if (own) {
      from = b + 1
      return 'in no row'
    }
    const next = signed.indexOf(true, b)
    const count = (next < 0 ? signed.length : next) - from
    const place = count === 1 ? 'only' : b === from ? 'first' : b === from + count - 1 ? 'last' : 'inner'
    return `${place} of a row of ${toBin(count, [1, 2, 3, 4, 6])}${next < 0 ? ' at the end' : from === 0 ? ' at the top' : ''}`
  })
}
