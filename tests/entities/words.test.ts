/** Each word of a list does what the list is for. */
import { describe, expect, test } from 'vitest'
import { entitiesOf, rules } from './setup.ts'

/** The names of their own in a text. */
const properOf = (text: string): string[] =>
  entitiesOf([text])
    .entities.filter(({ proper }) => proper)
    .map(({ name }) => name)

type Row = readonly [list: string, text: (word: string) => string, name: ((word: string) => string) | null]

const ROWS: readonly Row[] = [
  ['sorts of firms', (word) => `床具制造${word}增产。`, null],
  ['rooms', (word) => `晶体生长${word}投用。`, null],
  ['growth', (word) => `青禾健康${word}。`, null],
  ['sorts before names', (word) => `${word}青禾精密公司扩产。`, () => '青禾精密公司'],
  ['fields', (word) => `临平${word}银行开业。`, (word) => `临平${word}银行`],
  ['houses', (word) => `临平国际${word}。`, (word) => `临平国际${word}`],
  ['offices of fields', (word) => `临平区工业和信息化${word}。`, (word) => `临平区工业和信息化${word}`],
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
