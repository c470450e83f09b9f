/** The state in which the index could not be read: not the same as finding nothing. */
import type { SearchWords } from '../../strings/search.ts'
import { button, h } from './element.ts'
import type { PageParts } from './pageParts.ts'

/** Says why, and offers to try again. */
export function drawFailure(
  { failure, status, noHits }: PageParts,
  reason: string,
  words: SearchWords,
  retry: () => void,
): void {
  failure.replaceChildren(h('p', {}, reason), button({ class: 'chip' }, words.retry, retry))
  failure.hidden = false
  noHits.replaceChildren()
  status.textContent = reason
}
