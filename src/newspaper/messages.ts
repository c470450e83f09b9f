/**
 * What the reading of a page is unsure of, and what it could not keep of what a person decided, as messages.
 */
import type { Message, NotArticle } from '../schema/entry.ts'
import type { ArticleStructure } from './assemble/article.ts'
import { toOrderMessages } from './assemble/order.ts'
import type { LeftWords } from './assemble/leftWords.ts'
import type { Decided } from './label/decided.ts'
import type { Labelled } from './label/label.ts'
import type { Line } from './text/lines.ts'

function refuse(line: number | null, text: string): Message {
  return { line, column: null, rule: 'invalid-correction', text, severity: 'error' }
}

/** Decisions that no reading of the page could keep. */
export function toImpossible(lines: readonly Line[], { impossible }: Labelled): Message[] {
  return impossible.map(({ ordinal, why }) =>
    refuse(lines[ordinal]?.number ?? null, `${why.join('、')}与上一行的角色不能相接：没有采用`),
  )
}

/** Decisions of what an article is that another of the same article goes against, or whose line no article has. */
export function toIdleKinds(
  lines: readonly Line[],
  kinds: ReadonlyMap<number, NotArticle['kind'] | 'article'>,
  decided: Decided,
): Message[] {
  return [...decided].flatMap(([ordinal, { kind, why }]) => {
    if (kind === undefined || kinds.get(ordinal) === kind) return []
    const reason = kinds.has(ordinal) ? '与同一篇里另一条不一致' : '说的一行不属于任何文章'
    return [refuse(lines[ordinal]?.number ?? null, `${why}${reason}：没有采用`)]
  })
}

/** Words that were printed beside a name or a credit and that no field has a place for. */
export function toLeftMessages(left: readonly LeftWords[]): Message[] {
  return left.map(({ line, words }) => ({
    line,
    column: null,
    rule: 'words-left',
    text: `Unexpected words beside a signature or credit, kept in no field: ${words.join(' ')}`,
    severity: 'info',
  }))
}

/** Doubts about the order of headlines and about articles. */
export function toMessages(
  { order, orderProbability }: Labelled,
  articles: readonly { article: ArticleStructure; headline: { unsure: boolean } }[],
): Message[] {
  const messages: Message[] = []
  if (orderProbability < 0.9)
    messages.push({
      line: null,
      column: null,
      rule: 'order-of-headlines-unsure',
      text: `Unexpected doubt whether headlines stand ${order} their texts, probability ${orderProbability.toFixed(2)}`,
      severity: 'info',
    })
  for (const { article, headline } of articles) {
    const line = article.lines[0]?.[0] ?? null
    const note = (rule: string, text: string): void =>
      void messages.push({ line, column: null, rule, text, severity: 'warning' })
    if (article.headline === null) note('headline-missing', 'Unexpected article without a headline')
    if (headline.unsure)
      note('headline-parts-unsure', 'Unexpected headline block that can be read in two ways')
    if (article.truncated !== null && article.jump === null)
      note('truncated', `Unexpected cut at the ${article.truncated} of the text`)
    if (article.confidence < 0.4)
      note('boundary-unsure', `Unexpected doubt where the article begins, confidence ${article.confidence}`)
    messages.push(...toOrderMessages(article.body))
  }
  return messages
}
