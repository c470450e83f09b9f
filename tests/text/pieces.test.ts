import { expect, test } from 'vitest'
import { fillPieces } from '../../src/text/pieces.ts'

const outlet = { pattern: '.+报|.+台', examples: ['云溪晚报'] }

test('fills a piece in wherever it is named, as one whole', () => {
  const file = { pieces: { outlet }, rules: [{ pattern: '^据{outlet}$' }, { pattern: '{outlet}、{outlet}' }] }
  expect(fillPieces(file)).toEqual({
    pieces: { outlet },
    rules: [{ pattern: '^据(?:.+报|.+台)$' }, { pattern: '(?:.+报|.+台)、(?:.+报|.+台)' }],
  })
})

test('fills in what another file defines', () => {
  const file = { pieces: {}, pattern: '{surname}\\p{Han}' }
  expect(fillPieces(file, { surname: { pattern: '[王李$&]' } })).toMatchObject({
    pattern: '(?:[王李$&])\\p{Han}',
  })
})

test('leaves a name without a piece, which no pattern can hold', () => {
  const { pattern } = fillPieces({ pieces: { outlet }, pattern: '据{outlets}' }) as { pattern: string }
  expect(pattern).toBe('据{outlets}')
  expect(() => new RegExp(pattern, 'u')).toThrow(SyntaxError)
})

test('leaves pieces of another shape to the schema of their file', () => {
  expect(fillPieces({ pieces: { outlet: '.+报' }, pattern: '{outlet}' })).toMatchObject({
    pattern: '{outlet}',
  })
})

test('asks no pieces of a file', () => {
  expect(fillPieces({ pattern: '{surname}样' }, { surname: outlet })).toEqual({ pattern: '(?:.+报|.+台)样' })
})
