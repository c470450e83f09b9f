/**
 * Articles of the corpus put together as a plain page, the same page every time: what labels of figures point into.
 */
import type { ArticleRecord } from '../../src/typeset/record.ts'

const WEEKDAYS = '日一二三四五六'

/** `[record, record]` → the text of a page: running head of the latest, then each with a blank line above, a paragraph a line. */
export function toPageText(records: readonly ArticleRecord[]): string {
  const [latest] = records.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  if (latest === undefined) return ''
  return `${[toRunningHead(latest), ...records.flatMap((record) => ['', ...toLines(record)])].join('\n')}\n`
}

function toRunningHead({ paper, date, page, section }: ArticleRecord): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  return `${paper} ${year}年${month}月${day}日 星期${weekday} 第${page}版 ${section}`
}

function toLines({ kicker, headline, subhead, byline, blocks, captions }: ArticleRecord): string[] {
  const heads = [kicker, headline, subhead].flatMap((lines) =>
    lines.length === 0 ? [] : [lines.join('\u3000')],
  )
  return [
    ...heads,
    ...(byline === '' ? [] : [byline]),
    ...blocks.map(([, text]) => `\u3000\u3000${text}`),
    ...captions,
  ]
}
