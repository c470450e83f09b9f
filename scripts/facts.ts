/**
 * Checks that every number of a sample article stands in the facts sheet for the article's district.
 *
 * A number is compared together with what it counts: `2525亿` is supported by a fact of 2525 亿元, not by one of 2525 家.
 */
import { z } from 'zod'

export const factSchema = z.object({
  district: z.string(),
  metric: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  change: z.string(),
  period: z.string(),
  subject: z.string(),
  note: z.string(),
  sourceDate: z.string(),
})
export type Fact = z.infer<typeof factSchema>

/** What the facts of one district support: numbers with their unit (`2525亿`), numbers alone, numbers of a list or a
 * note that names no unit (`工业10、服务业8`), and the plain text. */
export type Support = { tokens: Set<string>; bare: Set<string>; loose: Set<string>; text: string }

const NUMBER = /\d+(?:[.:]\d+)*/gu
const COUNTED = /(?<!第)[二两三四五六七八九十百千]+(?=[家个项名人台座倍成亿万轮层年月天条组大])/gu
const ORDINAL = /第[一二三四五六七八九十]+(?=[产，。；、]|$)/gu
const JUMP = /[（(]?[上紧下][接转]第\d+版[）)]?/gu
/** Sayings whose numerals count nothing. */
const SAYINGS = /千家万户|千行百业|三三两两|四面八方|百花齐放|千方百计/gu
const DIGITS = '〇一二三四五六七八九十'

/** Folds digits and punctuation to one width and drops white space, save between the cells of a table: `２５ 亿元` → `25亿元`. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\t|(?<! ) {2,}/gu, '、')
    .replace(/\s+/gu, '')
}

/** One spelling per number: `1810.0` → `1810`, `02` → `2`; ratios and versions stay. */
function canonical(number: string): string {
  const value = Number(number)
  return Number.isNaN(value) ? number : String(value)
}

/** The numbers of a text with the character after each: `增长3.3%` → `[{ value: '3.3', unit: '%' }]`. */
function numbersOf(text: string): { value: string; unit: string }[] {
  return [...text.matchAll(NUMBER)].map((match) => ({
    value: canonical(match[0]),
    unit: text.slice(match.index + match[0].length, match.index + match[0].length + 1),
  }))
}

/** Spells ISO dates and months out as news does: `2023-01-17` → `2023年1月17日`, `2024-02` → `2024年2月`. */
function spellDates(text: string): string {
  return text.replace(
    /(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/gu,
    (iso: string, year: string, month: string, day?: string) => {
      const spelled = `${iso}、${year}年${Number(month)}月`
      return day === undefined ? spelled : `${spelled}${Number(day)}日`
    },
  )
}

/** All a fact says, as one text: value and unit side by side, change, period, note. */
function statementOf(fact: Fact): string {
  const parts = [`${fact.value}${fact.unit}`, fact.change, fact.period, fact.subject, fact.note, fact.metric]
  return [...parts, fact.sourceDate].map((part) => squeeze(spellDates(part))).join(' ')
}

/** Whether a character after a number says what it counts: `亿`, `家`, `%`. */
function isCounter(unit: string): boolean {
  return /[\p{Script=Han}%]/u.test(unit) && !/[至和比的]/u.test(unit)
}

/** Collects what the facts of each district support: `supportByDistrict(facts).get('上城区')`. */
export function supportByDistrict(facts: readonly Fact[]): Map<string, Support> {
  const byDistrict = new Map<string, Support>()
  for (const fact of facts) {
    const support = byDistrict.get(fact.district) ?? {
      tokens: new Set(),
      bare: new Set(),
      loose: new Set(),
      text: '',
    }
    const text = statementOf(fact)
    for (const { value, unit } of numbersOf(text)) {
      support.tokens.add(value + unit)
      support.bare.add(value)
      if (/^20\d\d$/u.test(value)) support.tokens.add(`${value}年`)
      if (value.includes(':')) value.split(':').forEach((share) => support.tokens.add(`${share}%`))
    }
    const listed = typeof fact.value === 'string' ? fact.value : ''
    numbersOf(squeeze(`${listed}；${fact.note}`))
      .filter(({ unit }) => !isCounter(unit))
      .forEach(({ value }) => support.loose.add(value))
    support.text += `${text} `
    byDistrict.set(fact.district, support)
  }
  return byDistrict
}

function numberStands({ value, unit }: { value: string; unit: string }, support: Support): boolean {
  if (support.tokens.has(value + unit) || support.loose.has(value)) return true
  return !isCounter(unit) && support.bare.has(value)
}

function countedStands(counted: string, following: string, support: Support): boolean {
  const value = DIGITS.indexOf(counted.replace('两', '二'))
  return support.text.includes(counted + following) || (value > 0 && support.tokens.has(value + following))
}

function ordinalStands(ordinal: string, support: Support): boolean {
  return support.text.includes(ordinal) || support.text.includes(`第${DIGITS.indexOf(ordinal.slice(1))}`)
}

/**
 * Names the numbers of an article that no fact of its districts supports.
 *
 * @param raw the article's lines, source credit included
 * @param supports of the article's district and of the others it names
 * @param issued date of the paper; its year, month and day may be printed freely
 * @example unsupportedNumbers('地区生产总值2526亿元', [shangcheng], '2023-01-31') → ['2526亿']
 */
export function unsupportedNumbers(raw: string, supports: readonly Support[], issued: string): string[] {
  const text = squeeze(raw).replace(JUMP, '').replace(SAYINGS, '')
  const own = numbersOf(squeeze(spellDates(issued)))
  const dates = {
    tokens: new Set(own.map(({ value, unit }) => value + unit)),
    bare: new Set(own.map(({ value }) => value)),
    loose: new Set<string>(),
    text: '',
  }
  const all = [...supports, dates]
  const numbers = numbersOf(text)
    .filter((number) => !all.some((support) => numberStands(number, support)))
    .map(({ value, unit }) => value + unit)
  const counted = [...text.matchAll(COUNTED)]
    .map((match) => [match[0], text.charAt(match.index + match[0].length)] as const)
    .filter(([word, unit]) => !all.some((support) => countedStands(word, unit, support)))
    .map(([word, unit]) => word + unit)
  const ordinals = [...text.matchAll(ORDINAL)]
    .map((match) => match[0])
    .filter((ordinal) => !all.some((support) => ordinalStands(ordinal, support)))
  return [...numbers, ...counted, ...ordinals]
}
