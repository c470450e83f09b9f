/**
 * What speaks for a thing without a name: how often it is printed and where last, and how it joins the number.
 */
import type { EntityRules } from '../entities/rules.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import { isMeasured } from './measured.ts'
import type { Candidate } from './candidate.ts'

/** @example 售价|700元的手机稳定器: ['phrase behind: metric in front', …] */
export function seePhraseAlone(
  see: See,
  candidate: Candidate,
  { figure, spot, stage, own }: Occurrence,
  { tails }: EntityRules,
): void {
  const { entity, name, origin } = candidate
  if (entity !== null || name === null || origin === 'home' || origin === 'nation') return
  const { text } = spot.part.folded
  const at = text.lastIndexOf(name, spot.position)
  const place =
    at < 0 ? 'above' : at >= spot.clause.start ? 'clause' : at >= spot.sentence.start ? 'sentence' : 'part'
  const count = Math.min(stage.printed(name), 5)
  const heads = stage.texts.headline.some((one) => one.includes(name))
  const lead = stage.texts.lead.some((one) => one.includes(name))
  const inMetric = figure.metric?.includes(name) === true ? 'in metric' : 'apart'
  const sort = isMeasured(name) ? 'measure' : PERSON.test(name) && origin === 'person' ? 'person' : 'thing'
  const kind = `${origin} ${place}`
  const next = at < 0 ? '' : text.slice(at + name.length, at + name.length + 1)
  const joins = next === '的' ? '的' : /[，。；：、]/u.test(next) ? 'mark' : 'word'
  const tail =
    [4, 3, 2].map((length) => tails.get(name.slice(-length))?.kind).find((one) => one !== undefined) ?? 'none'
  const begins = at >= 0 && (at === 0 || /[，。；：“]/u.test(text[at - 1] ?? ''))
  see`thing ${kind}`
  see`thing ${kind} ${inMetric}`
  see`thing ${kind} ${sort}`
  see`thing ${origin} printed ${count}`
  see`thing ${place} printed ${count} ${heads ? 'heads' : 'no head'}`
  see`thing ${origin} ${heads ? 'heads' : lead ? 'leads' : 'body'}`
  see`thing ${place} then ${joins} ${begins ? 'begins' : 'within'}`
  see`thing ${origin} printed ${count} ${heads ? 'heads' : 'no head'} ${inMetric}`
  see`thing tail ${tail}`
  see`thing tail ${tail} ${place}`
  see`thing opens ${Math.min(stage.topicCounts.get(name) ?? 0, 3)} ${place}`
  if (origin === 'own phrase') {
    see`own phrase ${own.head === null ? 'alone' : 'owned'} ${sort} ${inMetric}`
    see`own phrase then ${joins} ${inMetric}`
  }
  if (origin === 'phrase behind') see`phrase behind: metric ${sideOf(figure.metric, text, spot)}`
}

function sideOf(metric: string | null, text: string, { clause, position, end }: Occurrence['spot']): string {
  if (metric === null) return 'none'
  const head = metric.slice(0, 2)
  return text.slice(clause.start, position).includes(head)
    ? 'in front'
    : text.slice(end, end + 24).includes(metric.slice(-2))
      ? 'behind'
      : 'elsewhere'
}

const PERSON = /^\p{Script=Han}{2,3}$/u
