/** Stories that share hardly any words: each has a mark in every clause, by which its text is known whatever becomes of it. */

const TREES = Array.from('松柏梅桂槐榆柳杨桑枫椿桐楠樟杉竹兰菊荷葵')
const CLAUSES = [
  '的新厂房昨天建成投产',
  '首批产品本周下线',
  '的环村路全长四公里',
  '连起七个自然村',
  '年产值预计超过12亿元',
  '首期有八十人参加培训',
  '的山货当天就能运到市区',
  '今年种下茶苗三万株',
  '的老桥加宽了两米',
  '新添路灯二百盏',
  '的医生每周下乡义诊',
  '为老人建好档案六百份',
  '的学校添了一座图书馆',
  '藏书已有五万册',
  '的河水比去年清了许多',
  '投入治理资金3000万元',
  '的工坊请来十位师傅',
  '月均收入增长8.5%',
  '的集市移到了新址',
  '摊位由四十个增加到九十个',
]
const HEADLINES = ['新厂建成投产', '修好环村路', '办起图书馆', '清出一条河', '移走旧集市', '老桥今起加宽']

/** `松柏镇`: no two stories have one. */
export function markOf(story: number): string {
  const [first, second] = [story % TREES.length, Math.floor(story / TREES.length)]
  return `${TREES[first] ?? ''}${TREES[(first + 1 + second) % TREES.length] ?? ''}`
}

/** Headline, byline and two paragraphs. */
export function toStoryLines(story: number): string[] {
  const mark = markOf(story)
  const clause = (n: number): string => `${mark}镇${CLAUSES[(story * 7 + n * 3) % CLAUSES.length] ?? ''}`
  const paragraph = (n: number): string =>
    `　　${clause(n)}，${clause(n + 1)}，${clause(n + 2)}。${clause(n + 3)}。`
  return [
    `${mark}镇${HEADLINES[story % HEADLINES.length] ?? ''}`,
    `本报记者 沈${mark}`,
    paragraph(1),
    paragraph(5),
  ]
}

/** The stories a text has words of. */
export function storiesIn(text: string, upTo: number): Set<number> {
  const all = Array.from({ length: upTo }, (_, i) => i + 1)
  return new Set(all.filter((story) => text.includes(`${markOf(story)}镇`)))
}
