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
  return terms.lists.map((list, i) => choose(i, meet(i, list, terms, scores), articles, norms))
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
  Math.hypot(...Array.from(list, (term) => weights[term] ?? 0)) || 1

/** Adds up what an article shares with its nearest on each list; `scores` is left as it was found, all 0. */
function meet(i: number, list: Int32Array, terms: Terms, scores: Float64Array): [number, number][] {
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
  return met.map((other) => {
    const score = scores[other] ?? 0
    scores[other] = 0
    return [other, score]
  })
}

type Norms = { readonly subject: number; readonly event: number }

/** Similar by what they are about; of the same event by all they say, facts one of them has alone included. */
function choose(
  i: number,
  met: readonly (readonly [number, number])[],
  articles: readonly Likeness[],
  norms: readonly Norms[],
): Relations {
  const norm = (at: number, of: keyof Norms): number => norms[at]?.[of] ?? 1
  const [subject, event] = [norm(i, 'subject'), norm(i, 'event')]
  const ranked = met
    .filter(([other, score]) => score / (subject * norm(other, 'subject')) >= SIMILAR)
    .map(([other, score]) => ({
      other,
      likeness: score / (subject * norm(other, 'subject')),
      event: score / (event * norm(other, 'event')),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
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
