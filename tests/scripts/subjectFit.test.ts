import { expect, test } from 'vitest'
import { fitSubjects } from '../../scripts/fit/subjectFit.ts'
import type { SubjectLesson, SubjectLessons } from '../../scripts/fit/subjectLessons.ts'
import { toNames } from '../../src/figures/features.ts'
import { casesOf } from '../figures/subjectSetup.ts'

/** A page of one article whose figures are all about one name. */
function lesson(text: string, subject: string, weight = 1): SubjectLessons {
  const lessons = casesOf(text).map((one): SubjectLesson => {
    const right = one.candidates.map(({ name }) => name === subject)
    const label = { quote: one.figure.quote, value: one.figure.value, subject }
    return { one, features: one.descriptions.map(toNames), right, label }
  })
  return { page: 'x', weight, articles: [lessons] }
}

const county = (weight?: number): SubjectLessons =>
  lesson('新昌县去年新办企业300家，白水大学在新昌县培训农户500人。', '新昌县', weight)
const school = (weight?: number): SubjectLessons =>
  lesson('新昌县去年新办企业300家，白水大学在新昌县培训农户500人。', '白水大学', weight)
/** How much of all weight speaks for a school. */
const strength = (pages: readonly SubjectLessons[]): number =>
  [...fitSubjects(pages).weights].reduce(
    (sum, [name, weight]) => (/organisation|大学/u.test(name) ? sum + weight : sum),
    0,
  )

test('labels count as much as their weight says', () => {
  const [one, less, alone] = [
    strength([county(), school()]),
    strength([county(), school(0.5)]),
    strength([county()]),
  ]
  expect(one).toBeGreaterThan(less)
  expect(less).toBeGreaterThan(alone)
})
