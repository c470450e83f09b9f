/**
 * The figures of unlabelled articles with the features of their candidates, packed: a model reads them, and another learns from that.
 */
import type { Tools } from '../../src/entries/toPages.ts'
import { OF_WORDS } from '../../src/figures/wordFeatures.ts'
import type { ArticleRecord } from '../../src/typeset/record.ts'
import { toPageText } from './corpusPages.ts'
import { toArticleCases } from './subjectLessons.ts'

/** Lists of ids one behind the other: list `n` goes from `starts[n]` to `starts[n + 1]`. */
export type Lists = { readonly starts: number[]; readonly ids: Int32Array }

export type Unlabelled = {
  readonly articles: number
  /** Names of features by id. */
  readonly names: readonly string[]
  /** First candidate of each figure, one more for the end. */
  readonly figures: number[]
  /** What each candidate shows but words, and its words. */
  readonly shown: Lists
  readonly words: Lists
}

/** Articles with fewer numbers teach nothing. */
const FEWEST_NUMBERS = 3

/** Reads the figures of articles, each as a page of its own, up to the choice of subjects. */
export function toUnlabelled(articles: readonly ArticleRecord[], tools: Tools): Unlabelled {
  const index = new Map<string, number>()
  const figures = [0]
  const [shown, words] = [toPacker(), toPacker()]
  const telling = articles.filter(hasNumbers)
  for (const article of telling) {
    const page = new TextEncoder().encode(toPageText([article]))
    for (const { features } of toArticleCases(page, 'article.txt', tools).flat()) {
      for (const of of features) {
        shown.add(of.flatMap((name) => (name.startsWith(OF_WORDS) ? [] : [indexOf(index, name)])))
        words.add(of.flatMap((name) => (name.startsWith(OF_WORDS) ? [indexOf(index, name)] : [])))
      }
      figures.push((figures.at(-1) ?? 0) + features.length)
    }
  }
  return {
    articles: telling.length,
    names: [...index.keys()],
    figures,
    shown: shown.lists(),
    words: words.lists(),
  }
}

const hasNumbers = ({ blocks }: ArticleRecord): boolean =>
  blocks.reduce((sum, [, text]) => sum + (text.match(/\d+/gu)?.length ?? 0), 0) >= FEWEST_NUMBERS

/** The id of a feature; a new one is given where it has none. */
export function indexOf(index: Map<string, number>, name: string): number {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, index.size)
  return index.size - 1
}

type Packer = { readonly add: (list: readonly number[]) => void; readonly lists: () => Lists }

function toPacker(): Packer {
  let ids = new Int32Array(1 << 20)
  let size = 0
  const starts = [0]
  return {
    add(list) {
      if (size + list.length > ids.length) {
        const more = new Int32Array(2 * ids.length + list.length)
        more.set(ids)
        ids = more
      }
      ids.set(list, size)
      size += list.length
      starts.push(size)
    },
    lists: () => ({ starts, ids: ids.subarray(0, size) }),
  }
}
