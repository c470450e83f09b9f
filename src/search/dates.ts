/** Days as integers `YYYYMMDD`: sortable, readable in a dump, and months are a division away. */

const EDTF_DAY = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?/u

/** `2023-11-05` → 20231105, `2023-11~` → 20231100, `2023/2024` → 20230000; null where no year opens it. */
export function toDay(edtf: string | null): number | null {
  const parts = EDTF_DAY.exec(edtf ?? '')?.groups
  if (!parts) return null
  return Number(parts['year']) * 10_000 + Number(parts['month'] ?? 0) * 100 + Number(parts['day'] ?? 0)
}

/** The last day a written date can mean: `2021` → 20219999, `2021-05` → 20210599; null where no year opens it. */
export function toLastDay(edtf: string): number | null {
  const parts = EDTF_DAY.exec(edtf)?.groups
  if (!parts) return null
  const month = parts['month'] === undefined ? 99 : Number(parts['month'])
  const day = parts['day'] === undefined ? 99 : Number(parts['day'])
  return Number(parts['year']) * 10_000 + month * 100 + day
}

/** 20231105 → `202311`: the bucket of the histogram; a year without a month gives `202300`. */
export function toMonth(day: number): number {
  return Math.floor(day / 100)
}
