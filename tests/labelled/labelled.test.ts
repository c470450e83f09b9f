import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  lineRole,
  readLabelled,
  toRawText,
  writeLabelled,
  type LabelledLine,
  type LabelledPage,
} from '../../src/newspaper/label/labelled.ts'

const lineText = fc
  .string({ unit: fc.constantFrom('云', '桥', '。', '\u3000', ' ', '|', '#', '-', '1', 'n', '\t') })
  .filter((text) => text.trim() !== '')
const line: fc.Arbitrary<Omit<LabelledLine, 'article'>> = fc.oneof(
  fc.record({ role: fc.constantFrom(...lineRole.options), text: lineText }),
  fc.record({ role: fc.constant(null), text: fc.constantFrom('', ' ', '\u3000\u3000') }),
)
const page: fc.Arbitrary<LabelledPage> = fc.record({
  order: fc.constantFrom('before', 'after'),
  comments: fc.constant(['a comment', '']),
  lines: fc.array(line).map((lines) =>
    lines.map(({ role, text }) => ({
      article: role === null || role === 'folio' || role === 'rubric' ? null : '1',
      role,
      text,
    })),
  ),
})

test('what is written reads back to the same page, and its text to the same lines', () => {
  fc.assert(
    fc.property(page, (one) => {
      const { page: read, messages } = readLabelled(writeLabelled(one))
      expect(messages).toEqual([])
      expect(read).toEqual(one)
      expect(toRawText(read).split('\n').slice(0, -1)).toEqual(one.lines.map(({ text }) => text))
    }),
  )
})

test('articles, notices and lines of none are told apart', () => {
  const { page: read, messages } = readLabelled(
    '# order: after\n# by hand\n\n- folio | 云溪日报\n1 lead | \u3000\u3000一\n1 headline | # 二\n\nn1 headline | 公告\n',
  )
  expect(messages).toEqual([])
  expect(read.order).toBe('after')
  expect(read.comments).toEqual(['by hand'])
  expect(read.lines.map(({ article }) => article)).toEqual([null, null, '1', '1', null, 'n1'])
  expect(toRawText(read)).toBe('\n云溪日报\n\u3000\u3000一\n# 二\n\n公告\n')
})

test.each([
  ['1 headline 一', 1, 'not of the form'],
  ['1 title | 一\nx flow | 二', 2, 'no article: x'],
  ['1 title | 一\n1 body | 二', 2, 'no role: body'],
  ['- headline | 一', 1, 'headline needs its article'],
  ['1 folio | 一', 1, 'folio belongs to no article'],
  ['1 headline | 一\n3 headline | 二', null, 'no line of article 2'],
  ['# order: above\n1 headline | 一', 1, 'order is before or after'],
  ['1 headline | ', 1, 'a blank line has no label'],
])('%j is refused, with its line', (text, line, wanted) => {
  const [message] = readLabelled(text).messages
  expect(message?.line).toBe(line)
  expect(message?.text).toContain(wanted)
})
