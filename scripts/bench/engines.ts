/** The engines that the search bench sets side by side; each has a page whose `bench` answers alike. */
import path from 'node:path'
import type { SearchDocument } from '../../src/search/document.ts'
import { measureBuild } from './measureBuild.ts'
import { toDocumentNumbers } from './pagefindFragments.ts'
import type { Row } from './rows.ts'

export type Engine = {
  readonly name: string
  /** Under the server's root. */
  readonly page: string
  /** Writes the index of the corpus; gives what that took. A row with `stopped` has no index. */
  readonly build: (articles: number, root: string) => Row
  /** The engine's own names of documents → their numbers; null where they are the numbers. */
  readonly numbersOf: (
    root: string,
    documents: readonly SearchDocument[],
  ) => ReadonlyMap<string, number> | null
}

export const JIANBAO: Engine = {
  name: 'jianbao',
  page: '',
  build: (articles, root) => measureBuild('buildCorpusIndex.ts', articles, root),
  numbersOf: () => null,
}

export const PAGEFIND: Engine = {
  name: 'pagefind',
  page: 'pagefind.html',
  build: (articles, root) => measureBuild('buildPagefind.ts', articles, root),
  numbersOf: (root, documents) => toDocumentNumbers(path.join(root, 'pagefind'), documents),
}
