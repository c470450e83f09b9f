/** The search worker's index with one more answer, for the bench alone: the whole set of hits. */
import { evaluate } from '../../src/search/evaluate.ts'
import { fetchFilesFrom } from '../../src/search/fetchFiles.ts'
import { openIndex } from '../../src/search/openIndex.ts'
import { toQuery } from '../../src/search/query.ts'

type SetCall = { readonly id: number; readonly base: string; readonly query: string }

let opened: ReturnType<typeof openIndex> | null = null

self.addEventListener('message', (event: MessageEvent<SetCall>) => {
  const { id, base, query } = event.data
  opened ??= openIndex(fetchFilesFrom(base))
  void opened
    .then(async (index) => evaluate(index, toQuery(query).root))
    .then(({ docs }) => self.postMessage({ id, docs: [...docs] }))
})
