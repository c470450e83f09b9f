/**
 * Similar articles and reports of the same event, in near-linear time.
 *
 * Every article is a set of terms (keywords, entities, places, topics) and of facts (figures with their metric). A term's posting list is in date order,
 * and an article meets only its `REACH` nearest neighbours on each list, so the work is terms × 2·REACH, however common
 * a term is.
 */
export type Likeness = {
  readonly terms: readonly string[]
  /** Shared ones count; many that are not shared do not make an article less like others. */
  readonly facts: readonly string[]
  /** The place in the list is the place in time: newest first. */
  readonly newspaper: string | null
  /** Days since any fixed day; null where undated. */
  readonly day: number | null
}

const REACH = 24
const SHOWN = 6
/** Two articles are similar from this share of their terms' weight on (cosine). */
const SIMILAR = 0.12
/** They tell of the same event from this share on, within this many days. */
const SAME = 0.5
const SAME_DAYS = 7

export type Relations = { readonly related: number[]; readonly sameEvent: number[] }

/** For each article, the places in the list of its similar articles, best first. */
export function relate(articles: readonly Likeness[]): Relations[] {
  const terms = toTerms(articles)
  const norms = terms.lists.map((list, i) => {
    const subject = list.slice(0, articles[i]?.terms.length || list.length)
    return { subject: normOf(subject, terms.weights), event: normOf(list, terms.weights) }
  })
  const scores = new Float64Array(articles.length)
  return terms.lists.map((list, i) => {
    const met = meet(i, list, terms, scores)
    const ranked = rank(i, met, scores, norms)
    for (const other of met) scores[other] = 0
    return choose(i, ranked, articles)
  })
}

type Terms = {
  /** Of each article, its terms and then its facts, as numbers. */
  readonly lists: readonly Int32Array[]
  /** Of each term, its articles in the order of the list; where the article at hand stands among them. */
  readonly postings: readonly number[][]
  readonly at: Int32Array
  readonly weights: Float64Array
}

function toTerms(articles: readonly Likeness[]): Terms {
  const numbers = new Map<string, number>()
  const postings: number[][] = []
  const lists = articles.map(({ terms, facts }, i) =>
    Int32Array.from([...terms, ...facts], (term) => {
      const number = numbers.get(term) ?? postings.push([]) - 1
      numbers.set(term, number)
      postings[number]?.push(i)
      return number
    }),
  )
  const weights = Float64Array.from(postings, ({ length }) => Math.log(1 + articles.length / length))
  return { lists, postings, at: new Int32Array(postings.length), weights }
}

const normOf = (list: Int32Array, weights: Float64Array): number =>
  Math.sqrt(list.reduce((sum, term) => sum + (weights[term] ?? 0) ** 2, 0)) || 1

/** Adds up in `scores`, which begins at 0, what an article shares with its nearest on each list; says which these are. */
function meet(i: number, list: Int32Array, terms: Terms, scores: Float64Array): number[] {
  const met: number[] = []
  for (const term of list) {
    const posting = terms.postings[term] ?? []
    const at = terms.at[term] ?? 0
    terms.at[term] = at + 1
    const weight = (terms.weights[term] ?? 0) ** 2
    const end = Math.min(posting.length, at + REACH + 1)
    for (let place = Math.max(0, at - REACH); place < end; place += 1) {
      const other = posting[place] ?? i
      if (other === i) continue
      if (scores[other] === 0) met.push(other)
      scores[other] = (scores[other] ?? 0) + weight
    }
  }
  return met
}

type Norms = { readonly subject: number; readonly event: number }

type Ranked = { readonly other: number; readonly likeness: number; readonly event: number }

/** Those that are similar by what they are about, the likeliest first. Hundreds are met and a few are similar: only these are more than numbers. */
function rank(
  i: number,
  met: readonly number[],
  scores: Float64Array,
  norms: readonly Norms[],
): readonly Ranked[] {
  const own = norms[i] ?? NO_NORMS
  const ranked: Ranked[] = []
  for (const other of met) {
    const score = scores[other] ?? 0
    const norm = norms[other] ?? NO_NORMS
    const likeness = score / (own.subject * norm.subject)
    if (likeness >= SIMILAR) ranked.push({ other, likeness, event: score / (own.event * norm.event) })
  }
  return ranked.sort((a, b) => b.likeness - a.likeness || a.other - b.other)
}

const NO_NORMS: Norms = { subject: 1, event: 1 }

/** Of the same event are those that are like it by all they say, facts one of them has alone included. */
function choose(i: number, ranked: readonly Ranked[], articles: readonly Likeness[]): Relations {
  const same = ranked.filter(({ other, event }) => event >= SAME && near(articles[i], articles[other]))
  const sameEvent = same.slice(0, SHOWN).map(({ other }) => other)
  const related = ranked.map(({ other }) => other).filter((other) => !sameEvent.includes(other))
  return { related: related.slice(0, SHOWN), sameEvent }
}

function near(a: Likeness | undefined, b: Likeness | undefined): boolean {
  if (a?.day === null || b?.day === null || a === undefined || b === undefined) return false
  // A paper does not report one event twice on one day.
  if (a.newspaper !== null && a.newspaper === b.newspaper && a.day === b.day) return false
  return Math.abs(a.day - b.day) <= SAME_DAYS
}
