import { fold } from '../text/fold.ts'
import type { RawSubjectRules } from './rules.ts'

/** The id of the place a name stands for by itself; null where it names none, or something inside one. */
export type PlaceLookup = (name: string) => string | null

/** Kinds of names that stand for the whole place; a town or a platform is only a part of its district. */
const WHOLE: ReadonlySet<string> = new Set(['full', 'short'])

/**
 * Looks places up by their full or short names.
 *
 * @example toPlaceLookup(rules)('临平') === 'linping'; toPlaceLookup(rules)('塘栖镇') === null
 */
export function toPlaceLookup({
  districts,
  divisions,
}: Pick<RawSubjectRules, 'districts' | 'divisions'>): PlaceLookup {
  const ids = new Map<string, string>()
  const add = (name: string, id: string): void => {
    if (!ids.has(name)) ids.set(name, id)
  }
  for (const district of districts.districts) {
    add(fold(district.name), district.id)
    for (const { text, kind } of district.names) if (WHOLE.has(kind)) add(fold(text), district.id)
  }
  for (const city of divisions.cities) add(fold(city.name), city.id)
  return (name) => ids.get(fold(name)) ?? null
}
