import type { Mention } from './mentions.ts'
import type { Sense } from './placeNames.ts'
import type { PlaceRules } from './placeRules.ts'

/** One mention that counts, for one place; `place` may also be `province` or `elsewhere`. */
export type Evidence = {
  readonly place: string
  readonly text: string
  readonly kind: Sense['kind']
  readonly zone: Mention['zone']
  readonly line: number | null
  readonly weight: number
}

export type PlaceScores = {
  readonly evidence: readonly Evidence[]
  readonly counties: ReadonlyMap<string, number>
  readonly cities: ReadonlyMap<string, number>
  readonly province: number
  readonly elsewhere: number
}

/**
 * Weighs the places of an article: confirms common names by a second cue, reads 我区 and 全区, adds up.
 *
 * @param home the place of the paper or page, which confirms its own towns and is what 我区 means; null where unknown
 */
export function toPlaceScores(
  mentions: readonly Mention[],
  home: string | null,
  rules: PlaceRules,
): PlaceScores {
  const named = confirm(mentions, home, rules)
  const own = best(sum(named, (id) => rules.places.get(id)?.level === 'county'))
  const evidence = [...named, ...readDeictics(mentions, own, home, rules)]
  const level =
    (wanted: string) =>
    (id: string): boolean =>
      rules.places.get(id)?.level === wanted
  return {
    evidence,
    counties: sum(evidence, level('county')),
    cities: sum(evidence, level('city')),
    province: total(evidence, 'province'),
    elsewhere: total(evidence, 'elsewhere'),
  }
}

function confirm(mentions: readonly Mention[], home: string | null, rules: PlaceRules): Evidence[] {
  const sure = new Set(mentions.flatMap((mention) => sureOf(mention, rules)))
  const homePlace = home === null ? undefined : rules.places.get(home)
  if (homePlace) for (const id of [homePlace.id, homePlace.city]) sure.add(id)
  return mentions.flatMap((mention) => {
    const sense = mention.senses.find((meaning) => isConfirmed(meaning, mention, sure, rules))
    return sense ? [toEvidence(mention, sense)] : []
  })
}

/** Places an article names beyond doubt: without need of a cue, or beside a neighbour that vouches. */
function sureOf(mention: Mention, rules: PlaceRules): string[] {
  return mention.senses
    .filter((sense) => rules.places.has(sense.place) && (sense.cue === undefined || mention.vouched))
    .map((sense) => sense.place)
}

function isConfirmed(sense: Sense, mention: Mention, sure: ReadonlySet<string>, rules: PlaceRules): boolean {
  if (sense.kind === 'own' || sense.kind === 'deictic') return false
  if (sense.cue === undefined || mention.vouched) return true
  const city = rules.places.get(sense.place)?.city
  return sure.has(sense.place) || (sense.cue === 'city' && city !== undefined && sure.has(city))
}

function toEvidence({ text, zone, line, weight }: Mention, { kind, place }: Sense): Evidence {
  const where = kind === 'province' || kind === 'elsewhere' ? kind : place
  return { place: where, text, kind, zone, line, weight }
}

/**
 * 我区 is the paper's district; 全区 and 区委 are the district the article itself is about, else the paper's; 我县 in a report on
 * a visit from 海宁市 is the one 县 it names.
 */
function readDeictics(
  mentions: readonly Mention[],
  own: string | null,
  home: string | null,
  rules: PlaceRules,
): Evidence[] {
  return mentions.flatMap((mention) => {
    const sense = mention.senses.find(({ kind }) => kind === 'own' || kind === 'deictic')
    if (!sense) return []
    const rank = sense.place
    const order = sense.kind === 'own' ? [home, own] : [own, home]
    const meant =
      order.find((id) => id !== null && rules.places.get(id)?.rank === rank) ??
      onlyOfRank(mentions, rank, rules)
    return meant === null ? [] : [toEvidence(mention, { ...sense, place: meant })]
  })
}

/** The one county of a rank that names, towns and firms point at, though a common word does not; failing that, the one city. */
function onlyOfRank(mentions: readonly Mention[], rank: string, { places }: PlaceRules): string | null {
  const hints = mentions
    .flatMap(({ senses }) => senses)
    .filter(({ kind, cue }) => kind !== 'short' || cue === undefined)
  const ids = new Set(hints.map(({ place }) => place))
  const fitting = [...ids].filter((id) => places.get(id)?.rank === rank)
  const counties = fitting.filter((id) => places.get(id)?.level === 'county')
  const candidates = counties.length > 0 ? counties : fitting
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

function sum(evidence: readonly Evidence[], keep: (place: string) => boolean): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { place, weight } of evidence) if (keep(place)) sums.set(place, (sums.get(place) ?? 0) + weight)
  return sums
}

const total = (evidence: readonly Evidence[], place: string): number =>
  evidence.reduce((all, item) => all + (item.place === place ? item.weight : 0), 0)

/** The place of the highest score; the first named wins a tie. */
export function best(scores: ReadonlyMap<string, number>): string | null {
  let top: string | null = null
  for (const [place, score] of scores) if (top === null || score > (scores.get(top) ?? 0)) top = place
  return top
}
