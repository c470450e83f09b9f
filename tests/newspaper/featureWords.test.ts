/**
 * Every feature, cue and state has a wording in Chinese.
 */
import { describe, expect, test } from 'vitest'
import { toFeatureNames } from '../../src/newspaper/label/features/table.ts'
import { toOrderSigns } from '../../src/newspaper/label/features/orders.ts'
import { toPageView } from '../../src/newspaper/label/features/view.ts'
import { lineModelFileSchema } from '../../src/newspaper/label/lineModel.ts'
import { STATES, toKind } from '../../src/newspaper/label/states.ts'
import { toObservations } from '../../src/newspaper/observe/observe.ts'
import { toPagesOfLines } from '../../src/newspaper/text/lines.ts'
import { featureWordsFileSchema } from '../../src/newspaper/words/featureWords.ts'
import { toRawText } from '../../src/newspaper/label/labelled.ts'
import { toTrainingPages } from '../../src/typeset/trainingPages.ts'
import { sampleRecords } from '../typeset/sampleRecords.ts'
import { rawRules, rules } from './newspaperRules.ts'

const { toText, states } = rules.featureWords
const file = featureWordsFileSchema.parse(rawRules['line-features'])
/** What a line's own characters, or a cue's example, may hold besides Chinese. */
const QUOTED = /“.{0,80}”/gsu

/** Features without a wording, or with a word in it that is none of the language. */
function toUnworded(features: Iterable<string>): string[] {
  return [...new Set(features)].filter((feature) => {
    const text = toText(feature)
    return text === null || text === '' || /[A-Za-z{}*]/u.test(text.replace(QUOTED, ''))
  })
}

describe('the wording of', () => {
  test.each(file.features)('$feature', ({ examples }) => {
    for (const { text, gives } of examples) expect(toText(text)).toBe(gives)
  })

  test('what stands beside a line, its characters, its cues', () => {
    expect(toText('above: ends stop')).toBe('上一行：以句末标点收尾')
    expect(toText('below: width +')).toBe('下一行：宽140 字以上')
    expect(toText('first two 本报')).toBe('以“本报”起头')
    expect(toText('cue jump-line')).toBe('有“（下转第2版）”一类的字样')
    expect(toText('no such feature')).toBeNull()
  })

  test('every feature that has a weight', () => {
    const { features, page } = lineModelFileSchema.parse(rawRules['lines'])
    expect(toUnworded([...Object.keys(features), ...Object.keys(page)])).toEqual([])
  })

  test('every feature that lines of set pages have', () => {
    const names = toTrainingPages(sampleRecords, { seed: 7, pages: 60 }).flatMap(({ page }) =>
      toPagesOfLines(toRawText(page), rules.folding).flatMap(({ lines }) => {
        const view = toPageView(toObservations(lines, rules))
        return [...toFeatureNames(view).flat(), ...toOrderSigns(view).map((sign) => `page: ${sign}`)]
      }),
    )
    expect(toUnworded(names)).toEqual([])
  })

  test('every cue and every state', () => {
    expect(toUnworded(rules.cues.map(({ id }) => `cue ${id}`))).toEqual([])
    expect(STATES.map(toKind).filter((kind) => states[kind] === undefined)).toEqual([])
  })
})
