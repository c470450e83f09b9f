import { describe, expect, test } from 'vitest'
import { readSubjects } from '../../src/subjects/read.ts'
import { articleOf, pageOf, rules } from './subjectRules.ts'

type Example = { text: string; date?: string | undefined; expect: string }

const { districts, divisions, falseFriends, placeWords, topics } = rules.raw

function districtOf(text: string, date?: string): string {
  const page = pageOf([articleOf({ body: [text] })], { date: date ?? null })
  return readSubjects(page, rules)[0]?.district?.id ?? 'none'
}

const placeExamples: Example[] = [
  ...districts.districts.flatMap(({ examples }) => examples),
  ...divisions.cities.flatMap(({ examples }) => examples),
  ...divisions.province.examples,
  ...[placeWords.streets, placeWords.firms, placeWords.areas, placeWords.joiners, placeWords.routes].flatMap(
    ({ examples }) => examples,
  ),
]

describe('each rule of places holds in its examples', () => {
  test.each(placeExamples)('$text → $expect', ({ text, date, expect: wanted }) => {
    const got = districtOf(text, date)
    if (wanted.startsWith('not ')) expect(got).not.toBe(wanted.slice(4))
    else expect(got).toBe(wanted)
  })

  test.each(falseFriends.groups.flatMap(({ examples }) => examples))('$text is not $not', ({ text, not }) => {
    expect(districtOf(text)).not.toBe(not)
  })
})

describe('every place is found by its own names', () => {
  const full = districts.districts.flatMap(({ id, names }) =>
    names
      .filter(
        ({ kind, cue, until }) => ['full', 'short', 'town', 'platform'].includes(kind) && !cue && !until,
      )
      .map(({ text }) => ({ id, text })),
  )
  const counties = divisions.cities.flatMap((city) =>
    city.counties.map(({ id, name }) => ({ id, text: city.name + name })),
  )

  test.each([...full, ...counties])('$text → $id', ({ id, text }) => {
    expect(districtOf(`日前，${text}举行推进会。`)).toBe(id)
  })

  test.each(divisions.cities.flatMap(({ counties: all }) => all))('$name alone → $id', ({ id, name }) => {
    expect(districtOf(`日前，${name}举行推进会。`)).toBe(id)
  })

  test('a common name of a town waits for a second cue', () => {
    expect(districtOf('城南街道举行推进会。')).toBe('none')
    expect(districtOf('桐庐县城南街道举行推进会。')).toBe('tonglu')
  })
})

describe('ids', () => {
  const places = [...rules.places.places.values()]

  test('are unique ASCII kebab-case', () => {
    const ids = [
      ...districts.districts.map(({ id }) => id),
      ...divisions.cities.flatMap((city) => [city.id, ...city.counties.map(({ id }) => id)]),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)?$/u)
  })

  test.each([
    ['丽水市', 'lishui'],
    ['台州市', 'taizhou'],
    ['衢州市', 'quzhou'],
    ['温州市乐清市', 'wenzhou-yueqing'],
    ['丽水市莲都区', 'lishui-liandu'],
    ['绍兴市嵊州市', 'shaoxing-shengzhou'],
    ['湖州市长兴县', 'huzhou-changxing'],
    ['宁波市鄞州区', 'ningbo-yinzhou'],
    ['台州市天台县', 'taizhou-tiantai'],
    ['丽水市景宁畲族自治县', 'lishui-jingning'],
    ['舟山市嵊泗县', 'zhoushan-shengsi'],
    ['临安区', 'linan'],
    ['淳安县', 'chunan'],
  ])('%s is %s', (name, id) => {
    expect(places.find((place) => place.name === name)?.id).toBe(id)
  })

  test('cover 13 districts and 90 counties in 11 cities', () => {
    expect(districts.districts).toHaveLength(13)
    expect(places.filter(({ level }) => level === 'county')).toHaveLength(90)
    expect(places.filter(({ level }) => level === 'city')).toHaveLength(11)
  })
})

describe('each topic holds in its examples', () => {
  test.each(topics.topics.flatMap(({ examples }) => examples))(
    '$text → $topics',
    ({ text, topics: wanted }) => {
      const got = readSubjects(pageOf([articleOf({ body: [text] })]), rules)[0]?.topics ?? []
      expect(got).toEqual(expect.arrayContaining(wanted))
    },
  )

  test('are the sixteen of the contract', () => {
    expect(topics.topics.map(({ id }) => id)).toEqual([
      'platforms',
      'manufacturing',
      'digital',
      'biomedicine',
      'investment',
      'innovation',
      'talent',
      'business',
      'urban',
      'livelihood',
      'energy',
      'rural',
      'projects',
      'governance',
      'economy',
      'trade',
    ])
  })
})
