/** As much of OpenSearch's analysis and query language as the search page uses, by scanning; what is not known is refused. */
export type Json = Readonly<Record<string, unknown>>
export type Source = Json

export const as = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {}
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
export const only = (clause: Json): [string, Json] => {
  const entries = Object.entries(clause)
  if (entries.length !== 1)
    throw new Refusal('parsing_exception', `[${JSON.stringify(clause)}] malformed query`)
  return [entries[0]?.[0] ?? '', as(entries[0]?.[1])]
}

export class Refusal extends Error {
  readonly type: string

  constructor(type: string, reason: string) {
    super(reason)
    this.type = type
  }
}

/** The values of a field, dots leading into objects: of all members of a list. */
export function valuesAt(source: unknown, field: string): unknown[] {
  return field
    .split('.')
    .reduce<readonly unknown[]>((values, name) => values.flatMap((value) => list(as(value)[name])), [source])
    .filter((value) => value !== null && value !== undefined)
}

type Token = { readonly text: string; readonly position: number }

/** The standard tokenizer, width and case folded, `cjk_bigram`: characters of Han and, where neighbours touch, their pairs. */
export function analyse(text: string, unigrams: boolean): Token[] {
  const folded = text.normalize('NFKC').toLowerCase()
  const words = [
    ...folded.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.,]\p{N}+)*/gu),
  ].flatMap((word) =>
    /^\p{Script=Han}/u.test(word[0])
      ? [...word[0]].map((one, i) => ({ one, at: word.index + i }))
      : [{ one: word[0], at: word.index }],
  )
  const isHan = (word: string | undefined): boolean => word !== undefined && /^\p{Script=Han}$/u.test(word)
  return words.flatMap(({ one, at }, position) => {
    const next = words[position + 1]
    const before = words[position - 1]
    const pairs = isHan(one) && next !== undefined && isHan(next.one) && next.at === at + one.length
    const alone =
      !pairs &&
      !(isHan(one) && before !== undefined && isHan(before.one) && before.at + before.one.length === at)
    const single = unigrams || !isHan(one) || alone ? [{ text: one, position }] : []
    return [...single, ...(pairs ? [{ text: one + next.one, position }] : [])]
  })
}

function holdsPhrase(stored: string, asked: string): boolean {
  const tokens = new Set(analyse(stored, true).map(({ text, position }) => `${position} ${text}`))
  const phrase = analyse(asked, false)
  const [first] = phrase
  if (first === undefined) return false
  const last = analyse(stored, true).at(-1)?.position ?? -1
  for (let start = 0; start <= last; start++)
    if (phrase.every(({ text, position }) => tokens.has(`${start + position - first.position} ${text}`)))
      return true
  return false
}

/** Score of a match, null for none; `inner` collects what nested queries are asked to show. */
export function match(clause: Json, source: Source, inner: Record<string, unknown>): number | null {
  const [kind, body] = only(clause)
  const yes = (holds: boolean): number | null => (holds ? 1 : null)
  const [field = '', wanted] = Object.entries(body)[0] ?? []
  const value = as(wanted)['value'] ?? wanted
  switch (kind) {
    case 'match_all':
      return 1
    case 'match_none':
      return null
    case 'term':
      return valuesAt(source, field).includes(value) ? Number(as(wanted)['boost'] ?? 1) : null
    case 'terms':
      return yes(valuesAt(source, field).some((held) => list(wanted).includes(held)))
    case 'prefix':
      return yes(valuesAt(source, field).some((held) => String(held).startsWith(String(value))))
    case 'wildcard': {
      const pattern = String(value).replace(/\\(.)|[\s\S]/gu, (all, escaped?: string) =>
        escaped !== undefined ? escapeOf(escaped) : all === '*' ? '.*' : all === '?' ? '.' : escapeOf(all),
      )
      return yes(valuesAt(source, field).some((held) => new RegExp(`^${pattern}$`, 'su').test(String(held))))
    }
    case 'range':
      return yes(valuesAt(source, field).some((held) => inRange(Number(held), as(wanted))))
    case 'match_phrase':
      return yes(valuesAt(source, field).some((held) => holdsPhrase(String(held), String(wanted))))
    case 'multi_match': {
      if (body['type'] !== 'phrase') throw new Refusal('parsing_exception', 'only phrases are known here')
      const fields = list(body['fields']).map((name) => String(name).split('^'))
      const scores = fields
        .filter(([name = '']) =>
          valuesAt(source, name).some((held) => holdsPhrase(String(held), String(body['query']))),
        )
        .map(([, boost = '1']) => Number(boost))
      return scores.length === 0 ? null : Math.max(...scores)
    }
    case 'nested': {
      const path = String(body['path'])
      const members = valuesAt(source, path).filter(
        (member) => match(as(body['query']), { [path]: member }, {}) !== null,
      )
      const shown = as(body['inner_hits'])
      if (typeof shown['name'] === 'string') inner[shown['name']] = toInner(members, shown)
      return members.length > 0 ? (body['score_mode'] === 'none' ? 0 : 1) : null
    }
    case 'bool':
      return matchBool(body, source, inner)
    default:
      throw new Refusal('parsing_exception', `unknown query [${kind}]`)
  }
}

function escapeOf(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/u, '\\$&')
}

function toInner(members: readonly unknown[], { size, sort }: Json): Json {
  const [[name = '', order] = []] = Object.entries(as(list(sort)[0]))
  const key = (member: unknown): number => Number(valuesAt(member, name.split('.').slice(1).join('.'))[0])
  const sorted = members.toSorted((a, b) => (order === 'desc' ? key(b) - key(a) : key(a) - key(b)))
  const hits = sorted.slice(0, Number(size)).map((member) => ({ _source: { shown: as(member)['shown'] } }))
  return { hits: { total: { value: members.length, relation: 'eq' }, hits } }
}

function inRange(value: number, limits: Json): boolean {
  const tests: Readonly<Record<string, (bound: number) => boolean>> = {
    gt: (bound) => value > bound,
    gte: (bound) => value >= bound,
    lt: (bound) => value < bound,
    lte: (bound) => value <= bound,
  }
  return Object.entries(limits).every(([name, bound]) => {
    const test = tests[name]
    if (test === undefined) throw new Refusal('parsing_exception', `[range] query does not support [${name}]`)
    return test(Number(bound))
  })
}

function matchBool(body: Json, source: Source, inner: Record<string, unknown>): number | null {
  const of = (name: string): Json[] => list(body[name]).map(as)
  const must = [...of('must'), ...of('filter')].map((clause) => match(clause, source, inner))
  if (must.includes(null)) return null
  if (of('must_not').some((clause) => match(clause, source, inner) !== null)) return null
  const should = of('should')
    .map((clause) => match(clause, source, inner))
    .filter((score) => score !== null)
  const needed = Number(
    body['minimum_should_match'] ?? (must.length > 0 || of('should').length === 0 ? 0 : 1),
  )
  if (should.length < needed) return null
  const scored = of('must').map((clause) => match(clause, source, {}) ?? 0)
  return [...scored, ...should].reduce((sum, score) => sum + score, 0)
}
