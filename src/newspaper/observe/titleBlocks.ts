/**
 * Short lines that stand together, as the lines of one headline or of one crosshead do.
 */
import type { Seen, TitleBlock } from './observation.ts'

const WIDEST = 45

/** One block a line, null for a line that is no title: `夜晚下课后` / `仰望星空时` → two of 10 hanzi, the first of them marked so. */
export function toTitleBlocks(lines: readonly Seen[]): (TitleBlock | null)[] {
  const blocks: (TitleBlock | null)[] = []
  let run: Seen[] = []
  const close = (): void => {
    const width = run.reduce((sum, { line }) => sum + line.width, 0)
    run.forEach((_, i) => blocks.push({ first: i === 0, width }))
    run = []
  }
  for (const at of lines) {
    if (isTitleLike(at)) run.push(at)
    else {
      close()
      blocks.push(null)
    }
  }
  close()
  return blocks
}

function isTitleLike({
  line,
  ends,
  stops,
  commas,
  fill,
  byline,
  opened,
  creditOnly,
  credited,
}: Seen): boolean {
  if (byline !== null || opened || creditOnly || credited || line.width > WIDEST) return false
  const sentence = ends === 'stop' && !/[!?]$/u.test(line.folded)
  return !sentence && ends !== 'pause' && stops === 0 && commas <= 2 && fill !== 'full'
}
