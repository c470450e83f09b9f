/**
 * What is seen of lines before anybody decides what they are.
 */
import { expect, test } from 'vitest'
import { toRunFeatures } from '../../src/newspaper/label/features/runs.ts'
import { toPageView } from '../../src/newspaper/label/features/view.ts'
import type { Observation } from '../../src/newspaper/observe/observation.ts'
import { toObservations } from '../../src/newspaper/observe/observe.ts'
import { toPagesOfLines } from '../../src/newspaper/text/lines.ts'
import { rules } from './newspaperRules.ts'

const see = (text: string): Observation[] =>
  toPagesOfLines(text, rules.folding).flatMap(({ lines }) => toObservations(lines, rules))

const PARAGRAPH =
  '　　云溪大桥的施工人员正在铺设桥面，预计下月完工，届时两岸居民往来只要十分钟，比从前少走八公里。'
const indents = (text: string): number[] => see(text).map(({ line }) => line.indent)

test('indents of paragraphs tell a short one from a crosshead, unless a credit is indented as they are', () => {
  const page = `大桥下月通车\n${PARAGRAPH}\n　　快了。\n铺好最后一段\n${PARAGRAPH}\n`
  expect(indents(page)).toEqual([0, 0, 2, 0, 0])
  expect(indents(`${page}　　图为新桥一角。\n　　陈晓摄\n`)).toEqual([0, 0, 0, 0, 0, 0, 0])
})

test('who took a picture makes a caption of all lines above, who wrote them included', () => {
  const lines = see(
    '（记者 陈晓）\n船闸提速\n为帮助船家早日启航，近日，云溪船闸\n在水情允许时放开两边的闸门，船只过\n闸比往日快了四成。图为昨天，满载货\n物的船队驶出云溪船闸，向青岚湖方向\n驶去，岸边不时有人挥手。\n本报记者 陈晓\n拍友 周小禾 摄\n',
  )
  expect(lines.slice(2, 7).map(({ pictured }) => pictured)).toEqual([true, true, true, true, true])
})

test('a run of lines between wider gaps is seen to close with who took a picture', () => {
  const text =
    '大桥通车\n\n工人铺路。\n\n\n船闸提速\n\n船队驶出云溪船闸。\n\n周小禾 摄\n\n\n下一篇的标题\n\n又是一段正文。\n'
  const runs = toRunFeatures(toPageView(see(text))).map((features) => features[0] ?? null)
  const credited = 'run of 3 credited'
  expect(runs).toEqual([null, null, credited, credited, credited, null, null])
})

test('a dateline opens a line otherwise than an item of briefs does', () => {
  const view = toPageView(
    see('云溪短波\n●采茶节4月8日开幕，为期三天。\n本报云溪4月8日讯 采茶节今天开幕，为期三天。\n'),
  )
  expect(view.classes.slice(1)).toEqual(['opened', 'dated'])
})
