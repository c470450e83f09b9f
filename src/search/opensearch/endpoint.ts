/** Asks one index of an OpenSearch endpoint. */
import { EndpointError } from '../backend.ts'
import { errorResponseSchema, searchResponseSchema, type SearchResponse } from './responses.ts'

export type Endpoint = (body: object) => Promise<SearchResponse>

/**
 * `POST <address>/_search`, with no credentials: what a reader's browser asks is open to all readers.
 *
 * @example openEndpoint('https://search.example/clippings')({ query: { match_all: {} }, size: 0 })
 */
export function openEndpoint(address: string, fetcher: typeof fetch = fetch): Endpoint {
  const url = `${address.replace(/\/$/u, '')}/_search`
  return async (body) => {
    const response = await send(fetcher, url, body)
    if (!response.ok) throw new EndpointError(`${url}: ${response.status} ${await readReason(response)}`)
    const read = searchResponseSchema.safeParse(await response.json().catch(() => null))
    if (!read.success)
      throw new EndpointError(`${url}: unexpected answer, expected one of OpenSearch's _search`)
    const { timed_out: late, _shards } = read.data
    if (late || _shards.failed > 0)
      throw new EndpointError(
        `${url}: ${late ? 'timed out' : `${_shards.failed} shards failed`}: the answer is not whole`,
      )
    return read.data
  }
}

async function send(fetcher: typeof fetch, url: string, body: object): Promise<Response> {
  try {
    return await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
    })
  } catch (error) {
    throw new EndpointError(`${url}: not reached (${error instanceof Error ? error.message : String(error)})`)
  }
}

async function readReason(response: Response): Promise<string> {
  const read = errorResponseSchema.safeParse(await response.json().catch(() => null))
  if (!read.success) return response.statusText
  const { error } = read.data
  return typeof error === 'string' ? error : (error.root_cause?.[0]?.reason ?? error.reason ?? '')
}
