import { describe, expect, test } from 'vitest'
import { toHeadlines, type Headline } from '../../src/newspaper/headline/headline.ts'
import { readHeadlineCues } from '../../src/newspaper/recognise/headlineCues.ts'
import { rules } from './newspaperRules.ts'

const reader = {
  fold: rules.folding.fold,
  toCues: (folded: string, width: number) => readHeadlineCues(folded, width, rules.headlineCues),
}
const read = (lines: readonly string[], lead: string): Headline | undefined =>
  toHeadlines(
    [
      {
        lines: lines.map((text) => ({ text, level: 0, gap: 0, cut: false, part: null })),
        inline: null,
        lead,
      },
    ],
    reader,
    rules.headlines,
  )[0]

describe('parts of a headline', () => {
  test('who speaks stands above the headline', () => {
    const lines = ['山海市委书记在全市工业大会上强调', '咬紧目标 全力冲刺']
    expect(read(lines, '昨日，全市工业大会召开。会议强调，要咬紧全年目标，全力冲刺四季度。')).toMatchObject({
      kicker: '山海市委书记在全市工业大会上强调',
      headline: '咬紧目标　全力冲刺',
      subhead: null,
    })
  })

  test('a dash opens a subhead', () => {
    const lines = ['一块屏幕里 有三百台织机', '——云溪开发区织造企业联网观察']
    expect(read(lines, '云溪开发区的织造企业最近都在谈同一件事：织机联网。')).toMatchObject({
      kicker: null,
      headline: '一块屏幕里　有三百台织机',
      subhead: '——云溪开发区织造企业联网观察',
    })
  })

  test('a dash at the end closes a kicker', () => {
    const lines = ['山海县推进老旧小区改造——', '老楼装上电梯 居民圆了心愿']
    expect(read(lines, '山海县今年改造老旧小区十二个，加装电梯八十六台。')).toMatchObject({
      kicker: '山海县推进老旧小区改造——',
      headline: '老楼装上电梯　居民圆了心愿',
    })
  })

  test('two phrases of one width are one headline', () => {
    expect(read(['青山披上新绿装', '溪水流出致富路'], '走进青岚镇，满目葱茏。')).toMatchObject({
      kicker: null,
      headline: '青山披上新绿装　溪水流出致富路',
      subhead: null,
    })
  })

  test('a kicker shares the line with its headline', () => {
    expect(
      read(['王飞在全市项目推进会上强调　咬紧目标不放松　真抓实干促发展'], '昨日，全市项目推进会召开。'),
    ).toMatchObject({ kicker: '王飞在全市项目推进会上强调', headline: '咬紧目标不放松　真抓实干促发展' })
  })

  test('what is said of a reading are probabilities', () => {
    const lines = ['云溪大桥昨天合龙', '两岸居民步行过江']
    const probability = read(lines, '昨天上午，云溪大桥合龙。')?.probability ?? 0
    expect(probability).toBeGreaterThan(1 / 3)
    expect(probability).toBeLessThanOrEqual(1)
  })
})

describe('blanks in a headline', () => {
  test.each([
    ['干部在 2023 年度例会上发言', '干部在2023年度例会上发言'],
    ['全年完成投资 120 亿元', '全年完成投资120亿元'],
    ['青 山 湖', '青山湖'],
    ['云溪 Open Day 开幕', '云溪Open Day开幕'],
    ['强链补链　向新而行', '强链补链　向新而行'],
  ])('%s', (line, headline) => {
    expect(read([line], '')?.headline).toBe(headline)
  })
})
