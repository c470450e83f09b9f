import type { z } from 'zod'
import { fold } from '../text/fold.ts'
import { simplifyName } from '../text/simplify.ts'
import type {
  districtsSchema,
  divisionsSchema,
  falseFriendsSchema,
  placeNameSchema,
  placeWordsSchema,
  PlaceWords,
} from './placeSchemas.ts'

type PlaceName = z.infer<typeof placeNameSchema>
export type NameKind = keyof PlaceWords['weights']['kinds']

/** One thing a printed name may stand for. `place` is a place's id, a rank (for deictics), or the name of a province. */
export type Sense = {
  readonly kind: NameKind
  readonly place: string
  readonly cue?: 'county' | 'city' | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

export type RawPlaceRules = {
  readonly districts: z.infer<typeof districtsSchema>
  readonly divisions: z.infer<typeof divisionsSchema>
  readonly falseFriends: z.infer<typeof falseFriendsSchema>
  readonly placeWords: z.infer<typeof placeWordsSchema>
}

/** Lists every name with all it may stand for, folded; a false friend stands for nothing and shields the names inside it. */
export function toSenses(raw: RawPlaceRules): Map<string, readonly Sense[]> {
  const senses = new Map<string, readonly Sense[]>()
  const add = (name: string, sense: Sense): void => {
    for (const form of new Set([fold(name), fold(simplifyName(name))]))
      senses.set(form, [...(senses.get(form) ?? []), sense])
  }
  for (const [name, sense] of allNames(raw)) add(name, sense)
  for (const group of raw.falseFriends.groups) for (const name of group.names) senses.set(fold(name), [])
  return senses
}

function allNames(raw: RawPlaceRules): [string, Sense][] {
  const { districts, divisions, placeWords } = raw
  return [
    ...divisions.elsewhere.flatMap((area) => area.names.map(named('elsewhere', area.name))),
    ...divisions.province.names.map(named('province', divisions.province.name)),
    ...divisions.cities.flatMap((city) => [city.name, city.short].map(named('city', city.id))),
    ...divisions.cities
      .flatMap((city) => city.counties)
      .flatMap((county): [string, Sense][] => [
        [county.name, { kind: 'full', place: county.id }],
        [county.short, { kind: 'short', place: county.id, cue: county.cue }],
        ...namesOf(county),
      ]),
    ...districts.districts.flatMap(namesOf),
    ...placeWords.deictics.flatMap(({ rank, own, any }) => [
      ...own.map(named('own', rank)),
      ...any.map(named('deictic', rank)),
    ]),
  ]
}

const namesOf = ({ id, names = [] }: { id: string; names?: PlaceName[] | undefined }): [string, Sense][] =>
  names.map(({ text, ...name }) => [text, { ...name, place: id }])

const named =
  (kind: NameKind, place: string) =>
  (name: string): [string, Sense] => [name, { kind, place }]
