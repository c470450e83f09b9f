/** A worker's work: calls of the page passed on to what answers them. */
import { EndpointError, type SearchBackend } from './backend.ts'
import type { Call, CallName, Calls, Reply, Source } from './protocol.ts'

/** Listens for calls; what answers is opened by the first. */
export function answerCalls(toBackend: (source: Source) => SearchBackend): void {
  let backend: SearchBackend | null = null
  self.addEventListener('message', ({ data: call }: MessageEvent<Call>) => {
    void answer((backend ??= toBackend(call.source)), call).then((reply) => self.postMessage(reply))
  })
}

async function answer(backend: SearchBackend, call: Call): Promise<Reply> {
  const start = performance.now()
  try {
    const output = await run(backend, call)
    return { id: call.id, ok: true, output, took: performance.now() - start }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { id: call.id, ok: false, reason, endpoint: error instanceof EndpointError }
  }
}

function run(backend: SearchBackend, call: Call): Promise<Calls[CallName]['output']> {
  switch (call.name) {
    case 'open':
      return backend.open(call.input)
    case 'search':
      return backend.search(call.input)
    case 'figures':
      return backend.figures(call.input)
    case 'facets':
      return backend.facets(call.input)
    case 'explain':
      return backend.explain(call.input)
    case 'suggest':
      return backend.suggest(call.input)
  }
}
