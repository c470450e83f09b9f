/**
 * The copy of an article: its parts as they are to be set.
 */
/** `unmarked`: short, without an end, among the paragraphs: what its publisher left unmarked. */
export type BlockKind =
  'paragraph' | 'unmarked' | 'heading' | 'note' | 'dateline' | 'byline' | 'jump' | 'row' | 'label'
/** Lines within a block are parted by `\n`. */
export type Block = { readonly kind: BlockKind; readonly text: string }

export type Copy = {
  readonly kicker: readonly string[]
  readonly headline: readonly string[]
  readonly subhead: readonly string[]
  /** The title of the column it stands in, where that is printed on a line of its own. */
  readonly rubric: string | null
  readonly byline: string
  readonly blocks: readonly Block[]
  /** Lines within a caption are parted by `\n`. */
  readonly captions: readonly string[]
}
