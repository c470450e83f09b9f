import fc from 'fast-check'
import type { Element, Nodes, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { toMdast } from '../../src/markdown/body.ts'
import { toMarks } from '../../src/markdown/figureMarks.ts'
import { rehypeFigures } from '../../src/markdown/rehypeFigures.ts'
import type { BodyBlock } from '../../src/schema/entry.ts'

type Block = Pick<BodyBlock, 'kind' | 'text'>
type Placed = { readonly at: { block: number; start: number; end: number }; readonly normalized: number }

function render(blocks: readonly Block[], figures: readonly Placed[]): Root {
  const processor = unified()
    .use(remarkRehype)
    .use(rehypeFigures, { marks: toMarks(figures), texts: blocks.map(({ text }) => text) })
  return processor.runSync(toMdast(blocks))
}

const toHtml = (root: Root): string => unified().use(rehypeStringify).stringify(root)

/** A figure where `token` stands in the block. */
function at(blocks: readonly Block[], token: string, block = 0): Placed {
  const start = blocks[block]?.text.indexOf(token) ?? -1
  return { at: { block, start, end: start + token.length }, normalized: Number.parseFloat(token) }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function dataOf(node: Nodes): Element[] {
  const own = node.type === 'element' && node.tagName === 'data' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap(dataOf)] : own
}

test('wraps a figure in data, with a link to what was understood', () => {
  const blocks: Block[] = [{ kind: 'paragraph', text: '实现增加值346亿元，增长5%。' }]
  expect(toHtml(render(blocks, [at(blocks, '346亿元')]))).toBe(
    '<p>实现增加值<data value="346" id="f-0-5"><a href="#d-0-5">346亿元</a></data>，增长5%。</p>',
  )
})

describe('finds the text of the figure', () => {
  const cases: [string, Block][] = [
    ['in a paragraph', { kind: 'paragraph', text: '企业22家。' }],
    ['after characters outside the basic plane', { kind: 'paragraph', text: '𠮷样科技有22家企业' }],
    ['in a heading', { kind: 'heading', text: '22家企业落户' }],
    ['in the second item of a list', { kind: 'list', text: '厂房一座\n企业22家\n余下' }],
    ['in the third line of a sidebar', { kind: 'sidebar', text: '一\n二\n企业22家' }],
    ['in a table', { kind: 'table', text: '企业　22家\n厂房　8座' }],
    ['beside characters HTML escapes', { kind: 'paragraph', text: '研发<R&D>投入，22家' }],
    ['after blanks around a line end', { kind: 'paragraph', text: '甲  \n  乙22家' }],
  ]
  test.each(cases)('%s', (_, block) => {
    const root = render(
      [{ kind: 'paragraph', text: '前文1家' }, block],
      [at([block], '22家')].map((figure) => ({ ...figure, at: { ...figure.at, block: 1 } })),
    )
    expect(dataOf(root).map(textOf)).toEqual(['22家'])
  })
})

test('keeps figures that touch apart, and sets no space before others', () => {
  const blocks: Block[] = [{ kind: 'paragraph', text: '共3家5人，又8家' }]
  const marked = dataOf(render(blocks, [at(blocks, '5人'), at(blocks, '3家'), at(blocks, '8家')]))
  expect(marked.map(textOf)).toEqual(['3家', '5人', '8家'])
  expect(marked.map(({ properties }) => properties['className'])).toEqual([
    undefined,
    ['touching'],
    undefined,
  ])
})

test('marks figures that overlap once, over all they cover', () => {
  const blocks: Block[] = [{ kind: 'paragraph', text: '期限5至10年不等' }]
  const figures = [at(blocks, '5至10年'), at(blocks, '10年')]
  const marks = toMarks(figures)
  expect(marks).toMatchObject([{ start: 2, end: 7, figures: [0, 1] }])
  expect(dataOf(render(blocks, figures)).map(textOf)).toEqual(['5至10年'])
})

test('never changes the text, never nests, and marks every figure, wherever they lie', () => {
  const kind = fc.constantFrom<Block['kind']>('paragraph', 'heading', 'list', 'sidebar', 'table')
  const line = fc
    .string({
      unit: fc.constantFrom('区', '3', '家', ' ', '<', '𠮷', '#', '1', '.', '　'),
      minLength: 1,
      maxLength: 12,
    })
    .filter((text) => text.trim() === text && text !== '')
  const blocks = fc.array(fc.record({ kind, lines: fc.array(line, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  const spots = fc.array(fc.tuple(fc.nat(3), fc.nat(30), fc.integer({ min: 1, max: 5 })), { maxLength: 8 })
  fc.assert(
    fc.property(blocks, spots, (drafts, places) => {
      const body: Block[] = drafts.map(({ kind, lines }) => ({
        kind,
        text: lines.join(kind === 'paragraph' || kind === 'heading' ? '' : '\n'),
      }))
      const figures = places.flatMap(([block, start, size]) => {
        const text = body[block]?.text ?? ''
        const slice = text.slice(start, start + size)
        return slice.trim() === '' || slice.includes('\n')
          ? []
          : [{ at: { block, start, end: start + slice.length }, normalized: 1 }]
      })
      const marked = render(body, figures)
      expect(textOf(marked)).toBe(textOf(render(body, [])))
      expect(dataOf(marked).flatMap(({ children }) => children.flatMap(dataOf))).toEqual([])
      const wanted = toMarks(figures).map(({ block, start, end }) =>
        (body[Number(block)]?.text ?? '').slice(start, end).trim(),
      )
      expect(dataOf(marked).map((node) => textOf(node).trim())).toEqual(wanted)
    }),
  )
})
