/**
 * Whom a figure may be about for want of a better: the place the article is filed under, and the country.
 */
import { bare, type Candidate } from './candidate.ts'
import type { EntityMention, Stage } from './stage.ts'

/** What only a country is divided into. */
const DIVISIONS = /^(?:省份|省区市|省[（、])/u

/** The country is called 中国 where the mention nearest to the figure calls it so, else 全国. */
export function nameOfCountry({ parts }: Stage, { part, start, end }: EntityMention): string {
  return parts[part]?.folded.text.slice(start, end) === '中国' ? '中国' : '全国'
}

/** The place the article is filed under, and the country where a body of it speaks, unless the text around names them. */
export function ofArticle(stage: Stage, named: readonly Candidate[], metric: string | null): Candidate[] {
  const has = (id: string): boolean => named.some(({ entity }) => entity?.place === id)
  const { home } = stage
  const national = stage.national || DIVISIONS.test(metric ?? '')
  return [
    ...(home !== null && !has(home.id) ? [bare(home.name, 'area', 'home')] : []),
    ...(has('china') || !national ? [] : [bare('全国', 'area', 'nation')]),
  ]
}
