/**
 * Blocks that Markdown writes as they are: most paragraphs and headings of a newspaper hold nothing it could take for a sign, and
 * need neither its writer nor its reader.
 */
import type { BodyBlock } from '../schema/entry.ts'

type Block = Pick<BodyBlock, 'kind' | 'text'>

/** Letters, digits and marks that begin, end and mean nothing; no number of a list in front, and no blank at either end. */
const PLAIN =
  /^(?! |\d+(?:\)|\.(?: |$)))[\p{L}\p{M}\p{N}\u3001-\u303f\uff01-\uff5e“”‘’—…· %,/.();:?"']*[\p{L}\p{M}\p{N}\u3001-\u303f\uff01-\uff5e“”‘’—…·%,/.();:?"']$/u
const HEADING = '## '
const BETWEEN = '\n\n'

/**
 * The blocks as Markdown; null where one of them needs its writer.
 *
 * @example writePlain([{ kind: 'heading', text: '一线' }, { kind: 'paragraph', text: '投资2.3亿元。' }]) // '## 一线\n\n投资2.3亿元。\n'
 * @example writePlain([{ kind: 'paragraph', text: '1. 不是列表' }]) // null
 */
export function writePlain(blocks: readonly Block[]): string | null {
  const written = blocks.map(({ kind, text }) => {
    if (!PLAIN.test(text)) return null
    return kind === 'paragraph' ? text : kind === 'heading' ? `${HEADING}${text}` : null
  })
  return written.includes(null) || written.length === 0 ? null : `${written.join(BETWEEN)}\n`
}

/** The texts of Markdown that {@link writePlain} could have written; null of any other. */
export function readPlain(markdown: string): string[] | null {
  if (!markdown.endsWith('\n')) return null
  const texts = markdown
    .slice(0, -1)
    .split(BETWEEN)
    .map((block) => (block.startsWith(HEADING) ? block.slice(HEADING.length) : block))
  return texts.every((text) => PLAIN.test(text)) ? texts : null
}
