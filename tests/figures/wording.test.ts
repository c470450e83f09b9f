import { expect, test } from 'vitest'
import { casesOf, seenOf } from './subjectSetup.ts'

/** The candidates of the last figure of an article of one paragraph, each with what is seen of it. */
function candidatesOf(text: string): Map<string | null, readonly string[]> {
  const last = casesOf(text).at(-1)
  return new Map(last?.candidates.map(({ name }, at) => [name, seenOf(last, at)]))
}

test('a phrase is seen to be of nouns, or to hold a verb', () => {
  const firm = candidatesOf('青禾机械有限公司去年扩产，培训农户300人。').get('青禾机械有限公司')
  expect(firm?.some((feature) => feature.startsWith('name '))).toBe(true)
  expect(firm).not.toContain('name firm holds a verb')
  const crop = candidatesOf('新建果棚的面积达300亩。')
  const holding = [...crop].filter(([, seen]) => seen.some((feature) => feature.endsWith(' holds a verb')))
  expect(holding.every(([name]) => name?.includes('新建') === true)).toBe(true)
})

test('what a name ends in is seen', () => {
  expect(candidatesOf('青禾机械有限公司去年扩产，培训农户300人。').get('青禾机械有限公司')).toContain(
    'name tail 公司',
  )
})
