/**
 * Labels → states: a text that begins below a crosshead, a label that no states bear.
 */
import { expect, test } from 'vitest'
import { toGoldPath } from '../../../src/newspaper/label/gold.ts'
import { readLabelled } from '../../../src/newspaper/label/labelled.ts'
import { toStateName } from '../../../src/newspaper/label/states.ts'

const toStates = (rows: string): string[] | number => {
  const gold = toGoldPath(readLabelled(rows).page)
  return 'impossible' in gold ? gold.impossible : gold.path.map(toStateName)
}

test('a lead opens a text, below a crosshead it goes on with what the crosshead opened', () => {
  const head = '1 headline | 云溪大桥开工\n1 byline | 记者 李铮\n'
  expect(toStates(`${head}1 lead | 昨天，云溪大桥开工。\n`)).toEqual([
    'before title-first head',
    'before byline head',
    'before body-lead text',
  ])
  expect(
    toStates(
      `${head}1 heading | 两岸\n1 caption | 桥头 王飞 摄\n1 lead | 昨天，云溪大桥开工。\n1 start | 明年通车。\n`,
    ),
  ).toEqual([
    'before title-first head',
    'before byline head',
    'before heading sect',
    'before caption sect',
    'before body-start text',
    'before body-start text',
  ])
})

test('a continuation may begin with a crosshead, of which a second line goes on', () => {
  expect(
    toStates(
      '1 headline | 云溪大桥开工\n1 lead | 昨天开工。\n2 jump | （上接第1版）\n2 heading | 两岸\n2 heading | 一座桥\n2 lead | 桥长两里。\n',
    ),
  ).toEqual([
    'before title-first head',
    'before body-lead text',
    'before jump none',
    'before heading-new sect',
    'before heading sect',
    'before body-start text',
  ])
})

test('the first line that cannot follow those above it is named', () => {
  expect(toStates('1 headline | 云溪大桥开工\n1 lead | 昨天开工。\n2 label | 编者按\n1 title | 桥\n')).toBe(3)
})

test('who signs below a text that has closed signs that text', () => {
  expect(
    toStates(
      '1 headline | 桥\n1 lead | 昨天开工。\n1 byline | （作者为教师）\n1 byline | （沈小禾）\n2 headline | 路\n2 lead | 修好了。\n',
    ),
  ).toEqual([
    'before title-first head',
    'before body-lead text',
    'before byline done',
    'before byline done',
    'before title-first head',
    'before body-lead text',
  ])
})
