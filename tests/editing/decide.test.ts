import { describe, expect, test } from 'vitest'
import { readCorrections } from '../../src/corrections/readCorrections.ts'
import type { Correction } from '../../src/corrections/correction.ts'
import {
  mergeUp,
  moveBoundary,
  moveLines,
  setBegins,
  setKind,
  setRole,
  setText,
} from '../../src/editing/decide.ts'
import { fromFieldText, toFieldText } from '../../src/editing/fieldText.ts'
import { toKey } from '../../src/editing/keys.ts'
import type { EditedLine } from '../../src/editing/view.ts'

const by = { because: '与版面不符', by: '样编', on: '2026-11-21' }
const line = (number: number, text: string, of: Partial<EditedLine> = {}): EditedLine => ({
  number,
  text,
  opening: text.trim(),
  role: 'start',
  article: '1',
  begins: false,
  ends: false,
  decided: false,
  probability: 0.5,
  reasons: '',
  ...of,
})
const [first, second, third] = [
  line(1, '样镇新厂投产', { role: 'headline', begins: true }),
  line(2, '记者 沈样', { role: 'byline' }),
  line(3, '　　新厂昨天投产，产线已经调试。', { role: 'lead' }),
]
/** What the view writes is what the command reads. */
const isValid = (list: readonly Correction[]): void =>
  expect(readCorrections(JSON.stringify(list), 'a').mistakes).toEqual([])

describe('a decision in the editing view', () => {
  test('says what was read and what it becomes, for each chosen line', () => {
    const list = setRole([], [first, second], 'kicker', by)
    expect(list).toMatchObject([
      { line: 1, field: 'role', was: 'headline', becomes: 'kicker' },
      { line: 2, field: 'role', was: 'byline', becomes: 'kicker' },
    ])
    isValid(list)
  })
  test('takes the place of one about the same thing, and is none where it leaves things as they were', () => {
    const once = setRole([], [first], 'kicker', by)
    const twice = setRole(once, [{ ...first, role: 'kicker' }], 'subhead', by)
    expect(twice).toMatchObject([{ was: 'headline', becomes: 'subhead' }])
    expect(setRole(twice, [{ ...first, role: 'subhead' }], 'headline', by)).toEqual([])
  })
  test('takes a boundary from one line to another', () => {
    const list = moveBoundary([], first, third, by)
    expect(list).toMatchObject([
      { line: 1, field: 'begins', becomes: false },
      { line: 3, field: 'begins', becomes: true },
    ])
    isValid(list)
    expect(moveBoundary(list, third, third, by)).toEqual(list)
  })
  test('merges an article so that none of its lines begins it again', () => {
    const list = mergeUp([], [first, second, third], by)
    expect(list).toMatchObject([{ line: 1, through: 3, field: 'begins', was: true, becomes: false }])
    isValid(list)
  })
  test('drops an article and takes it back', () => {
    const list = setKind([], first, false, by)
    expect(list).toMatchObject([{ was: 'article', becomes: 'notice' }])
    expect(setKind(list, first, true, by)).toEqual([])
    isValid(list)
  })
  test('moves lines and begins articles', () => {
    const list = setBegins(moveLines([], [second, third], 1, 0, by), second, true, by)
    expect(list).toMatchObject([
      { lines: [2, 3], becomes: 0 },
      { line: 2, becomes: true },
    ])
    isValid(list)
  })
  test.each([
    ['样镇新厂投产', '样镇新厂投用', '产', '用'],
    ['上上下下', '上下下', '上上下', '上下'],
    ['甲', '', '甲', ''],
  ])('mends %s to %s by the shortest part that occurs once', (was, becomes, part, mended) => {
    const list = setText([], line(9, was), becomes, by)
    const [correction] = list
    if (correction === undefined || !('line' in correction)) throw new Error('none')
    expect(was.split(String(correction.was))).toHaveLength(2)
    expect(was.replace(String(correction.was), String(correction.becomes))).toBe(becomes)
    expect(String(correction.was).length).toBeLessThanOrEqual(part.length + mended.length)
    isValid(list)
  })
})

describe('a field as it is typed', () => {
  const names = { places: { linyang: '临样区' }, topics: { projects: '项目建设' } }
  test.each([
    ['byline', [{ role: '记者', names: ['沈样', '江拟'], org: '样城日报' }], '样城日报 记者 沈样、江拟'],
    [
      'byline',
      [
        { role: '记者', names: ['沈样'], org: null },
        { role: '通讯员', names: ['陈样'], org: null },
      ],
      '记者 沈样；通讯员 陈样',
    ],
    ['district', { id: 'linyang', name: '临样区' }, '临样区'],
    ['topics', ['projects'], '项目建设'],
    ['keywords', ['新厂', '产线'], '新厂、产线'],
    ['photos', [{ caption: '新厂全景', credit: '沈样', lines: [] }], '新厂全景｜沈样'],
    ['pageNumber', 3, '3'],
    ['headline', null, ''],
  ])('%s %j is %s, and back', (field, value, text) => {
    expect(toFieldText(field, value, names)).toBe(text)
    expect(fromFieldText(field, text, [], names)).toEqual(value)
  })
  test('names what nobody knows', () => {
    expect(() => fromFieldText('district', '无样区', null, names)).toThrow('无样区')
  })
})

test('keys have one name whatever the case, with Alt before it', () => {
  expect(toKey({ key: 'H', altKey: false })).toBe('h')
  expect(toKey({ key: 'ArrowUp', altKey: true })).toBe('Alt+ArrowUp')
  expect(toKey({ key: 'Backspace', altKey: false })).toBe('Delete')
})
