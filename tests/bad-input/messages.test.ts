import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { systemTrouble } from '../../scripts/troubles/systemTrouble.ts'
import { TROUBLES } from '../../scripts/troubles/codes.ts'
import { wordsFor } from '../../scripts/troubles/words.ts'
import { readingEn } from '../../src/strings/reading.en.ts'
import { readingZhHans } from '../../src/strings/reading.zh-Hans.ts'

const documented = readFileSync('docs/messages.md', 'utf8')

test.each(Object.entries(TROUBLES))(
  '%s has a code of its own, words in both languages, and its line in docs/messages.md',
  (rule, { code, zh, en }) => {
    expect(Object.values(TROUBLES).filter((other) => other.code === code)).toHaveLength(1)
    expect(documented).toContain(`\`${code}-${rule}\``)
    if (zh !== '{why}') {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect([...zh.matchAll(/\{\w+\}/gu)].map(String).sort()).toEqual(
        [...en.matchAll(/\{\w+\}/gu)].map(String).sort(),
      )
    }
  },
)

test.each(Object.keys(readingEn.page.rules))(
  '%s, a rule a reading may name, has words in Chinese and its line in docs/messages.md',
  (rule) => {
    expect(readingZhHans.page.rules[rule]).toMatch(/\p{Script=Han}/u)
    expect(documented).toContain(`${rule}\``)
  },
)

test('a trouble is said in the language of whoever runs the command', () => {
  expect(wordsFor('too-large', { size: '60 MB', limit: '16 MB' }, false)).toMatch(
    /^is too large \(60 MB, at most 16 MB\)/u,
  )
  expect(wordsFor('too-large', { size: '60 MB', limit: '16 MB' }, true)).toMatch(
    /^太大（60 MB，上限 16 MB）/u,
  )
})

test.each([
  ['ENOSPC', 'E403-disk-full'],
  ['EDQUOT', 'E403-disk-full'],
  ['EROFS', 'E404-read-only'],
  ['EACCES', 'E404-read-only'],
  ['ENAMETOOLONG', 'E405-name-too-long'],
])('the system’s %s is told as %s', (code, told) => {
  expect(systemTrouble(Object.assign(new Error('x'), { code, path: '/x' }))).toContain(told)
})
