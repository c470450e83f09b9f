/** Why an article was filed where it was. */
export type DistrictReason = 'evidence' | 'city-wide' | 'by-paper' | 'province-wide' | 'elsewhere' | 'none'

export type DistrictDecision = {
  readonly place: string | null
  readonly reason: DistrictReason
  /** Score of the place, of the next best, and their ratio below which the margin is thin. */
  readonly score: number
  readonly next: { readonly place: string; readonly score: number } | null
  readonly thin: boolean
  readonly others: readonly string[]
}
