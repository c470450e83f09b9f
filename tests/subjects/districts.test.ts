import { describe, expect, test } from 'vitest'
import { readSubjects } from '../../src/subjects/read.ts'
import type { SubjectPage } from '../../src/subjects/zones.ts'
import { articleOf, pageOf, rules } from './subjectRules.ts'

type Draft = Parameters<typeof articleOf>[0]

const read = (drafts: Draft[], page: Partial<SubjectPage> = {}) =>
  readSubjects(pageOf(drafts.map(articleOf), page), rules)
const one = (draft: Draft, page: Partial<SubjectPage> = {}) => read([draft], page)[0]
const nameOf = (draft: Draft, page: Partial<SubjectPage> = {}) => one(draft, page)?.district?.name ?? null

describe('reads the district', () => {
  test('from a dateline', () => {
    expect(nameOf({ dateline: '本报富阳讯', body: ['两条造纸生产线改造完成。'] })).toBe('富阳区')
  })

  test('from the headline rather than a passing mention', () => {
    expect(
      nameOf({ headline: '仙居：一张清单管到底', body: ['审批提速。', '此前，该县赴余杭区学习经验。'] }),
    ).toBe('台州市仙居县')
  })

  test('with its city where it lies outside Hangzhou', () => {
    expect(nameOf({ body: ['德清县的地理信息企业今年订单增加。'] })).toBe('湖州市德清县')
  })

  test('as the city where the news is of the whole city', () => {
    expect(nameOf({ headline: '嘉兴电网负荷创新高', body: ['嘉兴市供电部门启动预案。'] })).toBe('嘉兴市')
    const list = '上城区、拱墅区、萧山区、余杭区、富阳区均已出台细则。'
    expect(nameOf({ headline: '杭州出台制造业新政', body: ['杭州市今天公布细则。', list] })).toBe('杭州市')
  })

  test('as the city where the headline names it and the text several districts', () => {
    const body = ['上城区的一家食堂换了菜单。', '西湖区请来十家餐馆。', '上城区还有一家开到凌晨。']
    expect(nameOf({ headline: '杭州社区食堂上新', body })).toBe('杭州市')
    expect(nameOf({ headline: '杭州社区食堂上新', body: body.slice(0, 1) })).toBe('上城区')
  })

  test('from a page in traditional characters', () => {
    expect(nameOf({ headline: '於潛鎮的標準廠房', body: ['臨安區於潛鎮發展產業，這個項目開工。'] })).toBe(
      '临安区',
    )
  })

  test('not from a province-wide report', () => {
    const body = ['宁波、温州、绍兴、台州、金华五市的企业代表作了交流。']
    expect(one({ headline: '全省工业大会举行', body })).toMatchObject({
      district: null,
      messages: [],
      reasons: { decision: { reason: 'province-wide' } },
    })
  })

  test('not from news of another province', () => {
    expect(
      nameOf(
        { dateline: '新华社合肥3月5日电', body: ['安徽省公布一季度数据，浙江客商前来洽谈。'] },
        { newspaper: '萧山日报' },
      ),
    ).toBeNull()
  })

  test('of a printed former name', () => {
    expect(nameOf({ body: ['江干区的一条老街完成修缮。'] }, { date: '2019-05-06' })).toBe('上城区')
  })

  test('by the borders of the day', () => {
    const body = ['塘栖镇的枇杷加工厂添了新设备。']
    expect(nameOf({ body }, { date: '2019-05-06' })).toBe('余杭区')
    expect(nameOf({ body }, { date: '2022-05-06' })).toBe('临平区')
    expect(nameOf({ body }, { dateApprox: '2019~' })).toBe('余杭区')
  })

  test('by longest match: 富春江镇 is in 桐庐, 临江 is no 滨江', () => {
    expect(nameOf({ body: ['富春江镇的水轮机厂通过验收。'] })).toBe('桐庐县')
    expect(nameOf({ headline: '临江高科园通报产值', body: ['平台负责人介绍情况。'] })).toBe('钱塘区')
  })
})

describe('reads 我区 and 全区', () => {
  test('through the paper', () => {
    expect(nameOf({ body: ['我区新增五家专精特新企业。'] }, { newspaper: '萧山日报' })).toBe('萧山区')
    expect(nameOf({ body: ['我市新增五家专精特新企业。'] }, { newspaper: '义乌商报' })).toBe('金华市义乌市')
    expect(nameOf({ body: ['我县举行茶产业大会。'] }, { newspaper: '今日千岛湖' })).toBe('淳安县')
    expect(nameOf({ body: ['我县举行茶产业大会。'] }, { newspaper: '三门日报' })).toBe('台州市三门县')
    expect(nameOf({ body: ['我县举行茶产业大会。'] }, { newspaper: '三门峡日报' })).toBeNull()
  })

  test('through the masthead where the paper is unknown', () => {
    const masthead = { kind: 'masthead' as const, lines: [], text: '主办 中共杭州市拱墅区委宣传部' }
    expect(nameOf({ body: ['我区新增五家专精特新企业。'] }, { notArticles: [masthead] })).toBe('拱墅区')
  })

  test('not through the address of the paper’s office', () => {
    const masthead = { kind: 'masthead' as const, lines: [], text: '瓯越晚报　地址：温州市鹿城区公园路1号' }
    expect(nameOf({ body: ['我区新增五家企业。'] }, { notArticles: [masthead] })).toBeNull()
  })

  test('through most articles of the page', () => {
    const page = read([
      { headline: '临安新增两处产业社区', body: ['临安区今年拓展空间。'] },
      { headline: '青山湖科技城企业座谈', body: ['二十家企业参加。'] },
      { dateline: '本报讯', body: ['全区重大项目会议召开，区长出席。'] },
    ])
    expect(page.map(({ district }) => district?.id)).toEqual(['linan', 'linan', 'linan'])
  })

  test('through the only place the page names', () => {
    const page = read([
      { headline: '老基地有了新身份', body: ['余杭的开发区更名。'] },
      { headline: '百家企业一年产值翻番', body: ['仁和的厂房里灯火通明。'] },
      { dateline: '本报讯', body: ['昨日，又有两家企业投产。'] },
      { headline: '开发区和产业基地有何不同', body: ['名字里写着各自的长处。'] },
    ])
    expect(page.map(({ district }) => district?.id)).toEqual(['yuhang', 'yuhang', 'yuhang', undefined])
    expect(page[2]?.messages).toMatchObject([{ rule: 'district-by-paper' }])
  })

  test('not in an essay that names no place', () => {
    expect(nameOf({ headline: '秋天的渡口', body: ['渡船慢慢靠岸。'] }, { newspaper: '富阳日报' })).toBeNull()
    const byline = [{ role: '记者', names: ['沈样'], org: null }]
    expect(nameOf({ byline, body: ['昨日，新校舍启用。'] }, { newspaper: '富阳日报' })).toBe('富阳区')
  })

  test('not on a page of many places', () => {
    const page = read([
      { body: ['临安区召开大会。'] },
      { body: ['吴兴区召开大会。'] },
      { body: ['全区重大项目会议召开，区长出席。'] },
    ])
    expect(page[2]?.district).toBeNull()
  })

  test('as the article’s own district where it names one, whatever the paper', () => {
    expect(
      nameOf(
        { headline: '吴兴区干部挂职记', body: ['吴兴区选派干部，全区三十个村参加。'] },
        { newspaper: '浙江日报' },
      ),
    ).toBe('湖州市吴兴区')
  })
})

describe('weighs', () => {
  test('the paper’s own city where two cities are as near', () => {
    const body = ['桐庐至义乌段的隧道昨日贯通。']
    expect(nameOf({ headline: '高铁隧道贯通', body }, { newspaper: '今日建德' })).toBe('桐庐县')
    expect(nameOf({ headline: '高铁隧道贯通', body }, { newspaper: '东阳日报' })).toBe('金华市义乌市')
  })

  test('我县 as the one 县 of a report on guests from elsewhere', () => {
    const body = [
      '海宁市党政代表团来我县考察，海宁市与武义结对已有六年。',
      '县委书记说，我县将学习海宁市的做法。',
    ]
    expect(nameOf({ headline: '海宁市代表团来我县考察', body })).toBe('金华市武义县')
  })

  test('the first of two in the headline where both are as near', () => {
    const body = ['两区合办一座园，园区在萧山。', '萧山出地，滨江出项目。']
    expect(nameOf({ headline: '滨江区与萧山区合办一园', body })).toBe('滨江区')
  })

  test('the town of the event over the city of the dateline and the firm', () => {
    const body = ['互联网大会在乌镇开幕，阿里巴巴、网易等参展。']
    expect(nameOf({ headline: '机器人亮相乌镇', dateline: '新华社杭州11月8日电', body })).toBe('嘉兴市桐乡市')
  })

  test('a wire’s dateline alone for nothing', () => {
    expect(nameOf({ dateline: '新华社杭州11月8日电', body: ['专家解读新规。'] })).toBeNull()
    expect(
      nameOf({ headline: '重庆启用人脸识别', dateline: '新华社杭州11月9日电', body: ['驾驶员须登记。'] }),
    ).toBeNull()
  })

  test('a firm for nothing but to say which 我市 is meant', () => {
    expect(nameOf({ body: ['新化化工今年产值可观。'] })).toBeNull()
    expect(
      nameOf({ headline: '我市工业增速创新高', body: ['增速高于杭州市平均。', '新化化工三条产线投产。'] }),
    ).toBe('建德市')
  })

  test('a town in the headline over the city in the text', () => {
    expect(
      nameOf({ headline: '富春江镇：峡谷里的船队', body: ['杭州来的游客挤满码头，杭州市民占了六成。'] }),
    ).toBe('桐庐县')
  })
})

describe('is not led astray', () => {
  test.each([
    ['西湖大学的团队发表论文。'],
    ['万科、滨江等企业到场。'],
    ['今天起可参保西湖益联保。'],
    ['钱塘江两岸灯光亮起。'],
    ['在丽水路与台州路交叉口，工程车缓缓驶出。'],
    ['这家位于东西湖区的工厂停产。'],
    ['线上城市展览开幕。'],
    ['江山如画，游人如织。'],
  ])('%s', (text) => {
    expect(nameOf({ body: [text] })).toBeNull()
  })

  test('by a paper’s own district in a wire report', () => {
    expect(nameOf({ dateline: '新华社电', body: ['专家解读新规。'] }, { newspaper: '富阳日报' })).toBeNull()
  })
})

describe('reports', () => {
  test('the other districts of a report on two', () => {
    const subjects = one({ headline: '临安西湖共建合作区', body: ['临安区与西湖区签约，临安提供空间。'] })
    expect(subjects?.district?.id).toBe('linan')
    expect(subjects?.otherDistricts).toEqual([{ id: 'xihu', name: '西湖区' }])
  })

  test('a thin margin', () => {
    const subjects = one({ headline: '萧山富阳签约', body: ['萧山、富阳两地企业参加。'] })
    expect(subjects?.messages).toMatchObject([{ rule: 'district-thin-margin', line: 1 }])
  })

  test('我区 where nothing says whose district', () => {
    const subjects = one({ body: ['会议召开。', '我区新增五家企业。'] })
    expect(subjects?.messages).toMatchObject([{ rule: 'district-unknown-home', line: 3 }])
  })

  test('nothing of an article without places', () => {
    expect(one({ body: ['春天来了。'] })?.messages).toEqual([])
  })

  test('why, with line, name and place', () => {
    const why = one({ headline: '桐庐快递装备走俏', body: ['桐庐县的企业订单饱满。'] })?.why.join('\n')
    expect(why).toContain('归属：桐庐县 (tonglu)')
    expect(why).toMatch(/第2行 lead “桐庐县”/u)
  })
})
