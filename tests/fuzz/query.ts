/** The search: any query is read, said again and answered. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { toLabel } from '../../src/search/explain.ts'
import { MAX_QUERY, toPhraseQuery, toQuery } from '../../src/search/query.ts'
import { findIds, openMemoryIndex, toDocument } from '../search/memoryIndex.ts'
import { INHERITED, anyText, spoilt } from './inputs.ts'
import { toTarget } from './target.ts'

const PARTS = [
  ...[
    '样城',
    '新厂',
    '"一座 新厂"',
    '"',
    '(',
    ')',
    ' OR ',
    ' ',
    '-',
    '标题:',
    '记者：',
    '区:样城',
    '主题:',
    '报纸:',
    'paper:',
  ],
  ...[
    '2021..2023',
    '2021-02-30..',
    '>1000亿',
    '<=5%',
    '40..60亿',
    '..',
    '≥',
    '1e999',
    '-0',
    '八成',
    '1,2,3',
    '12亿元以上',
  ],
  ...INHERITED.flatMap((name) => [name, `${name}:`, `区:${name}`]),
]
const index = openMemoryIndex([
  toDocument('a', {
    headline: '样城一座新厂投产',
    body: ['产值预计达到12亿元，同比增长8%。'],
    topics: [{ id: 'xin', name: '样城' }],
    date: '2024-03-05',
  }),
  toDocument('b', {
    headline: 'constructor',
    body: ['__proto__ 𠮷 "好" (x)'],
    newspaper: 'constructor',
    reporters: ['toString'],
  }),
])

export const query = toTarget(
  spoilt(
    fc.oneof(
      anyText,
      fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join('')),
    ),
  ),
  async (text) => {
    const { root } = toQuery(text)
    if (root !== null) assert(toLabel(root).length > 0)
    const { index: opened } = await index
    const found = await findIds(opened, text)
    assert.equal(new Set(found).size, found.length)
    if (text.length < MAX_QUERY / 2) await findIds(opened, toPhraseQuery(text))
  },
)
