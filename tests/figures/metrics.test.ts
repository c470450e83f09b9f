import { describe, expect, test } from 'vitest'
import { withoutSubject } from '../../src/figures/ownMetrics.ts'
import { aFigure } from '../figures-site/aFigure.ts'
import { rules as entities } from '../entities/setup.ts'
import { figuresOf } from './setup.ts'

const metricsOf = (text: string) => figuresOf(text).map(({ metric }) => metric)

describe('the metric of a figure', () => {
  test.each([
    ['who speaks in the clause before', '合作社负责人说，今年种了500多亩。', ['种']],
    ['what befell a site in the clause before', '今年3月，青样新区获批，面积65平方公里。', ['面积']],
    ['a preposition in front', '公司为29家企业量身定制方案，在6个小区推广共享服务。', ['企业量身', '小区']],
    ['the topic of the clause', '能耗不到同类产品的5%。', ['能耗']],
    ['what a level mostly is', '厂房层高以7.8米为主。', ['厂房层高']],
    ['a relative clause behind', '87家大小不一的烘干站。', ['烘干站']],
    ['a plain noun, not what it does', '24个小区推行免检制度。', ['小区']],
    [
      'a name with a verb in it',
      '全区有污水处理厂房12幢，另有20台花卉繁育设备。',
      ['污水处理厂房', '花卉繁育设备'],
    ],
    ['a level that is held', '春灌耗水量将严格控制在14亿立方米以内。', ['春灌耗水量']],
    ['a level reached from another', '年产量从最初的13万吨攀升至70万吨。', ['年产量']],
    ['a level reached from another, of a cycle', '钻井周期从133天降至17天。', ['钻井周期']],
    ['a measure before its verb', '快递业务收入累计完成63亿元。', ['快递业务收入']],
    ['a share of a whole', '技改投资占工业投资比重47.7%。', ['技改投资占工业投资比重']],
    [
      'a share whose part was named before',
      '增加值58亿元，占全市总量的21.5%。',
      ['增加值', '增加值占全市总量'],
    ],
    ['a share named as one', '新车销量占比首次突破50%。', ['新车销量占比']],
    [
      'a list with one head',
      '青样、红样、蓝样口岸日均旅客分别为3万人次、2万人次和1万人次。',
      ['青样日均旅客', '红样日均旅客', '蓝样口岸日均旅客'],
    ],
    [
      'a list of parts of a whole',
      '同城、异地业务量分别占全部业务量的7.1%和90.8%。',
      ['同城业务量占全部业务量', '异地业务量占全部业务量'],
    ],
    ['money that is spent on what follows', '今年财政安排特别国债25亿元支持以旧换新。', ['特别国债']],
    ['a grant for each', '每人可享受500元一次性就业补贴。', ['一次性就业补贴']],
    ['a share in front of its whole', '该工艺降低约40%能耗。', ['能耗']],
    ['a level below zero', '夜里最低气温可达零下12摄氏度。', ['最低气温']],
    ['a level that was another by tradition', '稻种的育种周期从传统的8年压缩至3年。', ['育种周期']],
    [
      'what a list of brackets is of',
      '青样县（98毫米）、红样县（63毫米）日降水量突破极值。',
      ['日降水量', '日降水量'],
    ],
    ['a journey in the clause before', '从签约到开工，只用了47天。', ['从签约到开工']],
    ['a noun of change as the measure', '业务增长量超过30%。', ['业务增长量']],
    [
      'a rate of what was named before',
      '数字产业收入增长7%，增速提高3.5个百分点。',
      ['数字产业收入', '数字产业收入增速'],
    ],
    [
      'a head the segmenter cuts',
      '线上销售额12亿元，其中直播销售额占比19%。',
      ['线上销售额', '直播销售额占比'],
    ],
    [
      'a list of places with what they share',
      '江苏、安徽、山东三地茶叶产量分别增长3%、5%和7%。',
      ['茶叶产量', '茶叶产量', '茶叶产量'],
    ],
    ['a mean, not half of the word', '图纸复核平均控制在6天内。', ['图纸复核']],
    ['what is within a time', '3分钟内找到漏点。', ['找到漏点']],
    ['a fall in two characters', '茶叶销量料将萎缩8%。', ['茶叶销量']],
    ['a step up to a level', '垃圾分类率首次站上45%关口。', ['垃圾分类率']],
    ['a level of today', '苗圃面积从20亩扩至如今55亩。', ['苗圃面积']],
    ['a mean of what was counted before', '两天共运送旅客60万人次，日均30万人次。', ['运送旅客', '日均旅客']],
    ['villages that are counted', '培训涉及4个村。', ['村']],
    ['a verb in front of what it changes', '该系统可提升发电量2%、降低故障率20%。', ['发电量', '故障率']],
  ])('%s: %s', (_, text, metrics) => {
    expect(metricsOf(text)).toEqual(metrics)
  })
})

describe('withoutSubject', () => {
  const isMeasure = (metric: string): boolean => /全长|产值$/u.test(metric)
  const metricOf = (name: string, kind: string, metric: string) =>
    withoutSubject(aFigure({ metric }), { name, kind }, { anaphors: entities.anaphors, isMeasure }).metric

  test('takes the subject from the front of its measure', () => {
    expect(metricOf('青样铁路', 'facility', '青样铁路全长')).toBe('全长')
    expect(metricOf('青样经济开发区', 'zone', '开发区产值')).toBe('产值')
    expect(metricOf('青样经济开发区', 'zone', '园区产值')).toBe('产值')
    expect(metricOf('青样机床股份', 'firm', '公司产值')).toBe('产值')
  })
  test('leaves what is counted, and other names, as they are', () => {
    expect(metricOf('青样园区', 'zone', '园区企业')).toBe('园区企业')
    expect(metricOf('青样区', 'county', '工业产值')).toBe('工业产值')
    expect(metricOf('青样区', 'county', '园区产值')).toBe('园区产值')
    expect(metricOf('青样经济开发区', 'zone', '园区企业')).toBe('园区企业')
    expect(metricOf('青样区经济局', 'office', '企业产值')).toBe('企业产值')
  })
})

describe('numbers that are none, and those that are', () => {
  test.each([
    ['数十块屏幕亮着，5天后，他们见面。', []],
    ['收入约78亿泰铢（1元人民币约合5泰铢）。', [78]],
    ['全县配备AED8.6万余台。', [8.6]],
    ['1小时换装率超90%。', [90]],
    ['比例提高至“不低于20%”。', [20]],
    ['派出队伍2580队次，提供岗位76万个次。', [2580, 76]],
  ])('%s %o', (text, values) => {
    expect(figuresOf(text).map(({ value }) => value)).toEqual(values)
  })
})

describe('qualifiers', () => {
  test.each([
    ['每月最高可申领500元补贴。', ['最高']],
    ['补贴期限最长3个月。', ['最长']],
    ['两镇旅客将分别达23万人次和21万人次。', ['达', '达']],
    ['周期压缩至1周之内。', ['以内']],
  ])('%s %o', (text, qualifiers) => {
    expect(figuresOf(text).map(({ qualifier }) => qualifier)).toEqual(qualifiers)
  })
})
