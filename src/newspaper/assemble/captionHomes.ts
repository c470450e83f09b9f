/**
 * Whose a photo is that stands between two articles, or above the first.
 */
import type { Draft, Placed } from './draft.ts'
import { toPairs, toShare } from '../text/pairs.ts'

type Homes = { readonly articles: Draft[]; readonly captions: Placed[] }

/** How much more of a caption's words the next article must take up than the one above. */
const MORE = 0.15
/** So much of them makes a photo above all headlines the first article's. */
const ENOUGH = 0.3
/** Less of a whole sentence's words is no sign of the article above: a picture of its own. */
const LITTLE = 0.15
const NONE = 0.05
const SENTENCE = 22

/**
 * Photos go to the neighbour that takes up the words of their captions; where there is one article, all are its own.
 *
 * `[第一篇 …, 图：茶园新景]`, `[茶园丰收 …]` → the photo goes to the second.
 */
export function toHomes({ articles, captions }: Homes): Homes {
  const [first, second] = articles
  if (first === undefined) return { articles, captions }
  if (second === undefined)
    return { articles: [{ ...first, captions: [...captions, ...first.captions] }], captions: [] }
  const toText = remember(articles)
  const own: Placed[] = []
  const homed = articles.map((article) => ({ ...article, captions: [...article.captions] }))
  for (const group of toGroups(captions))
    if (isPointed(group) || isBareAbove(group, first) || toOverlap(group, toText(0)) >= ENOUGH)
      homed[0]?.captions.unshift(...group)
    else own.push(...group)
  for (const [i, article] of articles.entries())
    for (const group of toGroups(article.captions.filter((caption) => isBelow(caption, article)))) {
      const [here, next] = [toOverlap(group, toText(i)), toOverlap(group, toText(i + 1))]
      const stays = next <= here + MORE && here >= (isSentence(group) ? LITTLE : NONE)
      if (stays) continue
      const home = homed[i]
      if (home !== undefined) home.captions = home.captions.filter((caption) => !group.includes(caption))
      if (next > here + MORE) homed[i + 1]?.captions.unshift(...group)
      else own.push(...group)
    }
  return { articles: homed, captions: own.toSorted((a, b) => a.at.line.ordinal - b.at.line.ordinal) }
}

/**
 * Where headlines stand below their texts, a photo between a headline and the next text goes to the article that takes up
 * its words, the one above before the one below; else it is the page's own.
 */
export function toHomesBelow({ articles, captions }: Homes): Homes {
  const homed = articles.map((article) => ({ ...article, captions: [...article.captions] }))
  const own: Placed[] = []
  const toText = remember(articles)
  for (const group of toGroups(captions)) {
    const next = articles.findIndex((article) => !isBelowAll(group, article))
    const above = (next === -1 ? articles.length : next) - 1
    const home = toHome(group, above, toText, articles[0])
    if (home === null) own.push(...group)
    else homed[home]?.captions.push(...group)
  }
  return { articles: homed, captions: own }
}

/** The article that takes a photo below the article `above`, -1 where it stands above all; null for the page's own. */
function toHome(
  group: readonly Placed[],
  above: number,
  toText: Texts,
  first: Draft | undefined,
): number | null {
  if (above === -1 && first !== undefined && isBareAbove(group, first)) return 0
  const [here, there] = [toOverlap(group, toText(above)), toOverlap(group, toText(above + 1))]
  if (here >= (isSentence(group) ? LITTLE : NONE) && there <= here + MORE) return above
  return there >= ENOUGH ? above + 1 : null
}

function isBelowAll([first]: readonly Placed[], article: Draft): boolean {
  return first !== undefined && isBelow(first, article)
}

function isBelow({ at }: Placed, { head, byline, body }: Draft): boolean {
  return [...head, ...byline, ...body].every((line) => line.at.line.ordinal < at.line.ordinal)
}

/** Captions on adjoining lines: a picture, its sentence and its credit. */
function toGroups(captions: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const caption of captions) {
    const last = groups.at(-1)
    if (last?.at(-1)?.at.line.ordinal === caption.at.line.ordinal - 1) last.push(caption)
    else groups.push([caption])
  }
  return groups
}

/** Names who took a picture and says nothing of it; above all articles there is only the first to take it. */
function isBareAbove(group: readonly Placed[], { head, byline, body }: Draft): boolean {
  const top = Math.min(...[...head, ...byline, ...body].map(({ at }) => at.line.ordinal))
  return group.every(({ at }) => at.creditOnly && at.line.ordinal < top)
}

/** Points at a picture: `▲`. */
function isPointed([first]: readonly Placed[]): boolean {
  return /^[▲▼◀▶△▽]/u.test(first?.at.line.folded ?? '')
}

function isSentence(group: readonly Placed[]): boolean {
  return group.some(({ at }) => at.line.width >= SENTENCE && (at.ends === 'stop' || at.stops > 0))
}

const LONGEST = 4000

type Texts = (i: number) => ReadonlySet<number> | undefined

/** The words of each article, read where a caption asks for them. */
function remember(articles: readonly Draft[]): Texts {
  const read = new Map<number, ReadonlySet<number>>()
  return (i) => {
    const article = articles[i]
    const known = read.get(i)
    if (article === undefined || known !== undefined) return known
    const pairs = toPairsOfDraft(article)
    read.set(i, pairs)
    return pairs
  }
}

function toPairsOfDraft({ head, body }: Draft): ReadonlySet<number> {
  return toPairs(
    [...head, ...body]
      .map(({ at }) => at.line.folded.slice(0, LONGEST))
      .join('')
      .slice(0, LONGEST),
  )
}

/** Share of a caption's words that a text holds, 0..1. */
function toOverlap(group: readonly Placed[], text: ReadonlySet<number> | undefined): number {
  return toShare(toPairs(group.map(({ at }) => at.line.folded).join('')), text ?? new Set())
}
