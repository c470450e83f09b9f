/**
 * The rules of entities compiled once: what every stage here is given.
 */
import type { EntityKind } from '../schema/entry.ts'
import { toMatcher } from '../text/matcher.ts'
import { toNameTable, type NameTable } from '../text/nameTable.ts'
import { toAlternatives } from '../text/pattern.ts'
import { toWordLists, type WordLists } from '../text/wordLists.ts'
import { toGazetteer, type Gazetteer } from './gazetteer.ts'
import { entityRuleFilesSchema, type Anaphor, type EntityRuleFiles } from './ruleFiles.ts'

export type Tail = {
  readonly kind: EntityKind
  readonly bare: boolean
  readonly brand: boolean
  readonly common: boolean
}

export type EntityRules = WordLists & {
  readonly gazetteer: Gazetteer
  readonly tails: NameTable<Tail>
  /** All tails, the longest first; matches where one ends. */
  readonly tailPattern: RegExp
  readonly anaphors: NameTable<Anaphor>
  /** Finds what says that words of somebody follow: 林样说，公司…; 林样介绍：“我们…; global. */
  readonly says: RegExp
  /** A name of a person that opens a text, up to what he does or says: 林样|介绍. */
  readonly personBefore: RegExp
  /** The length of the longest of the words that may point back by themselves: anaphors, and tails that need no name. */
  readonly longestBare: number
  /** Finds the brands and the bodies of the country in a text. */
  readonly brands: (text: string) => { readonly name: string; readonly start: number; readonly end: number }[]
  /** The ids of other countries. */
  readonly countries: ReadonlySet<string>
  /** Whether a word is a family name with one or two characters, and no place: 林样, not 萧山. */
  readonly isPersonName: (word: string) => boolean
}

/** The stems of the files under `content/rules/` that `toEntityRules` asks for, beside `gazetteer`. */
export const ENTITY_RULE_FILES = ['entity-tails', 'entity-words', 'surnames', 'regions'] as const

/** Checks and compiles the rule files; throws a zod error that names the entry where one is malformed. */
export function toEntityRules(raw: unknown): EntityRules {
  const files = entityRuleFilesSchema.parse(raw)
  const tails = new Map<string, Tail>()
  for (const { kind, bare, brand = false, common = false, tails: words } of files['entity-tails'].tails)
    for (const word of words) if (!tails.has(word)) tails.set(word, { kind, bare, brand, common })
  const lists = toWordLists(files['entity-words'].lists, 'entity-words.json')
  const anaphors = files['entity-words'].anaphors.flatMap((rule) =>
    rule.words.map((word) => [word, rule] as const),
  )
  const bare = [...tails].filter((tail) => tail[1].bare)
  const gazetteer = toGazetteer(files)
  const person = toPersonPattern(files.surnames)
  return {
    ...lists,
    gazetteer,
    tails: toNameTable(tails),
    tailPattern: new RegExp([...tails.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu'),
    anaphors: toNameTable(anaphors),
    longestBare: Math.max(0, ...[...anaphors, ...bare].map(([word]) => word.length)),
    personBefore: new RegExp(
      `^(?<name>\\p{Script=Han}{2,3}?)(?=[，、]|${toAlternatives([...lists.words('speech'), ...lists.words('behind persons')])})`,
      'u',
    ),
    says: new RegExp(`(?:${toAlternatives(lists.words('speech'))})[，：]`, 'gu'),
    brands: toMatcher(
      ['brands', 'national']
        .flatMap((id) => [...lists.words(id)])
        .filter((name) => !COUNTED.test(name))
        .map((name) => [name, name] as const),
    ),
    countries: new Set(files.regions.regions.flatMap(({ id, country }) => (country === true ? [id] : []))),
    isPersonName: (word) => person.test(word) && gazetteer.senses(word).length === 0,
  }
}

/** How many family names of one character, the most common first, say that a word is a name: rarer ones are words too (时, 车). */
const COMMON_SURNAMES = 130

function toPersonPattern({ single, compound }: EntityRuleFiles['surnames']): RegExp {
  return new RegExp(
    `^(?:[${single.slice(0, COMMON_SURNAMES)}]|${compound.join('|')})\\p{Script=Han}{1,2}$`,
    'u',
  )
}

/** 四部门: how many bodies, not which. */
const COUNTED = /部门$/u
