import type { RawSubjectRules } from './rules.ts'

const NAMES_OF_PLACES: ReadonlySet<string> = new Set(['full', 'former', 'short', 'town'])

/**
 * Lists the words of the gazetteer and the topics as a dictionary for the segmenter: places `ns`, platforms and firms `nt`,
 * terms of the field `nz`; sorted, each word once.
 *
 * @example [{ word: '青山湖科技城', tag: 'nt' }, { word: '临安区', tag: 'ns' }, { word: '工业上楼', tag: 'nz' }, …]
 */
export function toDictionary({
  districts,
  divisions,
  topics,
  falseFriends,
}: RawSubjectRules): { word: string; tag: string }[] {
  const words = new Map<string, string>()
  const add = (word: string, tag: string): void => {
    if (/^\p{Script=Han}{2,}$/u.test(word) && !words.has(word)) words.set(word, tag)
  }
  for (const city of divisions.cities)
    for (const unit of [city, ...city.counties]) for (const word of [unit.name, unit.short]) add(word, 'ns')
  for (const { text, kind } of districts.districts.flatMap(({ names }) => names))
    add(text, NAMES_OF_PLACES.has(kind) ? 'ns' : 'nt')
  for (const word of falseFriends.groups.flatMap(({ words, names }) => (words ? [] : names))) add(word, 'nz')
  for (const term of topics.topics.flatMap(({ terms }) => terms))
    for (const word of term.names) if (word.length > 2) add(word, 'n')
  return [...words].map(([word, tag]) => ({ word, tag })).sort((a, b) => (a.word < b.word ? -1 : 1))
}
