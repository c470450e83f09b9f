/**
 * What the parser reads of a set page, beside what was set.
 */
import type { ArticleStructure } from '../../src/newspaper/parse.ts'
import type { SetArticle, SetPage } from './typeset.ts'

export type Field =
  'found' | 'headline' | 'kicker' | 'subhead' | 'names' | 'text' | 'paragraphs' | 'crossheads' | 'caption'
export type Verdict = { readonly field: Field; readonly right: boolean; readonly note: string }

const bare = (text: string | null): string => (text ?? '').replace(/\s+/gu, '')

/** One verdict a field of each article, and one for the page: exactly its articles. */
export function judge(page: SetPage, articles: readonly ArticleStructure[]): Verdict[] {
  return page.articles.flatMap((truth) => {
    const start = bare(truth.paragraphs[0] ?? '').slice(0, 14)
    const read = articles.find(({ body }) => toText(body).startsWith(start))
    return read === undefined
      ? [{ field: 'found', right: false, note: truth.headline }]
      : judgeOne(truth, read)
  })
}

function judgeOne(truth: SetArticle, read: ArticleStructure): Verdict[] {
  const same = (field: Field, wanted: string, got: string): Verdict => ({
    field,
    right: bare(wanted) === bare(got),
    note: `wanted ${wanted.slice(0, 60)} got ${got.slice(0, 60)}`,
  })
  const prose = read.body.filter(({ kind }) => kind !== 'heading')
  const headings = read.body.filter(({ kind }) => kind === 'heading')
  return [
    { field: 'found', right: true, note: '' },
    same('headline', truth.headline, read.headline ?? ''),
    same('kicker', truth.kicker ?? '', read.kicker ?? ''),
    same('subhead', truth.subhead ?? '', read.subhead ?? ''),
    same('names', truth.names.join(), read.byline.flatMap(({ names }) => names).join()),
    {
      field: 'text',
      right: bare(truth.paragraphs.join('')) === toText(prose),
      note: `ends ${toText(prose).slice(-30)}`,
    },
    same('paragraphs', String(truth.paragraphs.length), String(prose.length)),
    same('crossheads', truth.crossheads.join(), headings.map(({ text }) => text).join()),
    same('caption', truth.caption ?? '', read.photos.map(({ caption }) => caption).join()),
  ]
}

const toText = (body: ArticleStructure['body']): string =>
  bare(
    body
      .filter(({ kind }) => kind !== 'heading')
      .map(({ text }) => text)
      .join(''),
  )
