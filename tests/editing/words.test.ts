import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACTION_KEYS, ROLE_KEYS } from '../../src/editing/keys.ts'
import { editingWords } from '../../src/strings/editing.ts'

const SHELL = readFileSync('src/editing/index.html', 'utf8')
const HAN = /\p{Script=Han}/u

/** Every text of an object of words; functions with what they say of a 2 or an `x`. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return textsOf((words as (...given: unknown[]) => unknown)(2, 'x', 'y', 'z'))
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : []
}

describe.each(['zh-Hans', 'en'])('the editing view in %s', (language) => {
  const words = editingWords(language)
  test('has a word for each place of its page', () => {
    const places = [...SHELL.matchAll(/%(?<name>[a-z]\w*)%/gu)].map(({ groups }) => groups?.['name'] ?? '')
    expect(places.length).toBeGreaterThan(10)
    for (const name of places) expect({ ...words.shell, lang: words.lang }).toHaveProperty(name)
  })
  test('names each key', () => {
    for (const [, role] of ROLE_KEYS) expect(words.roles[role] ?? role).not.toBe('')
    for (const [, action] of ACTION_KEYS) expect(words.actions[action]).toMatch(/\S/u)
  })
})

test('no Chinese stands in the page itself or in its English', () => {
  expect(SHELL).not.toMatch(HAN)
  const { reasons, feature, state, ...words } = editingWords('en')
  expect(textsOf(words).filter((text) => HAN.test(text))).toEqual([])
  expect(reasons([[feature('ends stop', '句末'), 1.25]])).toBe('ends stop (1.3)')
  expect(state('body-flow', '接上行')).toBe('a line that runs on')
})
