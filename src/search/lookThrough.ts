/** A few candidates of a part read and looked through for a phrase: they are likely to be shown anyway. */
import type { IndexPart } from './indexPart.ts'
import type { LookThrough } from './matchPhrase.ts'
import { HEADLINE, REPORTER, type Namespace } from './namespaces.ts'
import type { SearchIndex } from './openIndex.ts'
import { toMatchedTexts, type SearchRecord } from './records.ts'

export function toLookThrough(
  index: SearchIndex,
  { firstDoc }: IndexPart,
  namespace: Namespace,
  phrase: string,
): LookThrough {
  return {
    most: index.readCandidates,
    async holding(docs) {
      const records = await Promise.all(Array.from(docs, (doc) => index.record(firstDoc + doc)))
      // Folding follows the reading: a record with traditional characters loads the simplifier.
      const holds = (record: SearchRecord | undefined): boolean =>
        record !== undefined &&
        textsIn(record, namespace).some((text) => index.folder.fold(text).includes(phrase))
      return new Set(docs.filter((_, i) => holds(records[i])))
    },
  }
}

function textsIn(record: SearchRecord, namespace: Namespace): readonly string[] {
  if (namespace === HEADLINE) return [record.headline]
  if (namespace === REPORTER) return record.reporters
  return toMatchedTexts(record)
}
