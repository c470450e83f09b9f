/**
 * What the whole article tells of a figure's subject: whether it has a name, is of a kind that the indicator is a property of, and is
 * the place that 全市 means.
 */
import type { Gazetteer } from '../entities/gazetteer.ts'
import { isNamed, type NameRules } from '../entities/named.ts'
import { toLevel } from '../figures/levels.ts'
import type { Indicator } from '../figures/indicatorRules.ts'
import type { EntityRecord } from '../schema/entry.ts'
import { FIGURE_CHECKS, type Figure } from '../schema/figure.ts'
import { DEMONSTRATIVE } from '../text/demonstratives.ts'
import { toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'

type Article = {
  readonly texts: FigureTexts
  readonly entities: readonly EntityRecord[]
  /** The id of the place the article is about. */
  readonly home: string | null
}
type Rules = {
  readonly names: NameRules
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly gazetteer: Pick<Gazetteer, 'senses'>
}

/** `35个项目`: what the sentence itself counts. */
const COUNTED = /^[\d一二三四五六七八九十百千万两]/u

/** The figures, those of a doubtful subject failing the check `subject`. */
export function doubtSubjects(figures: readonly Figure[], article: Article, rules: Rules): Figure[] {
  const kinds = new Map(article.entities.map(({ id, kind }) => [id, kind]))
  const named = new Set(
    article.entities
      .filter((entity) => entity.kind === 'scheme' || isNamed(entity, rules.names))
      .map(({ id }) => id),
  )
  const isSure = (figure: Figure): boolean =>
    !isNameless(figure, named) &&
    isOfKind(figure, kinds, rules) &&
    isMeant(figure, article, rules) &&
    !isPointedAway(figure, article, kinds) &&
    !isPresented(figure, article)
  return figures.map((figure) =>
    isSure(figure)
      ? figure
      : {
          ...figure,
          unsure: FIGURE_CHECKS.filter((check) => check === 'subject' || figure.unsure.includes(check)),
        },
  )
}

/**
 * A figure of an indicator is surely about a place, about what has a name of its own, or about what its sentence counts; about
 * anything else (统计数据, 链主企业) it is not.
 */
function isNameless(
  { indicator, subject, subjectPlace, subjectEntity }: Figure,
  named: ReadonlySet<string>,
): boolean {
  if (indicator === null || subjectPlace !== null || toLevel(subject ?? '') === 'nation') return false
  return !named.has(subjectEntity ?? '') && !COUNTED.test(subject ?? '')
}

/** `青样开发区管委会 规划面积`: an office has no area. */
function isOfKind(
  { indicator, subjectEntity }: Figure,
  kinds: ReadonlyMap<string, EntityRecord['kind']>,
  { indicators }: Rules,
): boolean {
  const kind = kinds.get(subjectEntity ?? '')
  const rule = indicators.get(indicator ?? '')
  return kind === undefined || rule === undefined || rule.of.includes(kind)
}

const WHOLE_CITY = /(?:全|我)市(?![场民面])/u

/** 全市 behind the news of several districts is their city, not the one of them that is called a city too. */
function isMeant(
  { at, quote, subject, subjectPlace }: Figure,
  { entities, home, texts }: Article,
  { gazetteer }: Rules,
): boolean {
  if (subjectPlace === null || subjectPlace === home) return true
  if (!WHOLE_CITY.test(`${toTextBefore(texts, at, '。')}${quote}`)) return true
  const isCounty = gazetteer.senses(subject ?? '')[0]?.level === 'county'
  return (
    !isCounty || (/市$/u.test(subject ?? '') && !entities.some((other) => isDistrict(other, subjectPlace)))
  )
}

const isDistrict = ({ id, kind, name }: EntityRecord, place: string): boolean =>
  id !== place && kind === 'area' && /[区县]$/u.test(name)

const POINTED = new RegExp(`(?:${DEMONSTRATIVE}|这)(?:项目|工程|公司|企业)`, 'u')

/** `该项目总用地面积|173亩`: of what the clause points to, not of the place or zone it lies in. */
function isPointedAway(
  { at, subjectEntity }: Figure,
  { texts }: Article,
  kinds: ReadonlyMap<string, EntityRecord['kind']>,
): boolean {
  const kind = kinds.get(subjectEntity ?? '')
  if (kind !== 'area' && kind !== 'zone') return false
  return POINTED.test(toTextBefore(texts, at, '，。；'))
}

const PRESENTED: ReadonlySet<EntityRecord['kind']> = new Set(['zone', 'organisation', 'facility', 'project'])

/** `再看产业重镇青样开发区，产值过千亿元，有企业|300家`: a clause that ends with a name presents another than the place. */
function isPresented(
  { at, subject, subjectEntity, subjectPlace }: Figure,
  { entities, texts }: Article,
): boolean {
  if (subject === null || subjectPlace === null) return false
  const clauses = toTextBefore(texts, at, '。；').split('，')
  const others = entities.filter(({ id, kind }) => id !== subjectEntity && PRESENTED.has(kind))
  const named = clauses
    .slice(0, -1)
    .findLastIndex((clause) => others.some(({ names }) => names.some((name) => clause.endsWith(name))))
  if (named < 0) return false
  const own = [subject, ...(entities.find(({ id }) => id === subjectEntity)?.names ?? [])]
  return !clauses.slice(named + 1).some((clause) => own.some((name) => clause.includes(name)))
}
