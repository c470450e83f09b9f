/**
 * Under which indicator a figure is filed: only one whose name its metric says, no more and no less.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextAt, toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { toKey, toWordings } from './indicators.ts'
import type { ModifierPatterns } from './modifiers.ts'
import { toAdditionPatterns } from './additions.ts'
import { toParts } from './ofWhich.ts'
import type { Indicator } from './indicatorRules.ts'
import type { FigureRules } from './rules.ts'

type Named = Pick<Figure, 'metric' | 'per' | 'subject'>
type Rules = Pick<FigureRules, 'modifiers' | 'indicatorsById' | 'additions' | 'words'>

/**
 * The figures, those whose metric or whose text says more or other than their indicator without one.
 *
 * @example 办结率 97% → on-time-rate; 提前办结率 60%, 高端|装备制造业增加值 12亿元 → null
 */
export function fileFigures(
  figures: readonly Figure[],
  texts: FigureTexts,
  rules: Rules,
  segmenter: Segmenter,
): Figure[] {
  const parts = toParts(figures, texts)
  return figures.map((figure) => {
    const { indicator } = figure
    const isFiled =
      indicator === null ||
      (saysIndicator(figure, indicator, rules) &&
        !isCutOff(figure, texts, rules, segmenter) &&
        !isOfListed(figure, texts) &&
        !isPartOfAdded(figure, parts.get(figure)?.whole, texts, rules))
    return isFiled ? figure : { ...figure, indicator: null }
  })
}

/** `引进项目16个，其中|重大项目3个`, `16个项目落地，其中…`: a part of what was added was added. */
function isPartOfAdded(
  part: Figure,
  whole: Figure | undefined,
  texts: FigureTexts,
  { additions }: Rules,
): boolean {
  if (whole === undefined || whole.baseUnit !== part.baseUnit || additions.first.test(part.metric ?? ''))
    return false
  const behind = toTextAt(texts, whole.at.block).slice(whole.at.end).split(BREAK, 1)[0] ?? ''
  const front = toFront(whole, texts)?.words ?? ''
  const metric = whole.metric ?? ''
  return (
    additions.first.test(metric) || CAME.first.test(metric) || CAME.last.test(front) || CAME.last.test(behind)
  )
}

/** `青样中学、白水小学|两所学校`: how many were listed, not how many there are. */
function isOfListed({ metric, at }: Figure, texts: FigureTexts): boolean {
  if (metric === null || !toTextAt(texts, at.block).startsWith(metric, at.end)) return false
  return /、[^，。；：、0-9０-９]{2,14}[等这]?$/u.test(toTextBefore(texts, at, '，。；：'))
}

const CAME = toAdditionPatterns('落地|落户|开工|签约|入驻|投产|竣工|上市|获批|获评')

/** Whether a metric is the name of an indicator, up to words that change nothing. */
export function saysIndicator({ metric, per, subject }: Named, id: string, rules: Rules): boolean {
  const indicator = rules.indicatorsById.get(id)
  if (indicator === undefined || metric === null) return false
  return [...toWordings(metric, per)].some((wording) => isName(wording, indicator, subject, rules.modifiers))
}

function isName(
  wording: string,
  { name, aliases }: Indicator,
  subject: string | null,
  { all }: ModifierPatterns,
): boolean {
  return [name, ...aliases].map(toKey).some((known) => {
    if (!wording.endsWith(known)) return false
    const front = wording.slice(0, -known.length)
    return all.test(front) || all.test(withoutName(front, subject))
  })
}

const TAIL = /(?:市|区|县|省|镇)$/u

/** A text without the subject, or its short form, at its front. */
function withoutName(text: string, subject: string | null): string {
  const name = [subject ?? '', (subject ?? '').replace(TAIL, '')].find(
    (one) => one.length > 1 && text.startsWith(one),
  )
  return name === undefined ? text : text.slice(name.length)
}

/** How far before its number a metric is looked for. */
const REACH = 80
/** What parts a metric from the words before it. */
const BREAK = /[，。；：、,;:！？!?（）()“”『』「」\s—－0-9０-９]/u

/** `高端|装备制造业增加值`, `8家省级|研究院`, `新增3家|研究院`: the text says more in front of the metric, or what was done. */
function isCutOff(figure: Figure, texts: FigureTexts, rules: Rules, segmenter: Segmenter): boolean {
  const front = toFront(figure, texts)
  if (front === null) return false
  const isAdded = (words: string): boolean => figure.unit !== null && rules.additions.last.test(words)
  const { subject, period } = figure
  const known = [subject, subject?.replace(TAIL, ''), period?.text].filter((name) => name != null)
  const rest = withoutFront(front.words, known, rules.modifiers)
  if (isAdded(rest) || isAdded(front.lead) || TOWARDS.test(rest)) return true
  const last = rest === '' ? undefined : segmenter.tag(rest).at(-1)
  if (last === undefined || PLACE.test(rest) || isOrganisation(last.word, rules)) return false
  return NAMING.test(last.tag) && subject?.includes(last.word) !== true
}

type Front = { readonly words: string; readonly lead: string }

/** The words right in front of a metric, and those in front of a number that the metric stands behind. */
function toFront({ metric, at }: Figure, texts: FigureTexts): Front | null {
  if (metric === null) return null
  const text = toTextAt(texts, at.block)
  const lead = text.slice(Math.max(0, at.start - REACH), at.start)
  const tail = text.slice(at.end, at.end + metric.length + BEHIND)
  const behind = tail.indexOf(metric)
  const between = tail.slice(0, Math.max(0, behind)).replace(/^[余多]?[家个人名项所只条]?/u, '')
  if (behind >= 0 && !BREAK.test(between)) return { words: between, lead: lead.split(BREAK).at(-1) ?? '' }
  const found = lead.lastIndexOf(metric)
  return found < 0 ? null : { words: lead.slice(0, found).split(BREAK).at(-1) ?? '', lead: '' }
}

/** `自非洲|进口`, `对东盟|出口`: a part of it. */
const TOWARDS = /[自对向从与同往][一-鿿]{1,10}$/u

/** How many characters may stand between a number and the metric behind it. */
const BEHIND = 10

/** Nouns and adjectives; not places, organisations, persons, times. */
const NAMING = /^(?:n|nz|ng|vn|an|a|ad|b|j|l|i|ag)$/u

/** A place the segmenter does not know. */
const PLACE = /[一-鿿]{2,}(?<![城社地园郊灾])[省市区县镇乡]$/u

const isOrganisation = (word: string, { words }: Rules): boolean =>
  [...words('subjects')].some((end) => word.endsWith(end))

/** A text without the subject, the period and what changes nothing, at its end. */
function withoutFront(text: string, names: readonly string[], { last }: ModifierPatterns): string {
  let rest = text
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(/[的之]$/u, '').replace(last, '')
    const name = names.find((one) => one.length > 1 && rest.endsWith(one))
    if (name !== undefined) rest = rest.slice(0, -name.length)
  }
  return rest
}
