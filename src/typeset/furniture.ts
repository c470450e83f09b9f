/**
 * What stands on a page besides its articles: the running head, and who made the page.
 */
import { toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import type { ArticleRecord } from './record.ts'

const WEEKDAYS = '日一二三四五六'
const STAFF = ['责任编辑：林向 版式设计：周至', '本版责编：何禾 宋田', '责编 林向  美编 周至  校对 宋田']

type Printed = Pick<ArticleRecord, 'paper' | 'date' | 'page' | 'section'>

/** `云溪日报 2023年6月2日 星期五 第3版 要闻`, in one of several forms. */
export function setRunningHead({ paper, date, page, section }: Printed, random: Random): SetLine[] {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)))
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
  const full = `${year}年${month}月${day}日 星期${weekday}`
  const number = String(page)
  const forms = [
    `${paper} ${full} 第${number}版 ${section}`,
    `${number} ${section} ${full}`,
    `${full} ${section} ${number.padStart(2, '0')}`,
    `${section} ${number} ${paper}`,
  ]
  return toLines('folio', [random.pick(forms)])
}

export function setStaff(random: Random): SetLine[] {
  return toLines('folio', [random.pick(STAFF)])
}
