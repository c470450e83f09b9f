/**
 * Article ⇄ Markdown file: typed front matter above, the text below.
 *
 * The text goes through mdast and remark-stringify, so that a line starting with `#`, `1.` or `>` stays text, and
 * {@link readEntry} gives back exactly what {@link toMarkdown} was given.
 */
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { z } from 'zod'
import { articleSchema, bodyBlockSchema, type Article } from '../schema/entry.ts'
import { toBlockTexts, toMdast } from './body.ts'
import { splitFrontMatter, withFrontMatter } from './frontMatter.ts'
import { readPlain, writePlain } from './plain.ts'

const writer = unified().use(remarkStringify, { bullet: '-', fences: true, rule: '-' }).freeze()
const reader = unified().use(remarkParse).freeze()

/** Markdown has no way to write NUL: the text of a block that holds one stands in the front matter as well. */
const shapeSchema = z.array(bodyBlockSchema.partial({ text: true }))
const frontMatterSchema = articleSchema.omit({ body: true }).extend({ body: shapeSchema })

/** `article` → `---\n{ "id": …, "body": [{ kind, lines }] }\n---\n\n正文…\n`. */
export function toMarkdown(article: Article): string {
  const { body, ...fields } = article
  const shape = body.map(({ text, ...block }) => (text.includes('\0') ? { ...block, text } : block))
  return withFrontMatter({ ...fields, body: shape }, writePlain(body) ?? writer.stringify(toMdast(body)))
}

/** The article of a Markdown entry; throws where front matter and text do not agree, which only an edit can cause. */
export function readEntry(markdown: string): Article {
  const { data, body } = splitFrontMatter(markdown, frontMatterSchema)
  const texts = readPlain(body) ?? toBlockTexts(reader.parse(body)).map(({ text }) => text)
  if (texts.length !== data.body.length)
    throw new SyntaxError(
      `Unexpected ${texts.length} blocks of text, expected ${data.body.length} as in the front matter`,
    )
  return {
    ...data,
    body: data.body.map((block, i) => ({ ...block, text: block.text ?? texts[i] ?? '' })),
  }
}
