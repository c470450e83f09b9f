/**
 * The fields of a running head that are numbers and their measures: what each looks like where it begins. Those told by words, who made
 * the page and how to reach it, are `fields` of `content/rules/layout.json`.
 */
export type FieldName =
  'date' | 'weekday' | 'lunar' | 'issue' | 'count' | 'page' | 'bare' | 'staff' | 'contact' | 'label'

const HANZI_NUMBER = '[一二三四五六七八九十]{1,3}'
const DAY = '(?:(?:19|20)\\d{2}|[一二][一二三四五六七八九〇○零]{3})'
/** Each field where it begins, with what may be glued to it; the value is the first group. */
export const FIELDS: readonly (readonly [FieldName, RegExp])[] = [
  [
    'date',
    new RegExp(
      `${DAY} ?[年.\\-/] ?(?:\\d{1,2}|${HANZI_NUMBER}) ?[月.\\-/] ?(?:\\d{1,2}|${HANZI_NUMBER}) ?日?`,
      'uy',
    ),
  ],
  ['date', new RegExp(`(?:\\d{1,2}|${HANZI_NUMBER}) ?月 ?(?:\\d{1,2}|${HANZI_NUMBER}) ?日`, 'uy')],
  ['weekday', /(?:星期|周)[一二三四五六日天]/uy],
  ['lunar', /(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[^ |]{0,8}|农历[^ |]{2,12}/uy],
  ['issue', /(?:总|新)?第? ?\d{1,6} ?期/uy],
  ['count', /(?:今日|本期|今天|共) ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:个)?版/uy],
  ['label', /版[次面号] ?:?/uy],
  ['page', new RegExp(`第 ?[A-DT]?0*(\\d{1,3}|${HANZI_NUMBER}) ?版`, 'uy')],
  ['page', new RegExp(`[A-DT]?0*(\\d{1,3}|${HANZI_NUMBER}) ?版(?![面本])`, 'uy')],
  ['page', /[A-DT]0*(\d{1,2})(?![\w.-])/uy],
  ['bare', /0{0,4}(\d{1,2})(?![\d.:年月日期%])/uy],
]
