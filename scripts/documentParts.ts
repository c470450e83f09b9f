/** The articles of an archive's records as the parts of its search index. */
import { digestOf } from '../src/archive/digestOf.ts'
import type { SearchDocument } from '../src/search/document.ts'
import { joinHalves } from '../src/search/joinHalves.ts'
import { partOf, toCuts, type Month } from '../src/search/parts.ts'

/** The documents of a part of the index (parts.ts). */
export type DocumentPart = {
  /** Tells it from the parts of other builds: the month it begins with. */
  readonly name: string
  /** A digest of all its documents are made of. */
  readonly madeOf: string
  /** Reads them: those that jump in one piece. */
  readonly documents: () => readonly SearchDocument[]
}
/** An article of the records, or one of the halves of one that jumps. */
export type Half = {
  readonly id: string
  readonly page: string
  readonly continues: string | null
  readonly month: Month
  /** The batch it is read with. */
  readonly batch: string
  readonly place: number
}

type TakeBatch = (batch: string) => readonly SearchDocument[]

/** A second half belongs to the part of the first, wherever its page lies. */
export function toParts(halves: readonly Half[], take: TakeBatch): DocumentPart[] {
  const whole = halves.filter(({ continues }) => continues === null)
  const counts = Map.groupBy(whole, ({ month }) => month)
  const cuts = toCuts(new Map(Array.from(counts, ([month, { length }]) => [month, length])))
  const firsts = new Map(whole.map((half) => [half.id, half]))
  const monthOf = ({ continues, month }: Half): Month => firsts.get(continues ?? '')?.month ?? month
  const byPart = Map.groupBy(halves, (half) => partOf(monthOf(half), cuts))
  return [null, ...cuts].map((cut, number): DocumentPart => {
    const own = byPart.get(number) ?? []
    const batches = new Set(own.map(({ batch }) => batch))
    return {
      name: cut === null ? 'first' : String(cut),
      madeOf: digestOf([cuts[number] ?? null, cut, [...batches]]),
      documents: () => readHalves(own, take),
    }
  })
}

/** Pages in the code-unit order of their ids, so that every machine agrees. */
function readHalves(halves: readonly Half[], take: TakeBatch): SearchDocument[] {
  const sorted = halves.toSorted((a, b) => (a.page === b.page ? 0 : a.page < b.page ? -1 : 1))
  const documents = new Map<string, SearchDocument>()
  for (const [batch, own] of Map.groupBy(sorted, (half) => half.batch)) {
    const read = take(batch)
    for (const { id, place } of own) {
      const document = read[place]
      if (document !== undefined) documents.set(id, document)
    }
  }
  return joinHalves(
    sorted.flatMap(({ id, continues }) => {
      const document = documents.get(id)
      return document === undefined ? [] : [{ document, continues }]
    }),
  )
}
