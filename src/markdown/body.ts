/**
 * Body blocks ⇄ mdast, one top-level node a block, so that block numbers (`figure.at.block`) are node numbers.
 *
 * | block     | mdast                                    | Markdown        |
 * |-----------|------------------------------------------|-----------------|
 * | paragraph | paragraph                                | plain text      |
 * | heading   | heading, depth 2                         | `## …`          |
 * | list      | list, one item a line of the block       | `- …`           |
 * | sidebar   | blockquote, one paragraph a line         | `> …`           |
 * | table     | code, language `table`: columns as found | fenced code     |
 */
import type { BlockContent, Nodes, Root, RootContent } from 'mdast'
import type { BodyBlock } from '../schema/entry.ts'

type Kind = BodyBlock['kind']

/** `[{ kind: 'heading', text: '一线' }]` → a root with one heading of depth 2. */
export function toMdast(blocks: readonly Pick<BodyBlock, 'kind' | 'text'>[]): Root {
  return { type: 'root', children: blocks.map(toNode) }
}

function toNode({ kind, text }: Pick<BodyBlock, 'kind' | 'text'>): RootContent {
  const paragraph = (value: string): BlockContent => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  })
  const rows = text.split('\n')
  switch (kind) {
    case 'paragraph':
      return paragraph(text)
    case 'heading':
      return { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] }
    case 'table':
      return { type: 'code', lang: 'table', value: text }
    case 'sidebar':
      return { type: 'blockquote', children: rows.map(paragraph) }
    case 'list':
      return {
        type: 'list',
        spread: false,
        children: rows.map((row) => ({ type: 'listItem', spread: false, children: [paragraph(row)] })),
      }
  }
}

/** The text of each block again, in order; the inverse of {@link toMdast}. */
export function toBlockTexts(root: Root): { kind: Kind; text: string }[] {
  return root.children.map((node) => ({ kind: kindOf(node), text: textOf(node) }))
}

function kindOf(node: RootContent): Kind {
  switch (node.type) {
    case 'heading':
      return 'heading'
    case 'code':
      return 'table'
    case 'blockquote':
      return 'sidebar'
    case 'list':
      return 'list'
    default:
      return 'paragraph'
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  const separator = node.type === 'list' || node.type === 'blockquote' ? '\n' : ''
  return node.children.map(textOf).join(separator)
}
