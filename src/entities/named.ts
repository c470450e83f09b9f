/** Which entities have a name of their own: what they are made of beside common words, places known and tails. */
import { z } from 'zod'
import { oncePer, oncePerText } from '../text/once.ts'
import { ENTITY_KINDS, type EntityRecord } from '../schema/entry.ts'

export const entityNamesSchema = z.strictObject({
  about: z.string(),
  /** Kinds that can have a page. */
  kinds: z.array(z.enum(ENTITY_KINDS)),
  /** Ends of what is a class, not a name. */
  commonTails: z.array(z.string().min(1)),
  /** Words no name begins with. */
  commonHeads: z.array(z.string().min(1)),
  /** Characters that link words and stand in no name. */
  links: z.string().min(1),
  /** Patterns of what is said of somebody, cut so that it ends as a name does: 青样省|建设研究中心. */
  clauses: z.array(z.string().min(1)),
  /** Ends of what a place has one of. */
  institutionTails: z.array(z.string().min(1)),
  /** Ends that make no name right behind a place: 江苏省中心. */
  bareTails: z.array(z.string().min(1)),
  /** Words of the field that make no name. */
  commonWords: z.array(z.string().min(1)),
  examples: z.array(z.strictObject({ kind: z.enum(ENTITY_KINDS), name: z.string(), named: z.boolean() })),
})

export type NameRules = {
  readonly kinds: ReadonlySet<string>
  readonly tail: RegExp
  readonly head: RegExp
  readonly link: RegExp
  readonly clause: RegExp
  readonly institution: RegExp
  readonly bare: ReadonlySet<string>
  /** Whatever a name of its own is not made of alone. */
  readonly common: ReadonlySet<string>
  /** Names of places, zones and parks. */
  readonly known: ReadonlySet<string>
}

type Given = {
  readonly common: Iterable<string>
  readonly known: Iterable<string>
}

/** Longest word looked for in a name. */
const LONGEST = 12

export function toNameRules(raw: unknown, { common, known }: Given): NameRules {
  const file = entityNamesSchema.parse(raw)
  return {
    kinds: new Set(file.kinds),
    tail: new RegExp(`(?:${file.commonTails.join('|')})$`, 'u'),
    head: new RegExp(`^(?:${file.commonHeads.join('|')})`, 'u'),
    link: new RegExp(`[${file.links}]`, 'u'),
    clause: new RegExp(file.clauses.join('|'), 'u'),
    institution: new RegExp(`(?:${file.institutionTails.join('|')})$`, 'u'),
    bare: new Set(file.bareTails),
    common: new Set([...common, ...file.commonWords, ...file.commonHeads, ...file.commonTails]),
    known: new Set(known),
  }
}

/**
 * Whether an entity is named, and no class or fragment: it begins as a name does, and holds two characters at least that no
 * common word explains; a zone or an institution may be a place's (嘉兴供电公司, 临平经开区).
 *
 * @example isNamed({ kind: 'organisation', name: '浙江青禾医药' }, rules) === true; 生物医药, 链主企业 === false
 */
export function isNamed({ kind, name }: Pick<EntityRecord, 'kind' | 'name'>, rules: NameRules): boolean {
  if (!rules.kinds.has(kind)) return false
  return kind === 'zone' ? zoneNamed(rules)(name) : otherNamed(rules)(name)
}

/** An archive names the same again and again. */
const zoneNamed = oncePer((rules: NameRules) => oncePerText((name) => isNameOf(true, name, rules)))
const otherNamed = oncePer((rules: NameRules) => oncePerText((name) => isNameOf(false, name, rules)))

function isNameOf(isZone: boolean, name: string, rules: NameRules): boolean {
  if (rules.known.has(name)) return true
  if (/[“”《》（）()、，\d]/u.test(name) || rules.head.test(name) || rules.tail.test(name)) return false
  if (rules.clause.test(name)) return false
  const pieces = toPieces(name, rules)
  const [first] = pieces
  if (first === undefined || first.sort === 'common') return false
  const own = pieces.filter(({ sort }) => sort === 'own').map(({ text }) => text)
  if (own.some((text) => rules.link.test(text))) return false
  if (own.some((text) => text.length > 1)) return true
  const placed =
    pieces.some(({ sort }) => sort === 'known') &&
    !(pieces.length === 2 && rules.bare.has(pieces[1]?.text ?? ''))
  return placed && (isZone || rules.institution.test(name))
}

type Piece = { readonly text: string; readonly sort: 'known' | 'common' | 'own' }

/** Cuts a name by the longest words known; what no word explains stays together. */
function toPieces(name: string, { known, common }: NameRules): Piece[] {
  const pieces: Piece[] = []
  let own = ''
  const flush = (): void => {
    if (own !== '') pieces.push({ text: own, sort: 'own' })
    own = ''
  }
  for (let at = 0; at < name.length;) {
    const word = longestAt(name, at, (text) => known.has(text) || common.has(text))
    if (word === null) {
      own += name.charAt(at)
      at += 1
      continue
    }
    flush()
    pieces.push({ text: word, sort: known.has(word) ? 'known' : 'common' })
    at += word.length
  }
  flush()
  return pieces
}

function longestAt(name: string, at: number, holds: (text: string) => boolean): string | null {
  for (let length = Math.min(LONGEST, name.length - at); length > 1; length -= 1) {
    const text = name.slice(at, at + length)
    if (holds(text)) return text
  }
  return null
}
