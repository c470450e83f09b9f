import { expect, test } from 'vitest'
import { toLabels } from '../../../src/newspaper/label/label.ts'
import { toReasons } from '../../../src/newspaper/label/reasons.ts'
import { toKind } from '../../../src/newspaper/label/states.ts'
import { toObservations } from '../../../src/newspaper/observe/observe.ts'
import { toPagesOfLines } from '../../../src/newspaper/text/lines.ts'
import { rules } from '../newspaperRules.ts'

const PAGE = `云溪大桥今日开工
记者 陈晓
　　6月27日上午，云溪大桥在山海区开工。大桥全长1.2公里，计划两年建成。
　　据介绍，大桥建成后，两岸居民过江只要五分钟。
`
const [page] = toPagesOfLines(PAGE, rules.folding)
const features = toObservations(page?.lines ?? [], rules)

test('a headline, a byline and two paragraphs are labelled so', () => {
  const { order, states } = toLabels(features, rules.lines)
  expect(order).toBe('before')
  expect(states.map(toKind)).toEqual(['title-first', 'byline', 'body-lead', 'body-start'])
})

test('each label names the features that spoke most for it and against it', () => {
  const [, byline] = toReasons(features, rules.lines)
  expect(byline?.pro.some(({ feature }) => feature.includes('byline'))).toBe(true)
  expect(byline?.pro.every(({ worth }) => worth > 0)).toBe(true)
  expect(byline?.contra.every(({ worth }) => worth < 0)).toBe(true)
  expect(byline?.probability).toBeGreaterThan(byline?.otherProbability ?? 1)
})

test('the probabilities are those of the labels', () => {
  const { probabilities } = toLabels(features, rules.lines)
  toReasons(features, rules.lines).forEach(({ probability }, i) => {
    expect(probability).toBeCloseTo(probabilities[i] ?? 0, 9)
  })
})
