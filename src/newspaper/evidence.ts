/**
 * Evidence for what a line is: each piece speaks for or against roles, in nats; the page's best explanation adds them up.
 *
 * A new convention is a new line here (or, where words tell, a sign in `content/rules/layout.json`), not a new branch.
 */
import type { Features } from './features.ts'
import { ROLES, type RoleName } from './roles.ts'

type Weights = Partial<Record<RoleName, number>>
type Piece = {
  readonly id: string
  readonly sees: (at: Features, before: Features | undefined, after: Features | undefined) => boolean
  readonly says: Weights
}

/** Weights for roles that are not running text, at once. */
const apart = (weight: number): Weights => ({
  headline: weight,
  byline: weight,
  heading: weight,
  caption: weight,
  furniture: weight,
  label: weight,
})

const isProse = (at: Features): boolean =>
  at.stops > 0 || (at.ends === 'stop' && at.line.width >= 12) || at.commas > 2

/** Narrower than its column by an indent of two, which the extraction has dropped. */
export function isLostIndent(at: Features): boolean {
  if (at.column === null || at.fill !== 'short') return false
  return at.column.width - at.line.width <= 3.2
}

/** The pair of hanzi across the line end is one this page uses elsewhere. */
function isCutInWord(at: Features): boolean {
  return (
    at.fill === 'free' &&
    at.ends === 'none' &&
    at.joins >= 2 &&
    at.line.level === 0 &&
    /\p{Script=Han}$/u.test(at.line.folded)
  )
}

const EVIDENCE: readonly Piece[] = [
  // Running text: sentences, or a line that fills its column like its neighbours.
  {
    id: 'prior',
    sees: () => true,
    says: { byline: -8, caption: -2.5, furniture: -4, label: -9, row: -7, heading: -1 },
  },
  {
    id: 'holds-sentence-ends',
    sees: (at) => at.stops > 0,
    says: { body: 3, headline: -3, heading: -4, caption: -1.5, label: -4 },
  },
  {
    id: 'ends-a-sentence',
    sees: (at) => at.ends === 'stop',
    says: { body: 2, headline: -2.5, heading: -3, caption: -1 },
  },
  { id: 'holds-commas', sees: (at) => at.commas > 0, says: { body: 1, heading: -0.5, label: -2 } },
  { id: 'holds-many-commas', sees: (at) => at.commas > 2, says: { body: 1.5, headline: -1.5, heading: -2 } },
  {
    id: 'pauses-at-the-end',
    sees: (at) => at.ends === 'pause',
    says: { body: 3, headline: -2, heading: -3, caption: -3 },
  },
  {
    id: 'very-long',
    sees: (at) => at.line.width > 45,
    says: { body: 4, heading: -4, label: -4, caption: -1.5, headline: -1 },
  },
  {
    id: 'very-long-without-a-stop',
    sees: (at) => at.line.width > 45 && !isProse(at) && at.segments > 1,
    says: { body: -5, headline: 2 },
  },
  { id: 'fills-its-column', sees: (at) => at.fill === 'full', says: { body: 3, ...apart(-0.5) } },
  {
    id: 'wider-than-its-column',
    sees: (at) => at.fill === 'long' && !isProse(at),
    says: { body: -4, headline: 1, caption: 0.5 },
  },
  {
    id: 'short-and-unpunctuated',
    sees: (at) => !isProse(at) && at.fill === 'free' && at.line.width < 40 && at.ends !== 'pause',
    says: { body: -4 },
  },
  {
    id: 'cut-in-a-sentence',
    sees: (at) => at.commas > 0 && at.ends === 'none' && at.fill === 'free',
    says: { body: 3, headline: -1.5, heading: -2, caption: -1 },
  },
  { id: 'cut-in-a-word', sees: (at) => isCutInWord(at), says: { body: 3, ...apart(-1) } },
  {
    id: 'unmarked-on-a-marked-page',
    sees: (at) => at.page.marked && at.line.level === 0,
    says: { headline: -3, heading: -3 },
  },
  {
    id: 'cut-in-a-quotation',
    sees: (at) => /“[^”]*$|\([^)]*$|《[^》]*$/u.test(at.line.folded) && at.line.level === 0,
    says: { body: 3, ...apart(-2) },
  },
  {
    id: 'opens-a-paragraph-of-its-column',
    sees: (at, _before, after) => isLostIndent(at) && after?.fill === 'full',
    says: { body: 3 },
  },
  {
    id: 'short-in-its-column',
    sees: (at) => at.fill === 'short' && !isLostIndent(at) && at.ends !== 'stop' && at.ends !== 'pause',
    says: { body: -2 },
  },
  {
    id: 'quote-opens-prose',
    sees: (at) => at.ends === 'quote' && at.fill === 'free' && at.line.width > 35,
    says: { body: 1.5 },
  },
  { id: 'starts-with-a-dateline', sees: (at) => at.dateline !== null, says: { body: 6 } },
  {
    id: 'starts-with-punctuation',
    sees: (at) => /^[。,、;:!?)”’》%]/u.test(at.line.folded),
    says: { body: 4 },
  },
  { id: 'announces', sees: (at) => at.ends === 'colon' && at.line.width > 14, says: { body: 2 } },

  // Headlines.
  {
    id: 'marked-as-title',
    sees: (at) => at.line.level === 1 || at.line.level === 2,
    says: { body: -6, headline: 3.5, heading: 0.5, caption: -3 },
  },
  {
    id: 'marked-as-section',
    sees: (at) => at.line.level > 2,
    says: { body: -6, heading: 4, headline: -1, caption: -3 },
  },
  {
    id: 'headline-long',
    sees: (at) => at.line.width >= 12 && at.line.width <= 36 && !isProse(at),
    says: { headline: 1.2 },
  },
  {
    id: 'in-two-parts',
    sees: (at) => at.segments >= 2 && at.line.width >= 9 && !isProse(at),
    says: { headline: 1.5, heading: 1, caption: -0.5 },
  },
  {
    id: 'tiny',
    sees: (at) => at.line.width <= 6,
    says: { headline: -2, heading: -0.5, caption: 0.8, furniture: 1 },
  },
  { id: 'long-for-a-heading', sees: (at) => at.line.width > 20, says: { heading: -2 } },
  { id: 'much-too-long-for-a-heading', sees: (at) => at.line.width > 28, says: { heading: -3 } },
  {
    id: 'colon-inside',
    sees: (at) => /^[^:]{2,16}:[^:]{2,30}$/u.test(at.line.folded) && !isProse(at),
    says: { headline: 1, heading: 1, caption: -1 },
  },
  {
    id: 'asks-or-calls',
    sees: (at) => /[!?]$/u.test(at.line.folded) && at.stops === 0 && at.line.width < 30,
    says: { headline: 2.5, heading: 2.5, body: -1 },
  },
  {
    id: 'quotes-inside',
    sees: (at) => /“.+”/u.test(at.line.folded) && !isProse(at),
    says: { headline: 0.8, heading: 0.5, caption: -0.5 },
  },

  // Bylines.
  {
    id: 'signed-with-a-role',
    sees: (at) => at.byline !== null && at.byline.printed && !at.byline.staff,
    says: { byline: 15, body: -3, heading: -3, caption: 1 },
  },
  {
    id: 'names-alone',
    sees: (at) => at.byline !== null && !at.byline.printed && at.line.level === 0,
    says: { byline: 8, body: -2, heading: -1.5, headline: -2 },
  },
  { id: 'staff-of-the-page', sees: (at) => at.byline?.staff === true, says: { furniture: 8, byline: 6 } },

  // Captions.
  { id: 'after-a-wide-gap', sees: (at) => at.gap > 1.9, says: { caption: 1.2 } },
  {
    id: 'short-sentence-after-a-wide-gap',
    sees: (at) => at.gap > 1.9 && at.ends === 'stop' && at.line.width < 45,
    says: { caption: 2.5 },
  },
  {
    id: 'label-like',
    sees: (at) => at.line.width <= 14 && at.segments === 1 && at.commas === 0 && at.ends === 'none',
    says: { caption: 0.8 },
  },

  // Tables.
  { id: 'in-cells', sees: (at) => at.cells >= 3, says: { row: 6 } },
  {
    id: 'in-cells-with-neighbours',
    sees: (at, before, after) => at.cells >= 3 && Math.max(before?.cells ?? 0, after?.cells ?? 0) >= 3,
    says: { row: 5 },
  },
]

/** What every piece of evidence says of one line, added up for each role of {@link ROLES}. */
export function weigh(at: Features, before: Features | undefined, after: Features | undefined): Float64Array {
  const sums = new Float64Array(ROLES.length)
  const add = (role: RoleName, weight: number): void => {
    const index = ROLES.indexOf(role)
    sums[index] = (sums[index] ?? 0) + weight
  }
  for (const { sees, says } of EVIDENCE)
    if (sees(at, before, after)) for (const role of ROLES) add(role, says[role] ?? 0)
  for (const sign of at.signs) add(sign.role, sign.weight * (sign.each ? occurrences(at, sign.pattern) : 1))
  return sums
}

function occurrences(at: Features, pattern: RegExp): number {
  return [...at.line.folded.matchAll(new RegExp(pattern.source, 'gu'))].length
}
