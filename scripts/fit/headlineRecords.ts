/**
 * Where headline blocks to fit on come from: articles of a corpus, and blocks that a person has labelled.
 */
import type { LabelledPage, LineRole } from '../../src/newspaper/label/labelled.ts'
import { readLead } from '../../src/newspaper/recognise/lead.ts'
import type { NewspaperRules } from '../../src/newspaper/rules.ts'
import { squeeze, type ArticleRecord } from '../../src/typeset/record.ts'
import type { HeadlineRecord } from './headlineBlocks.ts'

/** How much of a text counts as its beginning. */
const LEAD = 200

/** Zero-width blanks come with the source's mark-up, not from the page. */
const toText = (text: string): string => squeeze(text.replaceAll('\u200b', ''))

/** `{ kicker: ['…'], headline: ['…'], blocks: […] }` → `{ …, lead: '…' }`; those without a headline are left out. */
export function toHeadlineRecords(
  articles: readonly ArticleRecord[],
  rules: NewspaperRules,
): HeadlineRecord[] {
  return articles
    .filter(({ headline }) => headline.length > 0)
    .map(({ paper, date, page, section, kicker, headline, subhead, blocks }) => ({
      paper,
      page: [paper, date, page, section].join(' '),
      kicker: kicker.map(toText),
      headline: headline.map(toText),
      subhead: subhead.map(toText),
      lead: toOpening(
        blocks.flatMap(([kind, text]) => (kind === 'paragraph' ? [text] : [])),
        rules,
      ),
    }))
}

function toOpening(paragraphs: readonly string[], rules: NewspaperRules): string {
  const [first = '', ...others] = paragraphs
    .slice(0, 3)
    .map((text) => rules.folding.fold(text.slice(0, LEAD)))
  return [first.slice(readLead(first, rules).length), ...others].join('').slice(0, LEAD)
}

/** How many lines of a labelled article count as its beginning. */
const TEXT_LINES = 8

/** The headlines of a labelled page, article by article; one that shares its line with the kicker tells nothing here. */
export function toLabelledRecords(
  name: string,
  { lines }: LabelledPage,
  rules: NewspaperRules,
  paper: string,
): HeadlineRecord[] {
  const articles = Map.groupBy(
    lines.filter(({ article }) => article !== null),
    ({ article }) => article,
  )
  return [...articles.values()].flatMap((own) => {
    const of = (...roles: LineRole[]): string[] =>
      own.flatMap(({ role, text }) => (role !== null && roles.includes(role) ? [bare(text)] : []))
    const headline = of('headline')
    if (headline.length === 0 || of('title').length > 0) return []
    const text = of('lead', 'start', 'flow').slice(0, TEXT_LINES)
    return [
      {
        paper,
        page: name,
        kicker: join(of('kicker')),
        headline: join(headline),
        subhead: join(of('subhead')),
        lead: toOpening([text.join('')], rules),
      },
    ]
  })
}

const bare = (text: string): string => squeeze(text.replace(/^\s*#{1,6}\s/u, ''))
const join = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : [lines.join(' ')])
