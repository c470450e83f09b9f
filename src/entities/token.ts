/** A word of a text with its part of speech (ICTCLAS) and its place. */
export type Token = {
  readonly word: string
  readonly tag: string
  readonly start: number
  readonly end: number
}
