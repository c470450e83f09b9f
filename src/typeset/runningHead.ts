/**
 * The running head of a page: paper, date, page and section in the many forms they are printed in.
 */
import { toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import type { ArticleRecord } from './record.ts'
import { drawPaper, fill, words } from './words.ts'

const WEEKDAYS = '日一二三四五六'
const FIGURES = '〇一二三四五六七八九'
const OWN_PAPER = 0.5
const OWN_SECTION = 0.4

export type PageFacts = {
  readonly paper: string
  readonly latin: string
  /** `2023-06-02`. */
  readonly date: string
  readonly page: number
  readonly section: string
}

/** Of the page the first article was printed on; for half of them another paper's name. */
export function toFacts(record: ArticleRecord, random: Random, free: boolean): PageFacts {
  const { date, page } = record
  const own = drawPaper(random)
  const paper = free && random.chance(OWN_PAPER) ? own.name : record.paper
  const section = free && random.chance(OWN_SECTION) ? random.pick(words.sections) : record.section
  return { paper, latin: own.latin, date, page, section }
}

/** `云溪日报 2023年6月2日 星期五 第3版 要闻`, in one of four forms. */
export function setRunningHead({ paper, date, page, section }: PageFacts, random: Random): SetLine[] {
  const full = `${longDate(date)} 星期${weekdayOf(date)}`
  const number = String(page)
  const forms = [
    `${paper} ${full} 第${number}版 ${section}`,
    `${number} ${section} ${full}`,
    `${full} ${section} ${number.padStart(2, '0')}`,
    `${section} ${number} ${paper}`,
  ]
  return toLines('folio', [random.pick(forms)])
}

/** Any of the parts in any order, on one line or several. */
export function setFreeRunningHead(facts: PageFacts, random: Random, lines: boolean): SetLine[] {
  const { paper, date, page, section } = facts
  const number = formPage(page, section, random)
  const day = formDate(date, random)
  const wrapped = `《${paper}》（${padDate(date)} 第 ${String(page).padStart(2, '0')} 版）`
  if (!lines && random.chance(0.1)) return toLines('folio', [wrapped])
  const staff = random.chance(0.2) ? [fill(random.pick(words.staff), random)] : []
  const all = [[paper], [day], [number], number.includes(section) ? [] : [section], staff]
  const parts = random.shuffle(all.flat().filter(() => random.chance(0.85)))
  const kept = parts.length === 0 ? [number] : parts
  if (lines) return toLines('folio', kept)
  return toLines('folio', [
    kept.join(random.pick([' ', ' ', '\u3000', '\u3000\u3000', '  ', ' | ', '·', ''])),
  ])
}

function formPage(page: number, section: string, random: Random): string {
  const number = String(page)
  const two = number.padStart(2, '0')
  const form = random.pick([
    `第${number}版`,
    `第${two}版`,
    `${number}版`,
    `${two}版`,
    `第${inHanzi(page)}版`,
    number,
    two,
    `A${two}`,
    `A${number}`,
    `B${two}`,
    `${random.pick([...'ABCT'])}${two}版`,
    `${number}/${section}`,
    `${two} ${section}`,
    `${section}·${number}`,
    `0000${number}版:${section}`,
    `P${number}`,
  ])
  return section === '' ? form.replace(/^·|[/:]$/gu, '').trim() : form
}

function formDate(date: string, random: Random): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const digits = random.pick([
    longDate(date),
    longDate(date),
    padDate(date),
    date,
    `${year}.${String(Number(month))}.${String(Number(day))}`,
    `${year}/${month}/${day}`,
    `${year}.${month}.${day}`,
    `${String(Number(month))}月${String(Number(day))}日`,
    `${[...year].map((figure) => FIGURES[Number(figure)] ?? '').join('')}年${inHanzi(Number(month))}月${inHanzi(Number(day))}日`,
  ])
  const weekday = weekdayOf(date)
  const named = random.pick([
    ` 星期${weekday}`,
    `\u3000星期${weekday}`,
    `星期${weekday}`,
    ` 周${weekday}`,
    '',
    `（星期${weekday}）`,
  ])
  return digits + named
}

/** Up to 99: `inHanzi(23)` → `'二十三'`. */
function inHanzi(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (FIGURES[tens] ?? '')}十`
  return ten + (ones === 0 && tens > 0 ? '' : (FIGURES[ones] ?? ''))
}

function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)))
  return `${year}年${month}月${day}日`
}

function padDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${month}月${day}日`
}

function weekdayOf(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return WEEKDAYS[weekdayIndex(year, month, day)] ?? ''
}

/** Sakamoto's rule: 0 for Sunday. */
function weekdayIndex(year: number, month: number, day: number): number {
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offset + day) % 7
}
