/**
 * What sort of word a candidate's name ends in, by the company such words keep in unlabelled articles: 银行 and 集团 of one class, 答卷 of another.
 */
import type { WordClasses } from '../text/wordClasses.ts'
import type { Candidate } from './candidate.ts'
import type { See } from './features.ts'

/** @example of 青禾集团: 'head coarse 12', 'head fine 201', 'head organisation 12' */
export function seeHead(see: See, { name, kind }: Candidate, classOf: WordClasses): void {
  if (name === null) return
  const found = classOf(name)
  const [coarse, fine] = found === null ? ['none', 'none'] : [found.coarse, found.fine]
  see`head coarse ${coarse}`
  see`head fine ${fine}`
  see`head ${kind} ${coarse}`
}
