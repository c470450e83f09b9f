/**
 * Words that point back to an entity: 全市, 该公司, 园区, 研究院.
 */
import type { Span } from './entity.ts'
import type { Group } from './grouping.ts'
import { nameOf } from './grouping.ts'
import type { Part } from './parts.ts'
import type { Anaphor } from './ruleFiles.ts'
import type { EntityRules } from './rules.ts'
import { isPunctuation, toWords, type Words } from './tokenWalk.ts'

export type Pointer = Span & { readonly word: string; readonly rule: Anaphor | null }

/** Finds the words of a part that point back, outside of the names in it. */
export function findPointers(
  part: Part,
  index: number,
  taken: readonly Span[],
  rules: EntityRules,
): Pointer[] {
  const words = toWords(part)
  const covered = new Uint8Array(part.folded.text.length)
  for (const { start, end } of taken) covered.fill(1, start, end)
  return toStretches(words).flatMap(({ word, start, end, from, to }) => {
    if (covered[start] === 1) return []
    const rule = rules.anaphors.get(word) ?? null
    if (rule === null && rules.tails.get(word)?.bare !== true) return []
    return isFixed(word) || standsAlone(words, from, to) ? [{ part: index, start, end, word, rule }] : []
  })
}

type Stretch = { word: string; start: number; end: number; from: number; to: number }

/** Words, and pairs of words (该|公司), longest first. */
function toStretches({ tokens }: Words): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [one, two] = [tokens[at], tokens[at + 1]]
    if (one === undefined) continue
    if (two !== undefined && /^(?:该|全|本|我|这家|这个|这一|整个)$/u.test(one.word)) {
      stretches.push({ word: one.word + two.word, start: one.start, end: two.end, from: at, to: at + 1 })
      stretches.push({ word: two.word, start: one.start, end: two.end, from: at, to: at + 1 })
    } else stretches.push({ word: one.word, start: one.start, end: one.end, from: at, to: at })
  }
  return stretches
}

const isFixed = (word: string): boolean => /^(?:全|该|我|本)/u.test(word)

/** 公司 alone, not 上市公司 or 公司员工培训班. */
function standsAlone({ tokens }: Words, from: number, to: number): boolean {
  const before = tokens[from - 1]
  const after = tokens[to + 1]
  const free = before === undefined || isPunctuation(before) || /^(?:p|d|c|u|r|t|v|y)/u.test(before.tag)
  return free && (after === undefined || isPunctuation(after) || !/^q/u.test(after.tag))
}

/**
 * The entity a word points to: the last one named before it of the kind it asks for; at the start of an article, the first after it.
 */
export function resolve(pointer: Pointer, groups: readonly Group[], home: string | null): Group | null {
  const fitting = groups.filter((group) => fits(pointer, group, home))
  let best: Group | null = null
  let place = -1
  for (const group of fitting) {
    const last = lastBefore(group, pointer)
    if (last > place) [best, place] = [group, last]
  }
  return best ?? (pointer.rule?.to === 'area' || pointer.rule?.to === 'nation' ? (fitting[0] ?? null) : null)
}

const WIDTH = 1_000_000

function lastBefore(group: Group, { part, start }: Span): number {
  let last = -1
  for (const mention of group.mentions)
    if (mention.part < part || (mention.part === part && mention.end <= start))
      last = Math.max(last, mention.part * WIDTH + mention.end)
  return last
}

function fits({ word, rule }: Pointer, group: Group, home: string | null): boolean {
  const name = group.place?.name ?? nameOf(group)
  if (rule === null || rule.to === 'zone') {
    if (
      group.proper &&
      group.kind !== 'group' &&
      name.endsWith(word.replace(/^(?:该|本|这家|这个|这一)/u, '')) &&
      name !== word
    )
      return true
    return (
      rule?.to === 'zone' && /^(?:该|本)?(?:园区|平台)$/u.test(word) && group.kind === 'zone' && group.proper
    )
  }
  if (rule.to === 'nation') return group.place?.id === 'china'
  if (rule.to === 'any')
    return (group.kind === 'area' || group.kind === 'zone') && group.place?.id !== 'china'
  if (rule.to === 'area') return isOfRank(group, name, rule.rank ?? '', home)
  return group.kind === rule.to && group.proper
}

function isOfRank({ kind, place }: Group, name: string, rank: string, home: string | null): boolean {
  if (rank === '省') return kind === 'area' && (place === null ? false : /省$|自治区$/u.test(name))
  if (rank === '市') return kind === 'area' && /[市州盟]$/u.test(name)
  if (rank === '区')
    return (kind === 'area' || kind === 'zone') && (name.endsWith('区') || place?.id === home)
  return kind === 'area' && name.endsWith(rank)
}
