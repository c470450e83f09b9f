import type { Segmenter } from './segmenter.ts'

/**
 * A segmenter that tags each text once for as long as it is held: around the numbers of one article the same words are read again
 * and again.
 *
 * @example const { tag } = taggingOnce(segmenter); tag('样城开工') === tag('样城开工')
 */
export function taggingOnce({ cut, tag }: Segmenter): Segmenter {
  const tagged = new Map<string, ReturnType<typeof tag>>()
  return {
    cut,
    tag: (text) => {
      const known = tagged.get(text)
      if (known !== undefined) return known
      const words = tag(text)
      tagged.set(text, words)
      return words
    },
  }
}
