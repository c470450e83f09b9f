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
  const postings = toPostings(articles)
  const weightOf = (term: string): number => Math.log(1 + articles.length / (postings.get(term)?.length ?? 1))
  const normOf = (terms: readonly string[]): number => Math.hypot(...terms.map(weightOf)) || 1
  const norms = articles.map(({ terms, facts }) => ({
    subject: normOf(terms.length > 0 ? terms : facts),
    event: normOf([...terms, ...facts]),
  }))
  const positions = new Map<string, number>()
  return articles.map((article, i) => {
    const scores = new Map<number, number>()
    for (const term of [...article.terms, ...article.facts]) {
      const list = postings.get(term) ?? []
      const at = positions.get(term) ?? 0
      positions.set(term, at + 1)
      const weight = weightOf(term) ** 2
      for (const other of list.slice(Math.max(0, at - REACH), at + REACH + 1))
        if (other !== i) scores.set(other, (scores.get(other) ?? 0) + weight)
    }
    return choose(i, scores, articles, norms)
  })
}

function toPostings(articles: readonly Likeness[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [i, { terms, facts }] of articles.entries())
    for (const term of [...terms, ...facts]) {
      const list = postings.get(term)
      if (list === undefined) postings.set(term, [i])
      else list.push(i)
    }
  return postings
}

type Norms = { readonly subject: number; readonly event: number }

/** Similar by what they are about; of the same event by all they say, facts one of them has alone included. */
function choose(
  i: number,
  scores: ReadonlyMap<number, number>,
  articles: readonly Likeness[],
  norms: readonly Norms[],
): Relations {
  const norm = (at: number, of: keyof Norms): number => norms[at]?.[of] ?? 1
  const ranked = Array.from(scores, ([other, score]) => ({
    other,
    likeness: score / (norm(i, 'subject') * norm(other, 'subject')),
    event: score / (norm(i, 'event') * norm(other, 'event')),
  }))
    .filter(({ likeness }) => likeness >= SIMILAR)
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
