/** What the search page asks its worker for. */
import type { Calls } from '../../search/protocol.ts'
import type { SearchRecord } from '../../search/records.ts'
import type { SearchReply } from '../../search/reply.ts'
import type { SearchRequest } from '../../search/search.ts'
import type { SearchClient } from './client.ts'
import { EXPORTED } from './exportResults.ts'
import type { SearchState } from './state.ts'
import { PAGE_SIZE } from './summary.ts'

export type FigureReply = Calls['figures']['output']

/** A page of what a state asks for; without a query the newest come first. */
function toRequest({ query, filters, sort, page }: SearchState): SearchRequest {
  const order = query.trim() === '' && sort === 'relevance' ? 'newest' : sort
  return { query, filters, sort: order, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
}

/** Asks; letters that find nothing are taken for pinyin, and what they spell is asked instead: the state says which it was. */
export async function askSearch(
  client: SearchClient,
  state: SearchState,
): Promise<{ state: SearchState; output: SearchReply }> {
  const { output } = await client.call('search', toRequest(state))
  const typed = state.query.trim()
  if (output.total + output.figureTotal > 0 || !/^[a-z]{2,}$/iu.test(typed)) return { state, output }
  const { output: meant } = await client.call('suggest', { typed, limit: 5 })
  const [best] = meant.filter(({ kind }) => kind !== 'headline')
  if (best === undefined) return { state, output }
  const spelt = { ...state, query: best.text }
  return { state: spelt, output: (await client.call('search', toRequest(spelt))).output }
}

/** A page of figures; with a limit of 0 their number alone. */
export async function askFigures(
  client: SearchClient,
  { query, filters, page }: SearchState,
  limit: number,
): Promise<FigureReply> {
  const offset = limit === 0 ? 0 : (page - 1) * PAGE_SIZE
  return (await client.call('figures', { query, filters, offset, limit })).output
}

/** Every article that answers, for a file: as many as a reader can mean to take away. */
export async function askAll(client: SearchClient, state: SearchState): Promise<SearchRecord[]> {
  const request = { ...toRequest(state), offset: 0, limit: EXPORTED }
  return (await client.call('search', request)).output.results.map(({ record }) => record)
}
