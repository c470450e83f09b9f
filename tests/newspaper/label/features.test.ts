/**
 * What the features of a page's runs of title-like lines say, on pages of three texts.
 */
import { describe, expect, test } from 'vitest'
import { toNamed } from '../../../src/newspaper/label/code.ts'
import { toObservations } from '../../../src/newspaper/observe/observe.ts'
import { toPagesOfLines } from '../../../src/newspaper/text/lines.ts'
import { rules } from '../newspaperRules.ts'

const BRIDGE =
  '云溪大桥的施工人员正在铺设桥面，预计下月完工，届时大桥两岸往来只要十分钟。大桥全长三百米，桥面宽二十米，施工人员昼夜赶工。上月，两侧的护栏和路灯已经装好，只等沥青铺完。'
const MORE =
  '大桥通车后，云溪两岸的公交车将在桥面上开行，施工人员说，桥面的沥青还要铺设两层。两岸居民等这座大桥等了十年。护栏外还留出了骑行道，路灯会亮到天明。'
const TEA =
  '清明前的茶园里，茶农忙着采摘新茶。今年雨水足，芽头肥壮，合作社收购价比去年高出一成，制茶师傅连夜炒制，头批新茶已经寄往外地客商。合作社还请来评茶师，教茶农分辨火候，炒坏一锅就少卖几百元。'

function featuresOf(page: string): (line: string) => readonly string[] {
  const [only] = toPagesOfLines(page, rules.folding)
  const lines = only?.lines ?? []
  const { lines: named } = toNamed(toObservations(lines, rules))
  return (text) => named[lines.findIndex((line) => line.text.includes(text))] ?? []
}
const besideOf = (features: readonly string[]): number =>
  Number(/texts beside ([\d.+]+) of few/u.exec(features.join('\n'))?.[1]?.replace('+', '1') ?? Number.NaN)

describe('texts beside a title', () => {
  test('share more words below a crosshead than below a headline', () => {
    const of = featuresOf(['大桥下月通车', BRIDGE, '桥面还要铺两层', MORE, '新茶开采', TEA].join('\n'))
    expect(besideOf(of('桥面还要铺两层'))).toBeGreaterThan(besideOf(of('新茶开采')))
  })
})

describe('rows of titles', () => {
  test('nobody signs are counted between those that somebody signs', () => {
    const of = featuresOf(
      ['大桥下月通车', '记者 陈晓', BRIDGE, '桥面还要铺两层', MORE, '新茶开采', '记者 林一帆', TEA].join(
        '\n',
      ),
    )
    expect(of('桥面还要铺两层')).toContain('block only of a row of 1')
    expect(of('新茶开采')).toContain('block in no row')
  })
})

describe('marks of Markdown', () => {
  test('a deeper one beside the top is a part of the head, one alone a crosshead', () => {
    const of = featuresOf(['## 云溪交通', '# 大桥下月通车', BRIDGE, '## 桥面还要铺两层', MORE].join('\n'))
    expect(of('云溪交通')).toContain('level deeper of depths, beside the top')
    expect(of('桥面还要铺两层')).toContain('level deeper of depths, alone')
  })
})

describe('closed texts', () => {
  test('are counted over the page', () => {
    const of = featuresOf(['大桥下月通车', `${BRIDGE}据云溪晚报`, '新茶开采', TEA].join('\n'))
    expect(of('新茶开采')).toContain('text above closed where 1 are')
  })
})

describe('a source behind the last sentence', () => {
  test('leaves the sentence ended, over two lines too', () => {
    const of = featuresOf(
      ['大桥下月通车', `${BRIDGE}据云溪新闻`, '新茶开采', `${TEA}据云溪`, '晚报', '湖面放鱼苗', MORE].join(
        '\n',
      ),
    )
    expect(of('新茶开采')).toContain('above: ends stop')
    expect(of('湖面放鱼苗')).toContain('above: ends stop')
  })
  test('but a line that says nothing else ends as it is printed', () => {
    const of = featuresOf(['大桥下月通车', BRIDGE, '据云溪新闻', '新茶开采', TEA].join('\n'))
    expect(of('新茶开采')).toContain('above: ends none')
  })
})
