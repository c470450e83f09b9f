import type { Root } from 'hast'

/** Sets the dateline before the first paragraph's text: `<p>一季度…` → `<p><span class="dateline">本报讯</span>一季度…`. */
export function rehypeDateline(dateline: string | null) {
  return (root: Root): void => {
    const first = root.children.find((node) => node.type === 'element')
    if (dateline === null || first === undefined || first.tagName !== 'p') return
    first.children.unshift({
      type: 'element',
      tagName: 'span',
      properties: { className: ['dateline'] },
      children: [{ type: 'text', value: dateline }],
    })
  }
}
