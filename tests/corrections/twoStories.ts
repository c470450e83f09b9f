/** Two stories, line by line: what tests of corrections and of the editing view put right. */
export const TWO_STORIES: readonly string[] = [
  '样镇新厂建成投产',
  '本报记者 沈样',
  '　　样镇一座新厂房昨天建成投产，产线已经调试完毕，首批产品本周下线。',
  '　　厂房占地两百亩，由三家企业合建，年产值预计超过12亿元。',
  '　　工人培训也在同步进行，首期有八十人参加。',
  '',
  '样村修好环村路',
  '本报记者 江拟',
  '　　样村的环村路昨天修好通车，全长四公里，连起七个自然村。',
  '　　村民出行时间缩短一半，山货当天就能运到市区。',
]
