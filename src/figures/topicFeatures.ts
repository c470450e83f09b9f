/**
 * How far a candidate is the topic: what the figure's clause, its sentence and those before open with.
 */
import { coarse, kindOf } from './candidateKinds.ts'
import type { Candidate } from './candidate.ts'
import type { Occurrence } from './occurrence.ts'
import type { Topic } from './topics.ts'
import { isOf } from './tracker.ts'

const FAR = 6

/** The features of a candidate as a topic of the figure's part. */
export function ofTopics(candidate: Candidate, place: Occurrence, sort: string, suits: boolean): string[] {
  const { spot } = place
  const before = spot.topics
  const mine = before.findLastIndex((topic) => isOf(topic, candidate))
  const topic = before[mine]
  const inClause = before.at(-1)?.clause === spot.clauseIndex
  const tracked = place.tracked.indexOf(candidate)
  const rank =
    tracked < 0
      ? []
      : [`tracked ${Math.min(tracked, 2)}`, ...(tracked === 0 ? [`tracked first ${sort}`] : [])]
  if (topic === undefined) return [`no topic ${sort}`, ...(inClause ? ['clause has another topic'] : [])]
  const later = before.slice(mine + 1)
  const names = later.filter(({ entity }) => entity?.proper === true).length
  const sentences = spot.clause.sentence - (spot.part.clauses[topic.clause]?.sentence ?? 0)
  const nearness =
    topic.clause === spot.clauseIndex
      ? 'clause'
      : sentences === 0
        ? spot.part.clauses[topic.clause]?.part === spot.clause.part
          ? 'sentence'
          : 'stretch'
        : sentences === 1
          ? 'last sentence'
          : 'earlier'
  const manner = isDescription(topic, later)
    ? 'describes'
    : topic.source
      ? 'source'
      : topic.framed
        ? 'framed'
        : topic.as
  const rival = later.some(
    ({ entity, source }) => entity?.proper === true && entity !== topic.entity && !source,
  )
  return [
    ...rank,
    ...(topic.entity === null
      ? []
      : [`topic ${manner} ${rival ? 'then another name' : 'alone'} ${nearness}`]),
    ...(tracked === 0 ? [`tracked ${nearness}`] : []),
    `topic ${nearness} ${sort}`,
    `topic past ${Math.min(later.length, FAR)}`,
    `topic past ${Math.min(names, 2)} names ${sort}`,
    ...(names === 0 ? [`slot ${nearness} ${sort} ${manner} ${suits ? 'suits' : 'suits not'}`] : []),
    ...(names === 0 ? [`last topic ${nearness}`, `last topic ${sort}`] : []),
    ...(topic.leads ? [`topic leads ${nearness}`] : []),
    ...(topic.listed ? [`topic listed ${nearness}`] : []),
    ...(topic.framed ? [`topic framed ${nearness}`] : []),
    ...(topic.source ? [`topic source ${nearness}`, `topic source ${coarse(kindOf(candidate))}`] : []),
    ...(topic.as === 'opening' ? [] : [`topic as ${topic.as} ${nearness}`]),
    ...(isDescription(topic, later) ? [`topic describes ${nearness}`] : []),
    ...(mine === 0 ? [`first topic ${nearness}`] : []),
    ...(candidate.entity === null ? ofPhrase(candidate, topic, place) : []),
    ...ofLists(place).map((list) => `${list} ${nearness}`),
  ]
}

/** A name that only describes the head of its clause: 余杭区 in 余杭区的青禾公司. */
const isDescription = (topic: Topic, [next]: readonly Topic[]): boolean =>
  next?.clause === topic.clause && next.as === 'head'

function ofPhrase({ name }: Candidate, topic: Topic, { spot, stage }: Occurrence): string[] {
  const { text } = spot.part.folded
  const next = text[topic.end] ?? '。'
  const after = text.slice(topic.end, spot.position)
  const touches = /^(?:达|为|约|近|超|突破|将|已|仅|的|了)*$/u.test(after)
  return [
    touches ? 'phrase touches' : 'phrase apart',
    `phrase opens ${Math.min(stage.topicCounts.get(name ?? '') ?? 0, 3)}`,
    /[，。；：]/u.test(next) ? 'phrase alone' : next === '的' ? 'phrase then 的' : 'phrase then more',
    ...(spot.before.some(({ start, end }) => start >= topic.start && end <= topic.end)
      ? ['phrase holds a name']
      : []),
    ...(/^(?:该|这|其|本)/u.test(name ?? '') ? ['phrase points'] : []),
    `phrase end ${name?.slice(-1) ?? ''}`,
    `phrase printed ${Math.min(stage.printed(name ?? ''), 4)}`,
    stage.texts.headline.some((one) => one.includes(name ?? ''))
      ? 'phrase in the headline'
      : 'phrase not in the headline',
    `phrase of ${Math.min(name?.length ?? 0, 10) >> 1}`,
  ]
}

/** 其中 and 分别 keep the topic; a share is of the topic, too. */
function ofLists({ spot }: Occurrence): string[] {
  const clause = spot.part.folded.text.slice(spot.clause.start, spot.position)
  return [
    ...(clause.includes('其中') ? ['其中'] : []),
    ...(clause.includes('分别') ? ['分别'] : []),
    ...(/(?:占|高于|高出|低于)[^，]*$/u.test(clause) ? ['compared'] : []),
  ]
}
