/**
 * An article's text → HTML: mdast by `body.ts`, remark-rehype, the transforms of the page's rehype plugins, rehype-stringify.
 *
 * Block n of the body becomes an element with the id `bn`. A table's columns are where the raw text has a tab, a
 * full-width blank or several blanks; the separators stay in the cells, so that the text of block and element are the same.
 */
import type { Element, Root } from 'hast'
import type { Code } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { BodyBlock } from '../schema/entry.ts'
import { toMdast } from './body.ts'

const CELL = /[^\t　 ]+(?: [^\t　 ]+)*[\t　 ]*/gu

const toHast = unified()
  .use(remarkRehype, { handlers: { code: toTable } })
  .freeze()
const toHtml = unified().use(rehypeStringify).freeze()

/**
 * `[{ kind: 'paragraph', text: '工业上楼', … }]` → `<p id="b0">工业上楼</p>`.
 *
 * @param transforms what rehype plugins give for this text; they are given to no processor, whose making would cost as much as the rest
 * @param prefix keeps the ids of two texts on one page apart
 */
export function renderBody(
  blocks: readonly BodyBlock[],
  transforms: readonly ((root: Root) => void)[] = [],
  prefix = 'b',
): string {
  const root = toMdast(blocks)
  for (const [i, node] of root.children.entries())
    node.data = { ...node.data, hProperties: { id: `${prefix}${i}` } }
  const tree = toHast.runSync(root)
  for (const transform of transforms) transform(tree)
  return toHtml.stringify(tree)
}

function toTable(_state: unknown, node: Code): Element {
  const rows = node.value.split('\n').map((row) => row.match(CELL) ?? [row])
  const body = rows.map((cells): Element =>
    element(
      'tr',
      cells.map((cell) => element('td', [{ type: 'text', value: cell }])),
    ),
  )
  return { ...element('table', [element('tbody', body)]), properties: { ...node.data?.hProperties } }
}

function element(tagName: string, children: Element['children']): Element {
  return { type: 'element', tagName, properties: {}, children }
}
