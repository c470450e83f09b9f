/**
 * What on a page is no article: mastheads and running heads, notices and advertising, noise.
 */
import type { Article, NotArticle } from '../../schema/entry.ts'
import type { Observation } from '../observe/observation.ts'
import type { Draft } from './draft.ts'
import { toRuns, type Line } from '../text/lines.ts'
import { hasSense } from '../words/cueRules.ts'
import { toUnspaced } from '../text/sentences.ts'
import type { WordRules } from '../words/wordRules.ts'

type Kind = NotArticle['kind']
/** So many kinds of words about notices make one, and one more for each of dateline and byline, which reports have. */
const ENOUGH = 2

/** Whether what reads like an article is a notice: a tender, a lost certificate, an obituary, an advertisement. */
export function isNotice(
  article: Pick<Article, 'headline' | 'kicker' | 'body' | 'dateline' | 'byline'>,
  rules: WordRules,
): boolean {
  const titles = [article.kicker, article.headline].map((title) => rules.folding.fold(title ?? ''))
  const body = rules.folding.fold(
    article.body
      .map(({ text }) => text.slice(0, 2000))
      .join('\n')
      .slice(0, 6000),
  )
  const { notices } = rules
  const titled = notices.headline.filter((pattern) => titles.some((title) => pattern.test(title))).length
  const worded = notices.body.filter((pattern) => pattern.test(body)).length
  const reported = (article.dateline === null ? 0 : 1) + (article.byline.length > 0 ? 1 : 0)
  return titled + worded >= ENOUGH + reported
}

/**
 * Whether a text without a headline says itself what it is: `更正：本报上期…`, `招领启事：…`. No state of the model parts notices from
 * articles: what is a notice is asked of the whole text, {@link isNotice} by words of its title, this where it has none.
 */
export function isUntitledNotice({ head, body }: Pick<Draft, 'head' | 'body'>): boolean {
  return head.length === 0 && hasSense(body[0]?.at.cues ?? [], 'notice')
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
export function toFurnitureKind(at: Observation | undefined, title: RegExp): Kind {
  if (at === undefined || !/[\p{L}\p{N}]/u.test(at.line.folded)) return 'noise'
  return hasSense(at.cues, 'masthead') || title.test(toUnspaced(at.line.folded)) ? 'masthead' : 'furniture'
}
