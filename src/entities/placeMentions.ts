/**
 * Mentions of provinces, cities, counties and regions; a chain (江苏|苏州|张家港市) is one mention of its last place.
 */
import type { Match } from '../text/matcher.ts'
import type { RawMention } from './entity.ts'
import type { PlaceSense } from './gazetteer.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'
import { toWords, type Words } from './tokenWalk.ts'

type Found = Match<readonly PlaceSense[]>

/** Names that go on: 滨江区|域, 杭州|路, 祥符|荡. */
const GOES_ON = /^(?:[域块段间划荡]|[0-9]+强|[东西南北中]?路|大道|大街|街(?!道)|巷|弄|籍|话|菜)/u

/**
 * Finds the places a part names; of several senses of a name the one whose city or province is named too (`around`) wins, then
 * the place the article is filed under (`home`).
 *
 * @example '江苏苏州张家港市' → one mention, 张家港市, suzhou-zhangjiagang
 */
export function findPlaces(
  part: Part,
  index: number,
  around: ReadonlySet<string>,
  rules: EntityRules,
  home: string | null = null,
): RawMention[] {
  const { text } = part.folded
  const words = toWords(part)
  const found = rules.gazetteer
    .find(text)
    .filter((match, at, all) => isPlace(text, match, all[at - 1], around, words, rules))
  return toChains(found).map((chain) => toMention(text, chain, index, { around, home }))
}

/** A short name must be a word of its own, and no part of a person's (路易斯·|萨尔瓦多); one that is a common word too needs its city or province in front. */
function isPlace(
  text: string,
  match: Found,
  before: Found | undefined,
  around: ReadonlySet<string>,
  words: Words,
  rules: EntityRules,
): boolean {
  const sense = match.value[0]
  if (sense === undefined || GOES_ON.test(text.slice(match.end, match.end + 4))) return false
  if (text[match.start - 1] === '·' || text[match.end] === '·') return false
  if (sense.level === 'region')
    return words.ends(match.end) || match.name.length > 2 || text.startsWith('地区', match.end)
  if (!sense.short)
    return (
      words.starts(match.start) ||
      words.ends(match.end) ||
      !rules.words('ambiguous').has(match.name.slice(0, -1))
    )
  const chained = before?.end === match.start && isAbove(before.value, match.value)
  if (chained) return words.ends(match.end) || match.name.length > 2
  const whole = words.starts(match.start) && words.ends(match.end)
  if (sense.level !== 'county')
    return whole || (words.starts(match.start) && match.name.length > 1 && isNameTag(match.start, words))
  if (!whole || rules.words('ambiguous').has(match.name)) return false
  return (
    isNameTag(match.start, words) ||
    match.name.length > 2 ||
    match.value.some(({ above }) => above.some((id) => around.has(id)))
  )
}

const isNameTag = (position: number, words: Words): boolean =>
  /^(?:ns|nt|nz)$/u.test(words.tokens[words.at[position] ?? -1]?.tag ?? '')

function isAbove(upper: readonly PlaceSense[], lower: readonly PlaceSense[]): boolean {
  return upper.some(({ id }) => lower.some(({ above }) => above.includes(id)))
}

function toChains(found: readonly Found[]): Found[][] {
  const chains: Found[][] = []
  for (const match of found) {
    const last = chains.at(-1)?.at(-1)
    if (last !== undefined && last.end === match.start && isAbove(last.value, match.value))
      chains.at(-1)?.push(match)
    else chains.push([match])
  }
  return chains
}

function toMention(
  text: string,
  chain: readonly Found[],
  part: number,
  { around, home }: { readonly around: ReadonlySet<string>; readonly home: string | null },
): RawMention {
  const [first] = chain
  const last = chain.at(-1)
  const upper = chain.at(-2)
  const start = first?.start ?? 0
  const end = last?.end ?? 0
  const senses = last?.value ?? []
  const fitting = upper === undefined ? [] : senses.filter((sense) => isAbove(upper.value, [sense]))
  const sense = fitting[0] ?? toLikeliest(senses, around, home)
  const place = sense === undefined ? null : { id: sense.id, name: sense.name, above: sense.above }
  return { part, start, end, text: text.slice(start, end), kind: 'area', proper: true, place }
}

/**
 * The province; else the widest of those whose city or province is named, the home, the widest of full names, of all; null where
 * two are as wide.
 */
function toLikeliest(
  senses: readonly PlaceSense[],
  around: ReadonlySet<string>,
  home: string | null,
): PlaceSense | undefined {
  const [first] = senses
  if (first?.level === 'province') return first
  const near = senses.filter(({ above }) => above.some((id) => around.has(id)))
  const own = senses.filter(({ id }) => id === home)
  const full = senses.filter(({ short }) => !short)
  return [near, own, full, senses]
    .map((some) => some.filter(({ level }) => level === some[0]?.level))
    .find(({ length }) => length === 1)?.[0]
}

/** The ids of all places an article names without doubt: what its ambiguous names lie in. */
export function toSurroundings(parts: readonly Part[], rules: EntityRules): Set<string> {
  const around = new Set<string>()
  for (const { folded } of parts)
    for (const { value } of rules.gazetteer.find(folded.text)) {
      const [sense, ...others] = value
      if (sense === undefined || sense.level === 'region') continue
      if (others.length > 0 && sense.level !== 'province') continue
      if (sense.short && sense.level === 'county') continue
      around.add(sense.id)
      for (const id of sense.above) around.add(id)
    }
  return around
}
