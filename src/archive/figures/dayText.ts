/** Days of figures in words, by the platform's own calendar, so that the explorer's script carries no table of months. */

const PARTS = new Map<number, Intl.DateTimeFormatOptions>([
  [4, { year: 'numeric' }],
  [7, { year: 'numeric', month: 'long' }],
  [10, { year: 'numeric', month: 'long', day: 'numeric' }],
])
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A year, month or day as readers write it; anything else stays as it is.
 *
 * @example toDayText('2024-01-30', 'zh-Hans') // '2024年1月30日'
 */
export function toDayText(day: string, locale: string): string {
  const parts = PARTS.get(day.length)
  const time = Date.parse(day)
  if (parts === undefined || Number.isNaN(time)) return day
  const key = `${locale} ${day.length}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(time)
}
