import { expect, test } from 'vitest'
import citing from '../../content/rules/citing.json' with { type: 'json' }
import { citingFileSchema, readAuthors, toNotAuthors } from '../../src/reuse/authors.ts'

const file = citingFileSchema.parse(citing)
const notAuthors = toNotAuthors(file)

test.each(
  file.notAuthors.flatMap(({ roles, examples }) => examples.map((example) => ({ roles, ...example }))),
)('names $gives, not who is $roles', ({ byline, gives }) => {
  expect(readAuthors(byline, notAuthors).map(({ name }) => name)).toEqual(gives)
})

test('a body that signs without names is the author; a name signed twice is one', () => {
  const byline = [
    { role: '供稿', names: [], org: '样区融媒中心' },
    { role: '记者', names: ['沈样'], org: '本报' },
    { role: '整理', names: ['沈样'], org: null },
  ]
  expect(readAuthors(byline, notAuthors)).toEqual([
    { name: '样区融媒中心', body: true },
    { name: '沈样', body: false },
  ])
})
