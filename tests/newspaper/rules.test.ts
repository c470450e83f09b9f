import { describe, expect, test } from 'vitest'
import { readByline } from '../../src/newspaper/recognise/byline.ts'
import { toTokens } from '../../src/newspaper/recognise/folioTokens.ts'
import { readCredit } from '../../src/newspaper/recognise/credit.ts'
import { toNumber } from '../../src/newspaper/text/numerals.ts'
import { readNames } from '../../src/newspaper/recognise/names.ts'
import { patternSchema } from '../../src/text/pattern.ts'
import { fillWordFiles, wordFilesSchema } from '../../src/newspaper/words/wordRules.ts'
import { readLead } from '../../src/newspaper/recognise/lead.ts'
import { rawRules, rules } from './newspaperRules.ts'

const fold = (text: string): string => rules.folding.fold(text)
const files = wordFilesSchema.parse(fillWordFiles(rawRules))
const { layout, photos, bylines, surnames, datelines } = files

describe('every rule has an example that proves it', () => {
  test.each(Object.entries({ ...layout.pieces, ...photos.pieces }))(
    'piece %s',
    (_, { pattern, examples }) => {
      const whole = patternSchema.parse(`^(?:${pattern})$`)
      for (const example of examples) expect(fold(example)).toMatch(whole)
    },
  )

  test.each(layout.cues)('cue $id', ({ id, examples, short }) => {
    for (const example of examples) {
      expect(rules.cues.some((cue) => cue.id === id && cue.pattern.test(fold(example)))).toBe(true)
      expect(example.length).toBeLessThanOrEqual(short ?? Infinity)
    }
  })

  test.each(layout.fields)('field $id', ({ id, examples }) => {
    for (const example of examples)
      expect(toTokens(fold(example), example, rules).map(({ kind }) => kind)).toEqual([id])
  })

  test.each([...layout.asides, ...layout.elsewhere, ...layout.notices])('$id', ({ pattern, examples }) => {
    for (const example of examples) expect(fold(example)).toMatch(pattern)
  })

  test.each([...photos.credits, ...photos.files])('credit $id', ({ examples }) => {
    for (const { text, caption, credit } of examples)
      expect(readCredit(text, fold(text), rules.photos)).toMatchObject({ caption, credit })
  })

  test('agencies behind a photographer', () => {
    for (const example of photos.agencies.examples) {
      expect(fold(example)).toMatch(photos.agencies.pattern)
      expect(readCredit(example, fold(example), rules.photos).credit).not.toBeNull()
    }
  })

  test.each(photos.writers)('writers $id', ({ pattern, examples }) => {
    for (const example of examples) expect(fold(example)).toMatch(pattern)
  })

  test.each(Object.values(layout.jumps))('jump $id', ({ pattern, examples }) => {
    for (const { text, gives } of examples) expect(toNumber(pattern.exec(fold(text))?.[2] ?? '')).toBe(gives)
  })

  test.each(layout.sources)('source $id', ({ pattern, examples }) => {
    for (const { text, gives } of examples)
      expect(pattern.exec(fold(text))?.[0]).toContain(fold(String(gives)))
  })

  test.each(['title', 'refers'] as const)('contents: %s', (kind) => {
    for (const example of layout.contents[kind].examples)
      expect(fold(example)).toMatch(layout.contents[kind].pattern)
  })

  test.each(bylines.roles)('role $word', ({ examples }) => {
    for (const { text, gives } of examples)
      expect(readByline(fold(text), rules.bylines)?.byline).toEqual(gives)
  })

  test.each([
    'outlets',
    'homes',
    'bodies',
    'remarks',
    'notNames',
    'formulas',
    'filed',
    'collected',
    'columns',
    'reported',
    'pictured',
  ] as const)('%s', (kind) => {
    for (const example of bylines[kind].examples) expect(fold(example)).toMatch(bylines[kind].pattern)
  })

  test.each(surnames.examples)('names in $text', ({ text, gives }) => {
    expect(readNames(text, rules.bylines)).toEqual(gives)
  })

  test.each(datelines.patterns)('dateline $id', ({ examples }) => {
    for (const { text, gives } of examples) expect(readLead(fold(text), rules, text).dateline).toBe(gives)
  })

  test('titles and names of papers', () => {
    const { title, papers, notSection } = files.newspapers
    for (const example of title.examples) expect(example).toMatch(title.pattern)
    for (const example of notSection.examples) expect(example).toMatch(notSection.pattern)
    for (const { names, examples } of papers) for (const example of examples) expect(names).toContain(example)
  })
})
