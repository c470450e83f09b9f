/** The page's side of the worker: calls as promises. */
import type { Call, CallName, Calls, Reply, Source } from '../../search/protocol.ts'

type Pending = {
  readonly resolve: (reply: Reply & { ok: true }) => void
  readonly reject: (error: Error) => void
}
export type Answer<Name extends CallName> = { readonly output: Calls[Name]['output']; readonly took: number }

/** Raised where the index could not be read: over a broken line, or because it is not there. */
export class IndexUnavailable extends Error {}

/** Raised where the archive's endpoint gave no answer, or none that is whole. */
export class EndpointUnavailable extends Error {}

export class SearchClient {
  readonly #worker: Worker
  readonly #source: Source
  readonly #pending = new Map<number, Pending>()
  #next = 0

  constructor(worker: Worker, source: Source) {
    this.#worker = worker
    this.#source = source
    worker.addEventListener('message', (event: MessageEvent<Reply>) => this.#settle(event.data))
    worker.addEventListener('error', () => this.#failAll('The search worker did not start'))
  }

  /** Asks the worker; `output` is typed by the call's name. */
  call<Name extends CallName>(name: Name, input: Calls[Name]['input']): Promise<Answer<Name>> {
    const id = this.#next++
    // The union over names cannot follow a generic name; protocol.ts pairs them.
    const call = { id, source: this.#source, name, input } as Call
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: (reply) => resolve(reply as Answer<Name>), reject })
      this.#worker.postMessage(call)
    })
  }

  #settle(reply: Reply): void {
    const pending = this.#pending.get(reply.id)
    this.#pending.delete(reply.id)
    if (reply.ok) pending?.resolve(reply)
    else
      pending?.reject(
        reply.endpoint ? new EndpointUnavailable(reply.reason) : new IndexUnavailable(reply.reason),
      )
  }

  #failAll(reason: string): void {
    for (const { reject } of this.#pending.values()) reject(new IndexUnavailable(reason))
    this.#pending.clear()
  }
}
