/** One engine's figures, by what was measured. */
import { quantile, type Scores } from './scores.ts'

export type Row = Readonly<Record<string, string | number>>
export type Cold = { readonly requests: number; readonly bytes: number; readonly milliseconds: number }

export function toScoreRow({ queries, recall, precision, top1 }: Scores): Row {
  return { queries, recall, precision, 'top-1': top1 }
}

export function toColdRow(cold: readonly Cold[]): Row {
  const kilobytes = cold.map(({ bytes }) => bytes / 1000)
  const times = cold.map(({ milliseconds }) => milliseconds)
  const requests = cold.map((query) => query.requests)
  return {
    'cold queries': cold.length,
    'cold kB median': round(quantile(kilobytes, 0.5)),
    'cold kB max': round(Math.max(...kilobytes)),
    'cold requests median': quantile(requests, 0.5),
    'cold requests max': Math.max(...requests),
    'cold ms median': round(quantile(times, 0.5), 0),
    'cold ms p95': round(quantile(times, 0.95), 0),
    'cold ms max': round(Math.max(...times), 0),
  }
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
