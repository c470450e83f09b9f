/**
 * What the parser reads of a set page, beside what was set.
 */
import type { ArticleStructure } from '../../src/newspaper/parse.ts'
import { bare, type TrueArticle } from './truth.ts'

export type Field =
  'found' | 'headline' | 'subhead' | 'start' | 'end' | 'paragraphs' | 'headings' | 'captions'
export type Verdict = { readonly field: Field; readonly right: boolean }

const START = 14
const END = 12

/** One verdict a field of each article. */
export function judge(truth: readonly TrueArticle[], articles: readonly ArticleStructure[]): Verdict[] {
  return truth
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .flatMap((article) => {
      const start = startOf(article)
      const read = articles.find(({ body }) => toText(body).includes(start))
      return read === undefined ? [{ field: 'found', right: false }] : judgeOne(article, read)
    })
}

function judgeOne(truth: TrueArticle, read: ArticleStructure): Verdict[] {
  const text = toText(read.body)
  const prose = read.body.filter(({ kind }) => kind === 'paragraph')
  const headings = read.body.filter(({ kind }) => kind === 'heading').map((block) => bare(block.text))
  const captions = read.photos.map(({ caption }) => bare(caption))
  const head = bare((read.kicker ?? '') + (read.headline ?? ''))
  const ending = withoutBrackets(truth.paragraphs.at(-1) ?? '').slice(-END)
  return [
    { field: 'found', right: true },
    {
      field: 'headline',
      right:
        truth.title === ''
          ? bare(read.headline ?? '') === truth.headline
          : head === truth.title + truth.headline,
    },
    { field: 'subhead', right: bare(read.subhead ?? '') === truth.subhead },
    { field: 'start', right: text.startsWith(startOf(truth)) },
    { field: 'end', right: text.endsWith(ending) || isNote(text.slice(toEndOf(text, ending)), truth) },
    { field: 'paragraphs', right: prose.length === truth.paragraphs.length },
    { field: 'headings', right: headings.join('') === truth.headings.join('') },
    {
      field: 'captions',
      right:
        captions.length <= truth.captions.length &&
        captions.every((one) => truth.captions.join('').includes(one)),
    },
  ]
}

/** After dateline and byline in brackets, which are not part of the text read. */
function startOf({ paragraphs }: TrueArticle): string {
  const [first = ''] = paragraphs
  return first
    .replace(/^(?:据)?(?:本报|新华社|\p{Script=Han}{2})[^，。（]{0,14}(?:讯|电)/u, '')
    .replace(/^[（(][^）)]{2,40}[）)]/u, '')
    .slice(0, START)
}

/** A note on the author is kept with the text, behind its last paragraph. */
function isNote(rest: string, { byline }: TrueArticle): boolean {
  return /^[（(]?作者/u.test(rest) && byline.includes(rest)
}

function toEndOf(text: string, ending: string): number {
  const at = text.lastIndexOf(ending)
  return at < 0 ? 0 : at + ending.length
}

const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[）)]$/u, '')

const toText = (body: ArticleStructure['body']): string =>
  bare(
    body
      .filter(({ kind }) => kind !== 'heading')
      .map(({ text }) => text)
      .join(''),
  )
