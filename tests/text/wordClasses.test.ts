/** Words that stand in the same places are of one class, whatever they are; a word nobody has seen is of the class of its end. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toGroups } from '../../scripts/fit/kMeans.ts'
import { toVectors } from '../../scripts/fit/spectral.ts'
import { toContexts } from '../../scripts/fit/wordContexts.ts'
import { toWordLines } from '../../scripts/fit/wordLines.ts'
import { WORD_CLASSES } from '../../scripts/tools.ts'
import { toWordClasses, wordClassesSchema } from '../../src/text/wordClasses.ts'
import { seeded } from '../../src/typeset/random.ts'

const SUBJECTS = ['工坊', '茶园', '车间', '粮仓']
const VERBS = ['扩建', '关停', '翻修', '出租']

/** Every subject with every verb, now and then with a number. */
function toLines(): string[][] {
  const random = seeded(3)
  return Array.from({ length: 600 }, () => [
    random.pick(SUBJECTS),
    random.pick(VERBS),
    ...(random.chance(0.5) ? ['0', '家'] : []),
  ])
}

function toFound(): Map<number, string[]> {
  const rows = toContexts(toLines(), { fewest: 5, around: 20 })
  const known = rows.words.filter((word) => [...SUBJECTS, ...VERBS].includes(word))
  const vectors = toVectors(rows, 3, seeded(1))
  const points = known.map((word) => vectors[rows.words.indexOf(word)] ?? new Float64Array())
  const of = toGroups(
    points,
    points.map(() => 1),
    2,
    seeded(1, 1),
  )
  return Map.groupBy(known, (_, at) => of[at] ?? 0)
}

describe('classes of words', () => {
  test('are of words that stand in the same places', () => {
    const found = [...toFound().values()].map((words) => words.toSorted())
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(SUBJECTS.toSorted())
    expect(found).toContainEqual(VERBS.toSorted())
  })

  test('are the same every time', () => {
    expect(toFound()).toEqual(toFound())
  })

  test('take every number for one word, and no name for any', () => {
    const segmenter = {
      cut: (text: string) => [...text],
      tag: (text: string) => (text.match(/[0-9]+|./gu) ?? []).map((word) => ({ word, tag: 'n' })),
    }
    const article = {
      paper: '样报',
      date: '2030-05-01',
      page: 1,
      section: '',
      order: 1,
      kicker: [],
      headline: ['茶12家，丁'],
      subhead: [],
      byline: '',
      blocks: [],
      captions: [],
    }
    expect(toWordLines(article, segmenter, (word) => word === '丁')).toEqual([['茶', '0', '家'], ['']])
  })
})

describe('the class of a word', () => {
  const classOf = toWordClasses({ about: '', coarse: ['工坊 茶园', '扩建'], fine: ['扩建', '工坊', '茶园'] })

  test('is that of the word, else of its end', () => {
    expect(classOf('茶园')).toEqual({ coarse: 0, fine: 2 })
    expect(classOf('示范工坊')).toEqual({ coarse: 0, fine: 1 })
    expect(classOf('河')).toBeNull()
  })

  test('is known of every word in the file, each in one class of a grain', () => {
    const file = wordClassesSchema.parse(JSON.parse(readFileSync(WORD_CLASSES, 'utf8')))
    const [coarse, fine] = [file.coarse, file.fine].map((grain) => grain.flatMap((words) => words.split(' ')))
    expect(new Set(coarse).size).toBe(coarse?.length)
    expect(new Set(fine)).toEqual(new Set(coarse))
    const find = toWordClasses(file)
    expect(find('增加值')?.coarse).toBe(find('总产值')?.coarse)
    expect(find('增长')?.fine).toBe(find('下降')?.fine)
    expect(find('增长')?.coarse).not.toBe(find('企业')?.coarse)
  })
})
