/**
 * The articles of a labelled page, read off its labels.
 */
import type { LabelledLine, LabelledPage, LineRole } from '../../src/newspaper/label/labelled.ts'

export type TrueArticle = {
  readonly kicker: string
  readonly headline: string
  /** Kicker and headline, where one line holds both. */
  readonly title: string
  readonly subhead: string
  readonly byline: string
  readonly paragraphs: readonly string[]
  readonly headings: readonly string[]
  readonly captions: readonly string[]
  /** Of its tables and lists. */
  readonly rows: string
}

/** `[{ headline: '云溪大桥开工', paragraphs: ['…'], … }]`; notices are not among them. */
export function toTruth({ lines }: LabelledPage): TrueArticle[] {
  const owned = lines.filter(({ article }) => article !== null && !article.startsWith('n'))
  return [...Map.groupBy(owned, ({ article }) => article)].map(([, own]) => toArticle(own))
}

function toArticle(lines: readonly LabelledLine[]): TrueArticle {
  const joined = (...roles: LineRole[]): string =>
    lines
      .filter(({ role }) => role !== null && roles.includes(role))
      .map(({ text }) => bare(text))
      .join('')
  return {
    kicker: joined('kicker'),
    headline: joined('headline'),
    title: joined('title'),
    subhead: joined('subhead'),
    byline: joined('byline', 'dateline'),
    paragraphs: gather(lines, ['lead', 'start', 'label'], 'flow'),
    headings: gather(lines, ['heading'], null),
    captions: gather(lines, ['caption'], null),
    rows: joined('row'),
  }
}

/** Texts begun by a line of `first` and carried on by lines of `rest`. */
function gather(lines: readonly LabelledLine[], first: readonly LineRole[], rest: LineRole | null): string[] {
  return lines.reduce<string[]>((texts, { role, text }) => {
    if (role !== null && first.includes(role)) return [...texts, bare(text)]
    const last = texts.pop()
    if (last === undefined) return texts
    return [...texts, role === rest ? last + bare(text) : last]
  }, [])
}

/** Without blanks and Markdown marks. */
export const bare = (text: string): string => text.replace(/^#+ /u, '').replace(/\s+/gu, '')
