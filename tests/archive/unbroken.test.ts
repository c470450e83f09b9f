import { expect, test } from 'vitest'
import { toUnbroken } from '../../src/archive/unbroken.ts'
import { WHOLE_NUMBER } from '../../src/archive/wholeNumbers.ts'

/** The parts with a bar around what stays whole. */
const parts = (text: string): string =>
  toUnbroken(text, WHOLE_NUMBER)
    .map(({ text, whole }) => (whole ? `|${text}|` : text))
    .join('')

test.each([
  ['产值1067.27亿元', '产值|1067.27亿元|'],
  ['增长12.4%', '增长|12.4%|'],
  ['用电93.2亿千瓦时', '用电|93.2亿千瓦时|'],
  ['引来25万人才', '引来|25万|人才'],
  ['近400家企业，5至10年', '|近400家|企业，|5至10年|'],
  ['没有数字', '没有数字'],
])('%s keeps its numbers whole', (text, wanted) => {
  expect(parts(text)).toBe(wanted)
})

test('no character is lost', () => {
  for (const text of ['2024年1月30日，３．５万平方米以上', '1、2、3', '一期5.7%，二期']) {
    expect(
      toUnbroken(text, WHOLE_NUMBER)
        .map(({ text }) => text)
        .join(''),
    ).toBe(text)
  }
})
