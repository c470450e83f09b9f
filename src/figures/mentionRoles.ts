/**
 * Where a mention stands to a figure, and what the words around it make of it: a topic, a place, a source, a comparison.
 */
import type { EntityRules } from '../entities/rules.ts'
import { oncePer } from '../text/once.ts'
import { clauseAt, tokensBetween, type Spot } from './subjectSpot.ts'
import type { EntityMention, Stage } from './stage.ts'

/** @example 'clause' in the figure's own clause, 'sentence 1' in the sentence before, 'part 2' two paragraphs above */
export function distanceOf(mention: EntityMention, spot: Spot): string {
  if (mention.part !== spot.part.index) {
    const role = spot.part.index - mention.part
    return role > 0 && role <= 3 ? `part ${role}` : 'head'
  }
  if (mention.start >= spot.sentence.end) return 'speaker behind'
  if (mention.start >= spot.position)
    return mention.start < spot.clause.end ? 'clause behind' : 'sentence behind'
  if (mention.start >= spot.clause.start) return 'clause'
  if (mention.start >= spot.sentence.start) return 'sentence'
  const clause = spot.part.clauses[clauseAt(spot.part, mention.start)]
  const back = spot.clause.sentence - (clause?.sentence ?? 0)
  return back === 1 ? 'sentence 1' : back === 2 ? 'sentence 2' : 'sentence 3'
}

/** What the words around a mention make of it: asked for by every figure near it. */
export const rolesOf = oncePer((mention: EntityMention, stage: Stage, rules: EntityRules): string[] => {
  const part = stage.parts[mention.part]
  if (part === undefined) return []
  const { text } = part.folded
  const clause = part.clauses[clauseAt(part, mention.start)]
  const before = tokensBetween(part, Math.max(clause?.start ?? 0, mention.start - 12), mention.start)
  const behind = tokensBetween(part, mention.end, mention.end + 12)
  const next = behind[0]
  const opens = before.every(({ tag, word }) => /^(?:t|d|c|m|q|f)$/u.test(tag) || /[0-9年月“]/u.test(word))
  const aside = before.findLast(({ word }) => rules.words('aside').has(word))
  const nearAside = before.at(-1) !== undefined && before.at(-1) === aside
  return [
    ...(opens ? ['opens'] : []),
    ...(clause?.start === mention.start && isSentenceStart(text, mention.start)
      ? ['opens the sentence']
      : []),
    ...(nearAside
      ? ['after a preposition', ...(aside?.word === '在' ? ['after 在'] : [])]
      : aside === undefined
        ? []
        : ['behind a preposition']),
    ...(next === undefined ? ['ends'] : ofNext(next, behind, rules)),
    ...(before.at(-1)?.word === '的' ? ['after 的'] : []),
    ...(COUNTED.test(text.slice(Math.max(0, mention.start - 10), mention.start)) ? ['after a number'] : []),
    ...(/^(?:是|为|成为|作为|系)$/u.test(before.at(-1)?.word ?? '') ? ['after 是'] : []),
    ...(SUPERLATIVE.test(text.slice(mention.end, mention.end + 8)) ? ['then a superlative'] : []),
    ...(/[、和与及]/u.test(before.at(-1)?.word ?? '') || /^[、和与及]/u.test(next?.word ?? '')
      ? ['in a list']
      : []),
    ...(text.slice(Math.max(0, mention.start - 8), mention.start).includes('据') ? ['after 据'] : []),
  ]
})

/** 460亩|黄桃基地, 多家|龙头企业: what stands there is counted. */
const COUNTED =
  /(?:[0-9余多几数两]|[一二三四五六七八九十百千万])[余多]?(?:[个家项亩座条所种批名户台套处位件]|公里|平方米)(?:\p{Script=Han}{0,4})$/u

/** 我国|首座, 全球|最大, 全省|第一: a rank within a place, of which nothing is said. */
const SUPERLATIVE =
  /^(?:目前|现有|规模|单体|在建|内)?(?:首[个家座条艘台批次例创]|第[一二三四五六七八九十0-9]|最|唯一|前列|领先|排名)/u

function ofNext(
  next: { word: string; tag: string },
  behind: readonly { word: string; tag: string }[],
  rules: EntityRules,
): string[] {
  const { word, tag } = next
  if (rules.words('within').has(word)) return ['within']
  if (word === '的') return ['then 的']
  if (behind.slice(0, 2).some((one) => rules.words('persons').has(one.word))) return ['then a person']
  if (rules.words('sources').has(word)) return ['then a source verb']
  if (/^[，。；：]/u.test(word)) return [`then ${word.charAt(0)}`]
  if (/^(?:v|d|p)/u.test(tag)) return ['then a verb']
  if (/^(?:m|x)/u.test(tag) && /[0-9]/u.test(word)) return ['then a number']
  return /^(?:n|a|b|j)/u.test(tag) ? ['then a noun'] : ['then other']
}

const isSentenceStart = (text: string, at: number): boolean =>
  at === 0 || /[。！？“]/u.test(text[at - 1] ?? '。')
