import { describe, expect, test } from 'vitest'
import { findOwnWords, withoutGlue, withOwnWords } from '../../src/entities/wordRepair.ts'

type Tagged = readonly (readonly [word: string, tag: string])[]
const toTokens = (words: Tagged) => {
  let end = 0
  return words.map(([word, tag]) => {
    const start = end
    end += word.length
    return { word, tag, start, end }
  })
}
const toText = (words: Tagged) => ({ text: words.map(([word]) => word).join(''), tokens: toTokens(words) })
const wordsOf = (tokens: readonly { word: string }[]) => tokens.map(({ word }) => word)

describe('words cut wrongly', () => {
  test('a preposition is cut off an unknown word, before it and behind it', () => {
    expect(
      wordsOf(
        withoutGlue(
          toTokens([
            ['由青禾', 'x'],
            ['机械', 'n'],
          ]),
        ),
      ),
    ).toEqual(['由', '青禾', '机械'])
    expect(wordsOf(withoutGlue(toTokens([['青禾是', 'x']])))).toEqual(['青禾', '是'])
    expect(wordsOf(withoutGlue(toTokens([['由来', 'n']])))).toEqual(['由来'])
  })

  const once: Tagged = [
    ['磨', 'v'],
    ['岵', 'ng'],
    ['铁路', 'n'],
  ]
  test('what an article prints again is a word of its own, what stands there once is none', () => {
    expect(findOwnWords([toText(once)])).toEqual([])
    expect(findOwnWords([toText(once), toText(once)])).toEqual(['磨岵'])
    const usual: Tagged = [
      ['看', 'v'],
      ['书', 'n'],
    ]
    expect(findOwnWords([toText(usual), toText(usual)])).toEqual([])
  })

  test('its own words are whole wherever they were cut, and the text stays', () => {
    const text = toText([
      ['经磨', 'x'],
      ['岵', 'ng'],
      ['口岸', 'n'],
      ['到', 'v'],
      ['磨', 'v'],
      ['岵', 'ng'],
    ])
    const mended = withOwnWords(text, ['磨岵'])
    expect(wordsOf(mended)).toEqual(['经', '磨岵', '口岸', '到', '磨岵'])
    expect(mended.every(({ word, start, end }) => text.text.slice(start, end) === word)).toBe(true)
    expect(mended.at(-1)?.end).toBe(text.text.length)
  })
})
