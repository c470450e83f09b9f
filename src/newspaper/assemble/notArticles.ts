/**
 * What on a page is no article: mastheads and running heads, notices and advertising, noise.
 */
import type { Article, NotArticle } from '../../schema/entry.ts'
import type { Features } from '../observe/features.ts'
import type { Draft } from './drafts.ts'
import { toRuns, type Line } from '../text/lines.ts'
import { toClosed } from '../text/punctuation.ts'
import type { NewspaperRules } from '../rules.ts'

type Kind = NotArticle['kind']
const ENOUGH = 4

/** Whether what reads like an article is a notice: a tender, a lost certificate, an obituary, an advertisement. */
export function isNotice(
  article: Pick<Article, 'headline' | 'kicker' | 'body' | 'dateline' | 'byline'>,
  rules: NewspaperRules,
): boolean {
  const titles = [article.kicker, article.headline].map((title) => rules.folding.fold(title ?? ''))
  const body = rules.folding.fold(
    article.body
      .map(({ text }) => text.slice(0, 2000))
      .join('\n')
      .slice(0, 6000),
  )
  let worth = article.dateline === null ? 0 : -5
  if (article.byline.length > 0) worth -= 5
  for (const notice of rules.notices) {
    if (notice.in === 'headline' && titles.some((title) => notice.pattern.test(title))) worth += notice.weight
    if (notice.in === 'body' && notice.pattern.test(body)) worth += notice.weight
  }
  return worth > ENOUGH
}

/** Whether a text without a headline says itself what it is: `更正：本报上期…`, `招领启事：…`. */
export function isUntitledNotice({ head, body }: Pick<Draft, 'head' | 'body'>): boolean {
  return head.length === 0 && body[0]?.at.signs.some(({ id }) => id === 'notice-line') === true
}

/** Lines of one kind that adjoin, as one piece. */
export function toNotArticles(lines: readonly Line[], kindOf: (line: Line) => Kind): NotArticle[] {
  const groups: { kind: Kind; lines: Line[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = groups.at(-1)
    if (last?.kind === kind && last.lines.at(-1)?.ordinal === line.ordinal - 1) last.lines.push(line)
    else groups.push({ kind, lines: [line] })
  }
  return groups.map((group) => ({
    kind: group.kind,
    lines: toRuns(group.lines),
    text: group.lines.map(({ raw }) => raw.trim()).join('\n'),
  }))
}

/** `masthead` where the page speaks of itself, `noise` where nothing can be read, else `furniture`. */
export function toFurnitureKind(at: Features | undefined, title: RegExp): Kind {
  if (at === undefined || !/[\p{L}\p{N}]/u.test(at.line.folded)) return 'noise'
  const own = at.signs.some(({ id }) => ['masthead-label', 'page-date', 'latin-title'].includes(id))
  return own || title.test(toClosed(at.line.folded)) ? 'masthead' : 'furniture'
}
