/** `2023-11-20` → `2023年11月20日`. */
export function toChineseDate(date: string): string {
  return `${toChineseMonth(date.slice(0, 7))}${Number(date.slice(8, 10))}日`
}

/** `2023-11` → `2023年11月`. */
export function toChineseMonth(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
}
