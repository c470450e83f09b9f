/** Fetches the explorer's files, each once. They are our own build's, checked by its tests; a browser checks only the gist. */
import type { SetFiles } from '../../archive/figures/explore.ts'
import { toRow } from '../../archive/figures/rowColumns.ts'
import { setName } from '../../archive/figures/setNames.ts'
import type { Catalogue, Columns, Head } from '../../archive/figures/shards.ts'

export type SetReader = {
  readonly catalogue: () => Promise<Catalogue>
  readonly open: (indicator: string, measure: string) => SetFiles & { readonly head: () => Promise<Head> }
}

/** Reads the sets under `root`, an address that ends with a slash. */
export function openSets(root: string): SetReader {
  const fetched = new Map<string, Promise<unknown>>()
  const read = async <T>(name: string, isGood: (value: unknown) => value is T): Promise<T> => {
    const pending = fetched.get(name) ?? fetchJson(`${root}${name}`)
    fetched.set(name, pending)
    try {
      const value = await pending
      if (isGood(value)) return value
      throw new TypeError(`Unexpected content of ${name}`)
    } catch (error) {
      fetched.delete(name)
      throw error
    }
  }
  return {
    catalogue: () => read('catalogue.json', has<Catalogue>('indicators')),
    open(indicator, measure) {
      const set = setName(indicator, measure)
      return {
        head: () => read(`${set}/head.json`, has<Head>('chunks')),
        columns: (chunk) => read(`${set}/columns-${chunk}.json`, has<Columns>('normalized')),
        rows: async (other, file) => (await read(`${other || set}/rows-${file}.json`, isRows)).map(toRow),
      }
    },
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response.json()
}

/** An object with a list under `key`, which no other of our files has. */
function has<T extends object>(key: keyof T & string): (value: unknown) => value is T {
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    key in value &&
    Array.isArray(Object.entries(value).find(([name]) => name === key)?.[1])
}

function isRows(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value)
}
