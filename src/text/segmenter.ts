/**
 * Word segmentation as a value: nodejieba in scripts, a table in tests.
 *
 * `cut` splits into words, `tag` adds a part of speech (ICTCLAS tags: n, ns, nr, nt, v, m, q …).
 */
export type Segmenter = {
  readonly cut: (text: string) => string[]
  readonly tag: (text: string) => { readonly word: string; readonly tag: string }[]
}
