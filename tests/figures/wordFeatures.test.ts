import { expect, test } from 'vitest'
import { OF_WORDS } from '../../src/figures/wordFeatures.ts'
import { casesOf, seenOf } from './subjectSetup.ts'

/** What words say of a candidate of the last figure of an article of one paragraph. */
function wordsOf(name: string, text: string): string[] {
  const last = casesOf(text).at(-1)
  const at = last?.candidates.findIndex((one) => one.name === name) ?? -1
  return seenOf(last, at).filter((feature) => feature.startsWith(OF_WORDS))
}

test('words of the clause speak for a kind, those around a mention for its role', () => {
  const seen = wordsOf('新昌县', '在新昌县，今年引进企业17家。')
  expect(seen).toContain('word 引进 area here')
  expect(seen).toContain('word before 在')
  expect(seen).toContain('word behind ，')
})

test('words of other clauses, and numbers, are not weighed', () => {
  const seen = wordsOf('新昌县', '在新昌县，今年引进企业17家，投资3亿元。').join('\n')
  expect(seen).toContain('word 投资 area here')
  expect(seen).not.toMatch(/引进|17/u)
})

test('a number that describes a name is the name’s, wherever else it stands', () => {
  const [first] = casesOf('青禾芯片项目动工。新昌县传来消息，总投资2亿元的青禾芯片项目投产。')
  const at = first?.candidates.findIndex(({ name }) => name === '青禾芯片项目') ?? -1
  expect(seenOf(first, at)).toContain('owned right behind')
})
