import { describe, expect, test } from 'vitest'
import { toDrafts } from '../../src/figures/drafts.ts'
import { toFolded } from '../../src/text/folded.ts'
import { toMasks } from '../../src/figures/notFigures.ts'
import { readIndicator } from '../../src/figures/indicators.ts'
import { toDates } from '../../src/figures/periodPatterns.ts'
import { findQuantities, readQuantity } from '../../src/figures/quantities.ts'
import { figureRuleFilesSchema } from '../../src/figures/ruleFiles.ts'
import { figuresOf, ruleFiles, rules } from './setup.ts'

const files = figureRuleFilesSchema.parse(ruleFiles)
const drafts = (text: string) => toDrafts(toFolded(text).text, rules).drafts

describe('units.json', () => {
  test.each(
    files.units.units.flatMap((unit) => unit.examples.map((example) => [example, unit.unit] as const)),
  )('%s has the unit %s', (example, unit) => {
    const found = findQuantities(example, rules.grammar)[0]
    expect(found?.unit).toBe(unit)
    expect(readQuantity(example.slice(found?.start), rules.grammar)?.value).toBe(found?.value)
  })
})

describe('qualifiers.json', () => {
  test.each(
    files.qualifiers.qualifiers.flatMap((rule) =>
      rule.examples.map((example) => [example, rule.as] as const),
    ),
  )('%s is qualified by %s', (example, as) => {
    expect(drafts(example)[0]?.qualified.qualifier).toBe(as)
  })
})

describe('changes.json', () => {
  const cases = files.changes.changes.flatMap((rule) =>
    rule.examples.map((example) => [example, rule] as const),
  )
  test.each(cases.filter(([, rule]) => rule.kind !== 'compare'))('%s is a change', (example, rule) => {
    expect(figuresOf(example)[0]?.change?.direction).toBe(rule.direction)
  })
  test.each(cases.filter(([, rule]) => rule.kind === 'compare'))(
    '%s compares and changes nothing',
    (example, rule) => {
      expect(figuresOf(example)[0]).toMatchObject({ change: null, metric: `增速${rule.word}全市` })
    },
  )
})

describe('not-figures.json', () => {
  test.each(
    files['not-figures'].notFigures.flatMap((rule) =>
      rule.examples.map((example) => [rule.id, example] as const),
    ),
  )('%s: %s holds no figure', (id, example) => {
    const { text } = toFolded(example)
    expect(toMasks(text, rules.notFigures).map((mask) => mask.id)).toContain(id)
    expect(drafts(example)).toEqual([])
  })
  test.each(
    files['not-figures'].notFigures.flatMap((rule) =>
      (rule.figures ?? []).map((example) => [rule.id, example] as const),
    ),
  )('%s leaves the figure of %s alone', (_, example) => {
    expect(drafts(example).length).toBeGreaterThan(0)
  })
})

describe('pieces', () => {
  test.each(
    Object.entries({ ...files.periods.pieces, ...files.statuses.pieces }).flatMap(
      ([name, { pattern, examples }]) => examples.map((example) => [example, name, pattern] as const),
    ),
  )('%s is a %s', (example, _, pattern) => {
    expect(example).toMatch(new RegExp(`^(?:${pattern})$`, 'u'))
  })
})

describe('periods.json', () => {
  test.each(
    files.periods.periods.flatMap((rule) =>
      rule.examples.map((example) => [example.text, rule.id, example] as const),
    ),
  )('%s is read by %s', (text, id, example) => {
    const pattern = rules.periods.find((period) => period.rule.id === id)
    const match = pattern === undefined ? null : [...(example.in ?? `${text}，`).matchAll(pattern.pattern)][0]
    expect(match?.[0]).toBe(text)
    const dates =
      pattern === undefined || match == null
        ? null
        : toDates(pattern.rule.resolve, match.groups ?? {}, text, 2023)
    expect(dates).toEqual({ start: example.start, end: example.end })
  })
})

describe('statuses.json', () => {
  test.each(
    files.statuses.statuses.flatMap((rule) =>
      rule.examples.map((example) => [example, rule.status] as const),
    ),
  )('%s is a %s', (example, status) => {
    expect(figuresOf(example).map((figure) => figure.status)).toContain(status)
  })
  test.each(
    files.statuses.statuses.flatMap((rule) =>
      (rule.others ?? []).map((example) => [example, rule.status] as const),
    ),
  )('%s is no %s', (example, status) => {
    expect(figuresOf(example).length).toBeGreaterThan(0)
    expect(figuresOf(example).at(-1)?.status).not.toBe(status)
  })
})

describe('indicators.json', () => {
  test.each(
    files.indicators.indicators.flatMap((indicator) =>
      indicator.examples.map((example) => [example, indicator.id] as const),
    ),
  )('%s reports %s', (example, id) => {
    const figure = figuresOf(example)[0]
    expect(figure?.indicator).toBe(id)
  })
  test('a metric with another unit is not the indicator', () => {
    expect(readIndicator('工业投资项目', null, '个', false, rules.indicators)).toBeNull()
  })
})

describe('metric-words.json', () => {
  test.each(
    files['metric-words'].lists.flatMap((list) =>
      list.examples.map((example) => [list.id, example] as const),
    ),
  )('%s: a figure with a metric is read from %s', (id, example) => {
    const figure = figuresOf(example)[0]
    expect(figure?.metric).not.toBeNull()
    expect(figure).toBeDefined()
    expect([...rules.words(id)].some((word) => example.includes(word))).toBe(true)
  })
})

describe('figure-doubts.json', () => {
  const { doubts } = files['figure-doubts']
  test.each(doubts.flatMap(({ id, examples }) => examples.map((one) => [one, id] as const)))(
    '%s: %s',
    (example, id) => {
      expect(example).toMatch(rules.doubt(id))
    },
  )
  test.each(doubts.flatMap(({ id, others }) => others.map((one) => [one, id] as const)))(
    '%s: not %s',
    (other, id) => {
      expect(other).not.toMatch(rules.doubt(id))
    },
  )
})

describe('statuses.json: projects', () => {
  const { examples, others } = files.statuses.projects
  test.each(examples)('%s plans it', (example) => {
    expect(figuresOf(example)[0]?.status).toBe('plan')
  })
  test.each(others)('%s reports it', (example) => {
    expect(figuresOf(example).at(-1)?.status).toBe('actual')
  })
})
