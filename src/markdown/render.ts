/**
 * An article's text → HTML: mdast by `body.ts`, remark-rehype, the page's rehype plugins, rehype-stringify.
 *
 * Block n of the body becomes an element with the id `bn`. A table's columns are where the raw text has a tab, a
 * full-width blank or several blanks; the separators stay in the cells, so that the text of block and element are the same.
 */
import type { Element } from 'hast'
import type { Code } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified, type PluggableList } from 'unified'
import type { BodyBlock } from '../schema/entry.ts'
import { toMdast } from './body.ts'

const CELL = /[^\t　 ]+(?: [^\t　 ]+)*[\t　 ]*/gu

/** `[{ kind: 'paragraph', text: '工业上楼', … }]` → `<p id="b0">工业上楼</p>`; `prefix` keeps the ids of two texts on one page apart. */
export function renderBody(blocks: readonly BodyBlock[], plugins: PluggableList = [], prefix = 'b'): string {
  const root = toMdast(blocks)
  for (const [i, node] of root.children.entries())
    node.data = { ...node.data, hProperties: { id: `${prefix}${i}` } }
  const processor = unified()
    .use(remarkRehype, { handlers: { code: toTable } })
    .use(plugins)
    .use(rehypeStringify)
  return processor.stringify(processor.runSync(root))
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
