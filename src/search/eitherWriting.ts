/** Phrases in traditional characters: the table that simplifies them is fetched when a phrase is found nowhere as it stands. */
import type { SearchIndex } from './openIndex.ts'
import type { Postings } from './postings.ts'

export const HAN = /\p{Script=Han}/u

/** What `match` finds of a phrase, folded; where that is nothing, of the phrase in simplified characters. */
export async function inEitherWriting(
  index: SearchIndex,
  phrase: string,
  match: (folded: string) => Promise<Postings>,
): Promise<Postings> {
  const folded = index.folder.fold(phrase)
  const found = await match(folded)
  if (found.docs.length > 0 || index.simplifies || !HAN.test(folded)) return found
  await index.loadSimplifier()
  const simplified = index.folder.fold(phrase)
  return simplified === folded ? found : match(simplified)
}
