/**
 * How far a candidate is the topic: what the figure's clause, its sentence and those before open with.
 */
import { coarse, kindOf } from './candidateKinds.ts'
import type { Candidate } from './candidate.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import type { Topic } from './topics.ts'
import { isOf } from './tracker.ts'

const FAR = 6

/** What is seen of a candidate as a topic of the figure's part. */
export function seeTopics(
  see: See,
  candidate: Candidate,
  place: Occurrence,
  sort: string,
  suits: boolean,
): void {
  const { spot } = place
  const before = spot.topics
  const mine = before.findLastIndex((topic) => isOf(topic, candidate))
  const topic = before[mine]
  const inClause = before.at(-1)?.clause === spot.clauseIndex
  const tracked = place.tracked.indexOf(candidate)
  if (topic === undefined) {
    see`no topic ${sort}`
    if (inClause) see`clause has another topic`
    return
  }
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
  if (tracked >= 0) see`tracked ${Math.min(tracked, 2)}`
  if (tracked === 0) see`tracked first ${sort}`
  if (topic.entity !== null) see`topic ${manner} ${rival ? 'then another name' : 'alone'} ${nearness}`
  if (tracked === 0) see`tracked ${nearness}`
  see`topic ${nearness} ${sort}`
  see`topic past ${Math.min(later.length, FAR)}`
  see`topic past ${Math.min(names, 2)} names ${sort}`
  if (names === 0) {
    see`slot ${nearness} ${sort} ${manner} ${suits ? 'suits' : 'suits not'}`
    see`last topic ${nearness}`
    see`last topic ${sort}`
  }
  seeManner(see, topic, nearness, coarse(kindOf(candidate)))
  if (isDescription(topic, later)) see`topic describes ${nearness}`
  if (mine === 0) see`first topic ${nearness}`
  if (candidate.entity === null) seePhrase(see, candidate, topic, place)
  seeLists(see, place, nearness)
}

function seeManner(see: See, topic: Topic, nearness: string, kind: string): void {
  if (topic.leads) see`topic leads ${nearness}`
  if (topic.listed) see`topic listed ${nearness}`
  if (topic.framed) see`topic framed ${nearness}`
  if (topic.source) {
    see`topic source ${nearness}`
    see`topic source ${kind}`
  }
  if (topic.as !== 'opening') see`topic as ${topic.as} ${nearness}`
}

/** A name that only describes the head of its clause: 余杭区 in 余杭区的青禾公司. */
const isDescription = (topic: Topic, [next]: readonly Topic[]): boolean =>
  next?.clause === topic.clause && next.as === 'head'

function seePhrase(see: See, { name: given }: Candidate, topic: Topic, { spot, stage }: Occurrence): void {
  const { text } = spot.part.folded
  const name = given ?? ''
  const next = text[topic.end] ?? '。'
  const touches = TOUCHES.test(text.slice(topic.end, spot.position))
  see`phrase ${touches ? 'touches' : 'apart'}`
  see`phrase opens ${Math.min(stage.topicCounts.get(name) ?? 0, 3)}`
  see`phrase ${/[，。；：]/u.test(next) ? 'alone' : next === '的' ? 'then 的' : 'then more'}`
  if (spot.before.some(({ start, end }) => start >= topic.start && end <= topic.end)) see`phrase holds a name`
  if (/^(?:该|这|其|本)/u.test(name)) see`phrase points`
  see`phrase end ${name.slice(-1)}`
  see`phrase printed ${Math.min(stage.printed(name), 4)}`
  see`phrase ${stage.texts.headline.some((one) => one.includes(name)) ? 'in' : 'not in'} the headline`
  see`phrase of ${Math.min(name.length, 10) >> 1}`
}

const TOUCHES = /^(?:达|为|约|近|超|突破|将|已|仅|的|了)*$/u

/** 其中 and 分别 keep the topic; a share is of the topic, too. */
function seeLists(see: See, { spot }: Occurrence, nearness: string): void {
  const clause = spot.part.folded.text.slice(spot.clause.start, spot.position)
  if (clause.includes('其中')) see`其中 ${nearness}`
  if (clause.includes('分别')) see`分别 ${nearness}`
  if (/(?:占|高于|高出|低于)[^，]*$/u.test(clause)) see`compared ${nearness}`
}
