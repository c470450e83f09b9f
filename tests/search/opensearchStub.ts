/**
 * Stands for one index of an OpenSearch endpoint, over HTTP: takes its body and bulk files, answers `_search` by scanning, and
 * refuses what it does not know in the documented form. It knows as much of the query language as the search page asks.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { as, list, match, only, Refusal, valuesAt, type Json, type Source } from './opensearchQuery.ts'

type Hit = { readonly source: Source; readonly score: number; readonly inner: Json }

function aggregate(request: Json, sources: readonly Source[]): Json {
  return Object.fromEntries(
    Object.entries(request).map(([name, body]) => [name, aggregateOne(as(body), sources)]),
  )
}

function aggregateOne(body: Json, sources: readonly Source[]): Json {
  const { aggs, ...rest } = body
  const [kind, options] = only(rest)
  const inner = (kept: readonly Source[]): Json => ({ doc_count: kept.length, ...aggregate(as(aggs), kept) })
  const field = String(options['field'])
  switch (kind) {
    case 'filter':
      return inner(sources.filter((source) => match(options, source, {}) !== null))
    case 'missing':
      return inner(sources.filter((source) => valuesAt(source, field).length === 0))
    case 'nested': {
      const path = String(options['path'])
      return inner(sources.flatMap((source) => valuesAt(source, path).map((member) => ({ [path]: member }))))
    }
    case 'terms':
      return {
        doc_count_error_upper_bound: 0,
        sum_other_doc_count: 0,
        buckets: toBuckets(field, options, sources),
      }
    default:
      throw new Refusal('parsing_exception', `Unknown aggregation type [${kind}]`)
  }
}

function toBuckets(field: string, options: Json, sources: readonly Source[]): Json[] {
  const counts = new Map<unknown, number>()
  for (const source of sources) {
    const values = valuesAt(source, field)
    const held = values.length === 0 && options['missing'] !== undefined ? [options['missing']] : values
    for (const value of new Set(held)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const buckets = [...counts].map(([key, doc_count]) => ({ key, doc_count }))
  const byKey = as(options['order'])['_key'] === 'desc'
  const sorted = buckets.sort((a, b) => (byKey ? Number(b.key) - Number(a.key) : b.doc_count - a.doc_count))
  return sorted.slice(0, Number(options['size'] ?? 10))
}

function toSorted(hits: readonly Hit[], sorts: readonly unknown[]): Hit[] {
  const keys = sorts.map((sort) => {
    const [name = '', given] = Object.entries(as(sort))[0] ?? []
    const down = (as(given)['order'] ?? given) === 'desc'
    return { name, down, missing: as(given)['missing'] }
  })
  return hits.toSorted((a, b) => {
    for (const { name, down, missing } of keys) {
      const [x, y] = [a, b].map((hit) => (name === '_score' ? hit.score : valuesAt(hit.source, name)[0]))
      if (x === y) continue
      if (x === undefined || y === undefined) return (x === undefined) === (missing === '_first') ? -1 : 1
      const less = typeof x === 'number' ? x < Number(y) : String(x) < String(y)
      return less === down ? 1 : -1
    }
    return 0
  })
}

/** An article of the index as the mapping lets it be: a field that it does not name is refused. */
function checkMapping(source: Json, properties: Json, where = ''): void {
  for (const [name, value] of Object.entries(source)) {
    const known = as(properties[name])
    if (Object.keys(known).length === 0)
      throw new Refusal(
        'strict_dynamic_mapping_exception',
        `mapping set to strict, dynamic introduction of [${where}${name}] is not allowed`,
      )
    if (known['enabled'] === false || known['properties'] === undefined) continue
    for (const member of list(value)) checkMapping(as(member), as(known['properties']), `${where}${name}.`)
  }
}

export type Stub = {
  readonly address: string
  /** The bodies of all searches. */
  readonly asked: Json[]
  /** What the next searches are answered with instead. */
  answer: { readonly status: number; readonly body: string } | null
  readonly close: () => void
}

/** Serves the index `clippings`, made by its body and filled by bulk files. */
export async function serveIndex(indexBody: Json, bulk: readonly string[]): Promise<Stub> {
  const documents = new Map<string, Source>()
  for (const file of bulk) {
    if (!file.endsWith('\n'))
      throw new Refusal(
        'illegal_argument_exception',
        'The bulk request must be terminated by a newline [\\n]',
      )
    const lines = file.trimEnd().split('\n')
    for (let i = 0; i < lines.length; i += 2) {
      const id = String(as(as(JSON.parse(lines[i] ?? ''))['index'])['_id'])
      const source = as(JSON.parse(lines[i + 1] ?? ''))
      checkMapping(source, as(as(indexBody['mappings'])['properties']))
      documents.set(id, source)
    }
  }
  const stub: { asked: Json[]; answer: Stub['answer'] } = { asked: [], answer: null }
  const server: Server = createServer((request, response) => {
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' }
    const send = (status: number, body: string): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...cors })
      response.end(body)
    }
    let text = ''
    request.on('data', (part: Buffer) => (text += part.toString('utf8')))
    request.on('end', () => {
      if (request.method === 'OPTIONS') return send(204, '')
      if (stub.answer !== null) return send(stub.answer.status, stub.answer.body)
      if (request.url !== '/clippings/_search' || request.method !== 'POST')
        return send(404, refusal(404, 'index_not_found_exception', `no such index [${request.url}]`))
      try {
        const body = as(JSON.parse(text))
        stub.asked.push(body)
        send(200, JSON.stringify(answer(body, [...documents.values()])))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        send(400, refusal(400, error.type, error.message))
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(stub, { address: `http://127.0.0.1:${port}/clippings`, close: () => server.close() })
}

function answer(body: Json, documents: readonly Source[]): Json {
  const found = documents.flatMap((source): Hit[] => {
    const inner: Record<string, unknown> = {}
    const score = match(as(body['query'] ?? { match_all: {} }), source, inner)
    return score === null ? [] : [{ source, score, inner }]
  })
  const from = Number(body['from'] ?? 0)
  const page = toSorted(found, list(body['sort'])).slice(from, from + Number(body['size'] ?? 10))
  const total = body['track_total_hits'] === true ? { total: { value: found.length, relation: 'eq' } } : {}
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      ...total,
      max_score: null,
      hits: page.map(({ source, score, inner }) => ({
        ...{ _index: 'clippings', _id: source['id'], _score: score, _source: source },
        ...(Object.keys(inner).length > 0 ? { inner_hits: inner } : {}),
      })),
    },
    ...(body['aggs'] === undefined
      ? {}
      : {
          aggregations: aggregate(
            as(body['aggs']),
            found.map(({ source }) => source),
          ),
        }),
  }
}

function refusal(status: number, type: string, reason: string): string {
  return JSON.stringify({ error: { root_cause: [{ type, reason }], type, reason }, status })
}
