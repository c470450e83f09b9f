/** The places an archive's settings name → the gazetteer its articles are filed by. */
import type { Districts, Divisions } from './placeSchemas.ts'

/** A place as the settings name it (`src/siteSchema.ts`). */
export type OwnPlace = {
  readonly name: string
  readonly id?: string | undefined
  readonly names: readonly string[]
  readonly papers: readonly string[]
}

/** The id of the region as a whole, under which its places stand. */
export const OWN_REGION = 'region'

/** Endings of the names of places, left off in speech: 样东镇 is also called 样东. */
const ENDING = /(?:特别行政区|自治[州县旗]|街道|新区|开发区|[省市区县旗镇乡村])$/u

/**
 * What is known of the country stays known; the districts are the archive's own.
 *
 * @param toId romanises a name: `样东镇` → `yangdongzhen`
 */
export function toOwnGazetteer(
  places: readonly OwnPlace[],
  region: string,
  divisions: Divisions,
  toId: (name: string) => string,
): { districts: Districts; divisions: Divisions } {
  const source = { packages: 'archive.json', more: 'The places of the archive’s own settings.' }
  const districts = places.map(({ name, id, names, papers }) => ({
    id: id ?? toId(name),
    name,
    short: shortOf(name),
    code: '',
    city: OWN_REGION,
    papers: [...papers],
    names: [
      { text: name, kind: 'full' as const },
      ...(shortOf(name) === name ? [] : [{ text: shortOf(name), kind: 'short' as const }]),
      ...names.map((text) => ({ text, kind: 'alias' as const })),
    ],
    changes: [],
    examples: [{ text: `${name}的消息。`, expect: id ?? toId(name) }],
  }))
  const whole = {
    id: OWN_REGION,
    name: region,
    short: shortOf(region),
    code: '',
    papers: [],
    counties: [],
    examples: [{ text: `${region}的消息。`, expect: OWN_REGION }],
  }
  return {
    districts: { source, districts: districts.map((district) => ({ ...district, code: district.id })) },
    divisions: { ...divisions, cities: [...divisions.cities, { ...whole, code: OWN_REGION }] },
  }
}

/** @example shortOf('样东镇') // '样东' */
export function shortOf(name: string): string {
  const short = name.replace(ENDING, '')
  return short.length > 1 ? short : name
}
