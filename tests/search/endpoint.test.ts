import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { opensearchBackend } from '../../src/search/opensearch/backend.ts'
import { openEndpoint } from '../../src/search/opensearch/endpoint.ts'
import { INDEX_BODY } from '../../src/search/opensearch/indexBody.ts'
import { serveIndex } from './opensearchStub.ts'

const stub = await serveIndex(INDEX_BODY, [])
afterAll(() => stub.close())
afterEach(() => (stub.answer = null))

describe('an endpoint that fails', () => {
  const says = (body: object, status: number) => ({ status, body: JSON.stringify(body) })

  test.each([
    [
      'is of another index',
      says({ error: { root_cause: [{ reason: 'no such index [x]' }], reason: 'none' }, status: 404 }, 404),
      '404 no such index [x]',
    ],
    ['asks for a name', { status: 401, body: 'Unauthorized' }, '401'],
    ['says something else', says({ ok: true }, 200), 'unexpected answer'],
    ['is late', says({ timed_out: true, _shards: { failed: 0 }, hits: { hits: [] } }, 200), 'timed out'],
    [
      'lost a shard',
      says({ timed_out: false, _shards: { failed: 2 }, hits: { hits: [] } }, 200),
      '2 shards failed',
    ],
  ])('because it %s is said so', async (_, answer, said) => {
    const fresh = opensearchBackend(openEndpoint(stub.address))
    stub.answer = answer
    await expect(fresh.open(null)).rejects.toThrow(said)
    stub.answer = null
    expect((await fresh.open(null)).documents).toBe(0)
  })

  test('because nobody listens is said so', async () => {
    const gone = opensearchBackend(openEndpoint('http://127.0.0.1:9/clippings'))
    await expect(
      gone.search({ query: '样湖', filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 10 }),
    ).rejects.toThrow('http://127.0.0.1:9/clippings/_search: not reached')
  })
})
