import { describe, expect, test } from 'vitest'
import { parseFile, parseText, type PageStructure } from '../../src/newspaper/parse.ts'
import { encoders } from './encoders.ts'
import { fixturePages, sharedPages } from './fixturePages.ts'
import { rules } from './newspaperRules.ts'
import { rewrap } from './rewrap.ts'

const pages = [...fixturePages, ...sharedPages]
const parse = (text: string): PageStructure[] =>
  parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules)

/** Characters a disguise does not change the sense of. */
function fold(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”"]/gu, '"')
    .replace(/。/gu, '.')
    .replace(/、/gu, ',')
}

/** What an article is, whatever its paragraphs, which wrapped text does not always show. */
function toArticles(structures: readonly PageStructure[]): unknown {
  return structures.map(({ articles }) =>
    articles.map(({ headline, kicker, subhead, byline, dateline, body }) => ({
      headings: [headline, kicker, subhead].map(fold),
      names: byline.flatMap(({ names }) => names.map(fold)),
      dateline: fold(dateline),
      body: fold(body.map(({ text }) => text).join('')),
    })),
  )
}

function toEssence(structures: readonly PageStructure[]): unknown {
  return structures.map(({ articles }) =>
    articles.map(({ headline, kicker, subhead, byline, dateline, body, photos, jump }) => ({
      headline: fold(headline),
      kicker: fold(kicker),
      subhead: fold(subhead),
      names: byline.flatMap(({ names }) => names.map(fold)),
      dateline: fold(dateline),
      body: body.map(({ kind, text }) => `${kind} ${fold(text)}`),
      photos: photos.map(({ caption, credit }) => `${fold(caption)} ${fold(credit)}`),
      jump,
    })),
  )
}

const wide = (from: RegExp, text: string): string =>
  text.replace(from, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** A paragraph on one line: longer than any column is wide. */
const PARAGRAPH = /^(?![\s\u3000#●■◆▲·▼])(?=.{45}).*[。！？”]$/gmu

const disguises: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'CR line ends': (text) => text.replaceAll('\n', '\r'),
  'full-width digits': (text) => wide(/(?<![A-Za-z@./:-])\d(?![A-Za-z@/:-])/gu, text),
  'half-width punctuation': (text) =>
    text.replace(/[，：；（）？！]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
  'doubled blank lines': (text) =>
    text.replaceAll('\n\n', '\n\n\n\n').replaceAll('\n\n\n\n\n\n', '\n\n\n\n\n\n\n\n'),
  'no blank lines': (text) => text.replace(/\n(?:[ \u3000]*\n)+/gu, '\n'),
  'ideographic indents': (text) => text.replace(PARAGRAPH, '\u3000\u3000$&'),
  'trailing blanks': (text) => text.replaceAll('\n', '  \n'),
}

/** Where only the blank lines told a caption from the text that stops in mid-sentence above it, or articles from sections. */
const UNDECIDABLE: Readonly<Record<string, readonly string[]>> = {
  'no blank lines': ['002_838a62f2676bf0fb.txt', 'blank-lines-between-articles'],
}

const undisguised = new Map(pages.map(({ input }) => [input, toEssence(parse(input))]))

describe.each(Object.entries(disguises))('%s', (kind, disguise) => {
  const told = pages.filter(({ name }) => UNDECIDABLE[kind]?.includes(name) !== true)
  test.each(told)('gives the same articles of $name', ({ input }) => {
    expect(toEssence(parse(disguise(input)))).toEqual(undisguised.get(input))
  })
})

describe.each(Object.entries(encoders))('%s', (_, encode) => {
  test.each(pages)('gives the same articles of $name', ({ input }) => {
    const bytes = encode(input)
    if (bytes === null) return
    expect(toEssence(parseFile(bytes, 'page', rules))).toEqual(undisguised.get(input))
  })
})

// Never a width at which a page's own headlines fill the column: then nothing tells them from text.
describe.each([13, 21])('wrapped at %i hanzi', (width) => {
  const wrapped = pages.filter(({ input }) => rewrap(input, parse(input), width) !== input)
  test.each(wrapped)('gives the same articles of $name', ({ input }) => {
    expect(toArticles(parse(rewrap(input, parse(input), width)))).toEqual(toArticles(parse(input)))
  })
})
