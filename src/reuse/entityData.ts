/** An entity of the archive as schema.org has it. */
import type { Organization, Place, Thing, WithContext } from 'schema-dts'
import type { EntityKind } from '../schema/entry.ts'

export type EntityFacts = {
  readonly url: string
  readonly name: string
  readonly kind: EntityKind
  readonly alternateNames: readonly string[]
  /** The district most of its articles are filed under. */
  readonly place: string | null
}

const PLACES: ReadonlySet<EntityKind> = new Set(['area', 'zone', 'facility'])

/** Areas, zones and facilities are places, firms and institutes organisations, projects things. */
export function toEntityData({
  url,
  name,
  kind,
  alternateNames,
  place,
}: EntityFacts): WithContext<Place> | WithContext<Organization> | WithContext<Thing> {
  const shared = {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    name,
    ...(alternateNames.length === 0 ? {} : { alternateName: alternateNames }),
  } as const
  if (PLACES.has(kind))
    return {
      ...shared,
      '@type': 'Place',
      ...(place === null ? {} : { containedInPlace: { '@type': 'Place', name: place } }),
    }
  if (kind === 'organisation')
    return {
      ...shared,
      '@type': 'Organization',
      ...(place === null ? {} : { location: { '@type': 'Place', name: place } }),
    }
  return { ...shared, '@type': 'Thing' }
}
