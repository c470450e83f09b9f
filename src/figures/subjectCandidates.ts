/**
 * Whom a figure may be about: the entities near it, what its sentence counts or opens with, the article's own place, the country.
 */
import type { Entity } from '../entities/entity.ts'
import type { Figure } from '../schema/figure.ts'
import { within } from '../text/positions.ts'
import type { WordLists } from '../text/wordLists.ts'
import type { EntityMention, Stage, StagePart } from './stage.ts'
import { tokensBetween, type Spot } from './subjectSpot.ts'
import { isThing } from './things.ts'
import type { ClauseSubject } from './clauseSubjects.ts'
import { isBehindNumber, ownPhrases, phraseBehind } from './ownPhrases.ts'
import { nameOfCountry, ofArticle } from './articleCandidates.ts'
import { bare, type Candidate } from './candidate.ts'
import type { Topic } from './topics.ts'

const NEAR_PARTS = 3
const MOST = 28
const FREQUENT = 4

/** All candidates of a figure, the last always `none`; `before` are the figures read before it, nearest last. */
export function toCandidates(
  stage: Stage,
  spot: Spot,
  metric: string | null,
  before: readonly Figure[],
  own: ClauseSubject,
  words: WordLists['words'],
): Candidate[] {
  const isNamed = (
    { start, end }: { readonly start: number; readonly end: number },
    part = spot.part,
  ): boolean => isThing(tokensBetween(part, start, end), words)
  const entities = nearEntities(stage, spot).slice(0, MOST)
  const named = entities.map(([entity, mention]): Candidate => ({
    name: entity.place === 'china' ? nameOfCountry(stage, mention) : entity.name,
    kind: entity.kind,
    entity,
    origin: 'mention',
    mention,
    topic: null,
  }))
  const phrases = [
    ...listed(spot),
    ...counted(spot, before),
    ...[...ownPhrases(stage, spot, own, metric), ...phraseBehind(spot)]
      .filter((phrase) => isNamed(phrase))
      .map(({ text, origin }) => bare(text, 'goods', origin)),
    ...openings(stage, spot, isNamed).filter(({ name }) => name !== metric),
  ]
  const repeated = stage.keyPhrases.map(({ text, person }) =>
    bare(text, 'goods', person ? 'person' : 'key phrase'),
  )
  const all = [...named, ...phrases, ...repeated, ...ofArticle(stage, named, metric)]
  const seen = new Set<string>()
  const distinct = all.filter(({ name }) => {
    if (name === null || seen.has(name)) return false
    seen.add(name)
    return true
  })
  return [...distinct, bare(null, 'none', 'none')]
}

/** Entities by nearness: those of the part before the figure, behind it in the sentence, in the parts before, in the heads, the frequent. */
function nearEntities(stage: Stage, spot: Spot): [Entity, EntityMention][] {
  const found = new Map<Entity, EntityMention>()
  const add = (mention: EntityMention): void => {
    if (!found.has(mention.entity)) found.set(mention.entity, mention)
  }
  for (const mention of spot.behind) if (isOwnedBehind(mention, spot)) add(mention)
  for (const mention of spot.before.toReversed()) add(mention)
  for (const mention of spot.behind) add(mention)
  for (const mention of speakersBehind(spot)) add(mention)
  for (let index = spot.part.index - 1; index >= Math.max(0, spot.part.index - NEAR_PARTS); index -= 1)
    for (const mention of (stage.parts[index]?.mentions ?? []).slice(-12).reverse()) add(mention)
  for (const part of stage.parts.slice(0, 5))
    if (part.role !== 'body') for (const mention of part.mentions.slice(0, 6)) add(mention)
  for (const [entity, rank] of stage.ranks) {
    if (rank >= FREQUENT) break
    const mention = entity.mentions[0]
    if (mention !== undefined) add({ ...mention, entity })
  }
  return [...found]
}

/** 总投资|2亿元的青禾芯片项目: what the number describes is its own, wherever else it is named. */
function isOwnedBehind({ start }: EntityMention, { part, end }: Spot): boolean {
  return start >= end && DESCRIBES.test(part.folded.text.slice(end, start))
}

const DESCRIBES = /^[^，。；、0-9]{0,4}的$/u

const SPEAKER_WITHIN = 24
const QUOTATION_WITHIN = 300

/** “……”林样说: who speaks a quotation may stand behind it. */
export function speakersBehind({ part, position }: Spot): EntityMention[] {
  const { text } = part.folded
  const ahead = text.slice(position, position + QUOTATION_WITHIN)
  const close = ahead.indexOf('”')
  const open = ahead.indexOf('“')
  if (close < 0 || (open >= 0 && open < close)) return []
  return within(part.mentions, position + close, position + close + SPEAKER_WITHIN, 2)
}

/** The item a list side by side gives to the figure, where it holds no name: 中小企业、大型企业分别为…. */
function listed({ item, part }: Spot): Candidate[] {
  if (item === null || item.text.length < 2 || item.text.length > LONGEST_ITEM) return []
  const named = part.mentions.some(({ start, end }) => start < item.end && end > item.start)
  if (REGION.test(item.text)) return [bare(item.text, 'area', 'item')]
  return named ? [] : [bare(item.text, 'goods', 'item')]
}

const LONGEST_ITEM = 14
const REGION = /^[东中西]部(?:地区)?$/u

/** `8个智算中心项目，总投资|1885亿元`: what an earlier figure of the sentence counts. */
function counted(spot: Spot, before: readonly Figure[]): Candidate[] {
  return before.flatMap((figure) => {
    if (figure.at.block !== spot.part.at || figure.metric === null || figure.metric.length < 2) return []
    if (figure.normalized !== figure.value && figure.baseUnit === '元') return []
    const isCount = /^[万千]?[个家项户所处座条名位件类种批支只台辆艘人群]/u.test(figure.unit ?? '')
    return isCount ? [bare(figure.metric, 'group', 'counted')] : []
  })
}

const TOPICS_BACK = 8

/** Phrases that clauses of the part open with before the figure, and the first of the headline. */
function openings(
  { parts, topicCounts }: Stage,
  spot: Spot,
  isNamed: (topic: Topic, part?: StagePart) => boolean,
): Candidate[] {
  const holds = ({ clause, leads, text }: Topic): boolean => {
    const back = spot.clause.sentence - (spot.part.clauses[clause]?.sentence ?? 0)
    return back === 0 || (back === 1 && leads) || (topicCounts.get(text) ?? 0) > 1
  }
  const { text } = spot.part.folded
  const own = spot.topics.filter(
    (topic) => topic.entity === null && holds(topic) && !isBehindNumber(text, topic.start) && isNamed(topic),
  )
  const near = own.slice(-TOPICS_BACK).reverse()
  const first = own.slice(0, 1)
  const heads = parts.slice(0, 3).filter(({ role }) => role === 'headline')
  const headed = heads.flatMap((part) =>
    part.topics.filter((topic) => topic.entity === null && isNamed(topic, part)).slice(0, 1),
  )
  return [...near, ...first, ...headed].map((topic) => ({
    ...bare(
      topic.text,
      'goods',
      topic.clause === spot.clauseIndex && near.includes(topic) ? 'opening' : 'earlier opening',
    ),
    topic: near.includes(topic) || first.includes(topic) ? topic : null,
  }))
}
