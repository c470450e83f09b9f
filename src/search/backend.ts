/** What answers the search page: files of the site (staticBackend.ts), or an endpoint (opensearch/backend.ts). */
import type { CallName, Calls } from './protocol.ts'

export type SearchBackend = {
  readonly [Name in CallName]: (input: Calls[Name]['input']) => Promise<Calls[Name]['output']>
}

/** Why an endpoint gave no whole answer; the message says where and what. */
export class EndpointError extends Error {}
