/**
 * Which figures of an article may be shown outside it: those that fail no check and repeat no other. What fails stays on its
 * article's page, with what is unsure said.
 */
import type { Figure, Page } from '../../schema/entry.ts'
import { readEdtf } from '../dates.ts'

/**
 * `calendar`: said to have happened by a day after the paper's. `share`: a share outside 0…100%. `flow`: a sum to date under
 * the name of what was added (新增…，累计已达22家).
 */
export const DOUBTS = ['calendar', 'share', 'flow'] as const
export type Doubt = (typeof DOUBTS)[number]

const SUM = /累计|总数|总量/u
const ADDED = /^(?:新|净增)/u

type Printed = Pick<Page, 'date' | 'dateApprox'>

/** What is unsure about a figure; empty where every check holds. */
export function toDoubts(figure: Figure, page: Printed): Doubt[] {
  const { status, period, kind, value, unit } = figure
  const doubts: Doubt[] = []
  const printed = page.date ?? (page.dateApprox === null ? null : (readEdtf(page.dateApprox)?.end ?? null))
  const end = period?.end ?? null
  if (status === 'actual' && printed !== null && end !== null && end.slice(0, 7) > printed.slice(0, 7))
    doubts.push('calendar')
  if (kind === 'share' && unit === '%' && (value < 0 || value > 100)) doubts.push('share')
  if (SUM.test(clauseBefore(figure)) && ADDED.test(figure.metric ?? '')) doubts.push('flow')
  return doubts
}

/** What stands before the number in its clause. */
function clauseBefore({ quote, value }: Figure): string {
  const at = quote.indexOf(String(value))
  return (at < 0 ? quote : quote.slice(0, at)).split(/[，。；、]/u).at(-1) ?? ''
}
