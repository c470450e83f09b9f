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
    { field: 'end', right: isEnd(text, read, truth) },
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

/**
 * Ends with the last words of the text, or with those before the source that closes them and is held as one. Rows set below the
 * text and a note on the author stand behind it.
 */
function isEnd(text: string, { source }: ArticleStructure, truth: TrueArticle): boolean {
  const whole = truth.paragraphs.at(-1) ?? ''
  const last = withoutBrackets(whole)
  const sources = (source ?? '').split('；').map(bare)
  const closing = sources.find((one) => one !== '' && last.endsWith(one)) ?? ''
  const ending = last.slice(0, last.length - closing.length).slice(-END)
  const rest = text.slice(toEndOf(text, ending))
  const closed = text.endsWith(ending) || text.endsWith(whole.slice(-END))
  return closed || isNote(rest, truth) || (rest !== '' && truth.rows.endsWith(rest))
}

/** A note on the author is kept with the text, behind its last paragraph. */
function isNote(rest: string, { byline }: TrueArticle): boolean {
  return /^[（(]?作者/u.test(rest) && byline.includes(rest)
}

function toEndOf(text: string, ending: string): number {
  const at = text.lastIndexOf(ending)
  return at < 0 ? 0 : at + ending.length
}

const withoutBrackets = (text: string): string => text.replace(/(?:[（(][^（）()]*[）)])+$/u, '')

const toText = (body: ArticleStructure['body']): string =>
  bare(
    body
      .filter(({ kind }) => kind !== 'heading')
      .map(({ text }) => text)
      .join(''),
  )
