/** Each word of a list does what the list is for. */
import { describe, expect, test } from 'vitest'
import { toForms } from '../../src/entities/shortForms.ts'
import { entitiesOf, rules } from './setup.ts'

/** The names of their own in a text. */
const properOf = (text: string): string[] =>
  entitiesOf([text])
    .entities.filter(({ proper }) => proper)
    .map(({ name }) => name)

type Row = readonly [list: string, text: (word: string) => string, name: ((word: string) => string) | null]

const ROWS: readonly Row[] = [
  ['sorts of firms', (word) => `床具制造${word}增产。`, null],
  ['firms', (word) => `一家布艺${word}扩产。`, null],
  ['rooms', (word) => `晶体生长${word}投用。`, null],
  ['growth', (word) => `青禾健康${word}。`, null],
  ['sorts before names', (word) => `${word}青禾精密公司扩产。`, () => '青禾精密公司'],
  ['fields', (word) => `临平${word}银行开业。`, (word) => `临平${word}银行`],
  ['houses', (word) => `临平国际${word}。`, (word) => `临平国际${word}`],
  ['offices of fields', (word) => `临平区工业和信息化${word}。`, (word) => `临平区工业和信息化${word}`],
  ['institutions', (word) => `青州师范${word}与青州${word}结对。`, (word) => `青州${word}`],
  ['works', (word) => `青禾产业园项目${word}。`, () => '青禾产业园项目'],
  ['heads of a place', (word) => `桐乡濮院镇${word}。`, () => '桐乡濮院镇'],
]
/** Words that end names in longer ones only (发改委), or are names with what stands before them (镇党委) or behind. */
const OTHERWISE = new Set(['港', '委', '办', '部', '党委', '央企', '车企'])
const wordsOf = (list: string): string[] =>
  [...rules.words(list)].filter((word) => list === 'sorts of firms' || !OTHERWISE.has(word))

describe.each(ROWS)('%s', (list, text, name) => {
  test.each(wordsOf(list))('%s', (word) => {
    if (name === null) expect(properOf(text(word))).toEqual([])
    else expect(properOf(text(word))).toContain(name(word))
  })
})

describe('who is meant', () => {
  const FIRM = '青禾精密机械有限公司'
  /** How often a firm is meant. */
  const timesOf = (name: string, text: string): number =>
    entitiesOf([text]).entities.find(({ names }) => names.includes(name))?.mentions.length ?? 0

  test.each([...rules.words('behind persons')])('a person whose name stands before %s', (word) => {
    expect(timesOf(FIRM, `${FIRM}总经理林样${word}。沐某与林样来了。`)).toBe(3)
  })
  test.each([...rules.words('called firms')])('%s is a firm and no office', (word) => {
    expect(timesOf(FIRM, `${FIRM}扩产。临平区商务局发文。该${word}增产。`)).toBe(2)
  })
  test.each([...rules.words('trades')])('a short name may end in %s', (trade) => {
    expect(toForms(`临平青禾精密${trade}有限公司`, '临平', rules)).toContain(`青禾${trade}`)
  })
})
