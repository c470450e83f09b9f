import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDateApprox } from '../../src/subjects/dating.ts'
import { readSubjects } from '../../src/subjects/read.ts'
import { toPlaceScores } from '../../src/subjects/placeScores.ts'
import { toMentions } from '../../src/subjects/mentions.ts'
import { toZones } from '../../src/subjects/zones.ts'
import { articleOf, pageOf, rules } from './subjectRules.ts'
import { growth } from '../secondsOf.ts'

const places = [...rules.places.places.values()].map(({ name }) => name)
const word = fc.oneof(
  fc.constantFrom(
    ...places,
    '我区',
    '全市',
    '西湖',
    '滨江',
    '新华社',
    '。',
    '、',
    '2023年',
    '今年1至10月',
    '开发区',
    '项目',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))
const article = fc
  .record({
    headline: fc.option(text, { nil: null }),
    dateline: fc.option(text, { nil: null }),
    body: fc.array(text, { maxLength: 4 }),
  })
  .map(articleOf)
const page = fc
  .record({
    articles: fc.array(article, { maxLength: 4 }),
    newspaper: fc.option(fc.constantFrom('萧山日报', '浙江日报', '样报'), { nil: null }),
  })
  .map(({ articles, newspaper }) => pageOf(articles, { newspaper }))

const ids = new Set(rules.raw.topics.topics.map(({ id }) => id))
const runs = { seed: 20211121, numRuns: 300 }

test('whatever the text, one set of subjects an article, from the known places and topics', () => {
  fc.assert(
    fc.property(page, (any) => {
      const subjects = readSubjects(any, rules)
      expect(subjects).toHaveLength(any.articles.length)
      for (const { district, otherDistricts, topics } of subjects) {
        for (const place of [district, ...otherDistricts]) if (place) expect(places).toContain(place.name)
        expect(otherDistricts.map(({ id }) => id)).not.toContain(district?.id)
        expect(topics.every((topic) => ids.has(topic))).toBe(true)
        expect(topics.length).toBeLessThanOrEqual(3)
      }
    }),
    runs,
  )
})

test('the same page gives the same subjects', () => {
  fc.assert(
    fc.property(page, (any) => {
      expect(readSubjects(any, rules)).toEqual(readSubjects(any, rules))
    }),
    { ...runs, numRuns: 50 },
  )
})

test('another mention of a district never lowers its score', () => {
  fc.assert(
    fc.property(article, fc.constantFrom('临安区', '桐庐县', '德清县'), (any, name) => {
      const score = (target: typeof any): number => {
        const mentions = toMentions(toZones(target), rules.places, null)
        const id = [...rules.places.places.values()].find((place) => place.name.endsWith(name))?.id ?? ''
        return toPlaceScores(mentions, null, rules.places).counties.get(id) ?? 0
      }
      const more = { ...any, body: [...any.body, ...articleOf({ body: [`据${name}消息。`] }).body] }
      expect(score(more)).toBeGreaterThanOrEqual(score(any))
    }),
    runs,
  )
})

test('a date is EDTF or none, and none where one is printed', () => {
  fc.assert(
    fc.property(page, (any) => {
      const approx = readDateApprox(any, rules)
      if (approx) expect(approx.edtf).toMatch(/^\d{4}(?:-\d{2})?~(?:\/\d{4}-\d{2}~)?$/u)
      expect(readDateApprox({ ...any, date: '2023-01-01' }, rules)).toBeNull()
    }),
    runs,
  )
})

test('time grows with the text, not with its square', () => {
  const reading = (paragraphs: number) => () => {
    const body = Array.from({ length: paragraphs }, () =>
      '临安区与西湖区在青山湖科技城推进项目建设，2023年以来开工二十个。'.repeat(10),
    )
    const large = pageOf([articleOf({ body })])
    readSubjects(large, rules)
    readDateApprox(large, rules)
  }
  expect(growth(reading(200), reading(2000), 40)).toBeLessThan(40)
})
