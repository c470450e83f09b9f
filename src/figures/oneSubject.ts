/**
 * Which names are wordings of one subject: 中央企业 and 青禾委监管的中央企业, 新昌 and 新昌县.
 */
import type { Candidate } from './candidate.ts'
import { compare, toWording, type Wording } from './likeness.ts'

/** Ends of names that tell one sort of thing from another: 青禾镇 is not 青禾, nor 青禾产业园. */
const SORTS = [
  /(?:开发区|经开区|科技城|高新区|新区|新城|示范区|保税区|港区|景区|片区|园区|产业园|工业园|科技园|园|平台|口岸|镇|街道|乡|村)$/u,
  /(?:企业|民企|车企|机构|项目|工程|产业|行业|产品|人才|居民|农户|人口|学校|医院)$/u,
]
const sortOf = (name: string): number => SORTS.findIndex((sort) => sort.test(name))
const RANK = /[市区县省]$/u
const NOTE = /[（(][^（()）]*[)）]$/u

/** What is compared of a name. */
type Name = {
  readonly text: string
  /** Without a note in brackets, and without that of a rank: 新昌县 → 新昌. */
  readonly bare: string
  readonly core: string
  readonly sort: number
  readonly wording: Wording
}

function toName(text: string): Name {
  const bare = text.replace(NOTE, '')
  return { text, bare, core: bare.replace(RANK, ''), sort: sortOf(bare), wording: toWording(text) }
}

/**
 * Whether a fair reader takes two names for one: one stands within the other, or most of it does, and both are of one sort.
 *
 * @example isOneName('新昌', '新昌县') === true; not 临平区, 临平经济技术开发区
 */
export const isOneName = (one: string, other: string): boolean => areOne(toName(one), toName(other))

function areOne(one: Name, other: Name): boolean {
  if (one.bare === other.bare) return true
  if (other.core.length < 2 || one.sort !== other.sort) return false
  return (
    one.bare.includes(other.core) || other.bare.includes(one.core) || compare(one.wording, other.wording).like
  )
}

/** How much a candidate's own probability counts beside that of its wordings: of equals the likelier is taken. */
const OWN = 0.3

/** A candidate far less likely than the likeliest is not taken for the sake of its wordings. */
const LEAST = 0.02

/** The named candidate that most are wordings of, by their probabilities, and what these come to. */
export function toLikeliest(
  candidates: readonly Candidate[],
  probabilities: readonly number[],
): { readonly at: number; readonly probability: number } {
  const least = LEAST * Math.max(...probabilities)
  const named = candidates.flatMap(({ name }, at) => {
    const probability = probabilities[at] ?? 0
    return name === null || probability < least ? [] : [{ at, name: toName(name), probability }]
  })
  const summed = named.map((one) => ({
    ...one,
    sum: named.reduce((all, other) => (areOne(one.name, other.name) ? all + other.probability : all), 0),
  }))
  let [at, probability, most] = [-1, 0, -1]
  for (const one of summed) {
    const score = one.sum + OWN * one.probability
    if (score > most) [at, probability, most] = [one.at, one.sum, score]
  }
  return { at, probability: Math.min(1, probability) }
}
