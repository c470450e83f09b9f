import { describe, expect, test } from 'vitest'
import { readCorrections } from '../../src/corrections/readCorrections.ts'

const decided = '"because":"版面如此","by":"样编","on":"2026-11-21"'
const read = (...entries: readonly string[]) =>
  readCorrections(`[\n${entries.join(',\n')}\n]`, 'corrections/a.json')

describe('a file of corrections', () => {
  test('gives each its place', () => {
    const { decisions, mistakes } = read(
      `{"line":1,"was":"甲甲","becomes":"甲",${decided}}`,
      `{"line":2,"text":"乙","field":"role","was":"start","becomes":"headline",${decided}}`,
    )
    expect(mistakes).toEqual([])
    expect(decisions).toMatchObject([
      { where: 'corrections/a.json:2', entry: 1 },
      { where: 'corrections/a.json:3', entry: 2, correction: { becomes: 'headline' } },
    ])
  })
  test('may begin with a byte order mark', () => {
    expect(
      readCorrections(`\uFEFF[{"line":1,"was":"甲","becomes":"乙",${decided}}]`, 'a').decisions,
    ).toHaveLength(1)
  })
  test.each([
    [
      'without a reason',
      '{"line":1,"was":"甲","becomes":"乙","by":"样编","on":"2026-11-21"}',
      2,
      /第1条 because：/u,
    ],
    [
      'of an unknown field',
      `{"article":"a-1","field":"body","was":null,"becomes":"乙",${decided}}`,
      2,
      /第1条 field：/u,
    ],
    [
      'of an unknown field of a line',
      `{"line":1,"text":"甲","field":"titel","was":null,"becomes":"乙",${decided}}`,
      2,
      /第1条 field：没有「titel」这个字段；可以更正的是 role、.*headline/u,
    ],
    [
      'of no such role',
      `{"line":1,"text":"甲","field":"role","was":null,"becomes":"title2",${decided}}`,
      2,
      /第1条 becomes：/u,
    ],
    [
      'with a date that is none',
      `{"page":"a","field":"date",\n"was":null,\n"becomes":"昨天",${decided}}`,
      4,
      /第1条 becomes：/u,
    ],
    [
      'with a byline that is none',
      `{"article":"a-1","field":"byline","was":[],"becomes":[{"role":"记者","names":"沈样","org":null}],${decided}}`,
      2,
      /第1条 becomes\.0\.names：/u,
    ],
    ['of line 0', `{"line":0,"was":"甲","becomes":"乙",${decided}}`, 2, /第1条 line：/u],
    [
      'of a figure with a word for a value',
      `{"article":"a-1","figure":{"text":"12亿元"},"field":"value","was":12,"becomes":"十二",${decided}}`,
      2,
      /第1条 becomes：/u,
    ],
    ['of nothing', `{"was":"甲","becomes":"乙",${decided}}`, 2, /没有写明更正什么/u],
    ['with a key too many', `{"line":1,"was":"甲","becomes":"乙","note":"?",${decided}}`, 2, /第1条.*note/u],
  ])('names line, entry and field of a correction %s', (_, entry, row, text) => {
    const { decisions, mistakes } = read(entry, `{"line":9,"was":"甲","becomes":"乙",${decided}}`)
    expect(mistakes).toMatchObject([{ row }])
    expect(mistakes[0]?.said.zh).toMatch(text)
    expect(mistakes[0]?.said.en).toMatch(/^entry 1[^\p{Script=Han}]*; not applied$/u)
    expect(decisions).toMatchObject([{ entry: 2 }])
  })
  test.each([
    ['[\n{"line":1 "was":"甲"}]', 2, /缺一个逗号/u],
    ['{}', 1, /应为一个列表/u],
    ['', 1, /JSON/u],
  ])('that is not a list of JSON says where it breaks: %j', (text, row, why) => {
    const { decisions, mistakes } = readCorrections(text, 'a')
    expect(decisions).toEqual([])
    expect(mistakes).toMatchObject([{ row }])
    expect(mistakes[0]?.said.zh).toMatch(why)
    expect(mistakes[0]?.said.en).toMatch(/^[^\p{Script=Han}]*; nothing of this file was applied$/u)
  })
})
