/** What the bench counts. */

export type Scores = { recall: number; precision: number; top1: number; queries: number }

/** Mean recall and precision over queries; top-1 over those that want a certain document, and any true hit for the rest. */
export class Tally {
  #recall = 0
  #precision = 0
  #top1 = 0
  #queries = 0

  add(
    truth: readonly number[],
    found: readonly number[],
    first: number | undefined,
    wanted: readonly number[] | null,
  ): void {
    const true_ = new Set(truth)
    const right = found.filter((doc) => true_.has(doc)).length
    this.#queries++
    this.#recall += truth.length === 0 ? 1 : right / truth.length
    this.#precision += found.length === 0 ? (truth.length === 0 ? 1 : 0) : right / found.length
    this.#top1 += first !== undefined && (wanted ?? truth).includes(first) ? 1 : 0
  }

  scores(): Scores {
    const mean = (sum: number): number => Math.round((sum / Math.max(1, this.#queries)) * 1e4) / 1e4
    return {
      recall: mean(this.#recall),
      precision: mean(this.#precision),
      top1: mean(this.#top1),
      queries: this.#queries,
    }
  }
}

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
