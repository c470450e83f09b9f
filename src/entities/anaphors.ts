/**
 * Words that point back to an entity: 全市, 该公司, 园区, 研究院.
 */
import { DEMONSTRATIVE } from '../text/demonstratives.ts'
import { findMatches } from '../text/matches.ts'
import type { Span } from './entity.ts'
import type { Group } from './grouping.ts'
import { nameOf } from './grouping.ts'
import type { Part } from './parts.ts'
import type { Anaphor } from './ruleFiles.ts'
import type { EntityRules } from './rules.ts'
import { isPunctuation, toWords, type Words } from './tokenWalk.ts'

export type Pointer = Span & {
  /** The noun, without what shows that it points: 公司 of 该公司. */
  readonly word: string
  readonly rule: Anaphor | null
  /** A demonstrative stands before it. */
  readonly shown: boolean
}

/** Finds the words of a part that point back, outside of the names in it: 该船, 这一项目, and 公司 alone. */
export function findPointers(
  part: Part,
  index: number,
  taken: readonly Span[],
  rules: EntityRules,
): Pointer[] {
  const covered = new Uint8Array(part.folded.text.length)
  for (const { start, end } of taken) covered.fill(1, start, end)
  const shown = findDemonstratives(part, index, rules).filter(({ start }) => covered[start] === 0)
  for (const { start, end } of shown) covered.fill(1, start, end)
  const bare = findBare(part, index, rules).filter(({ start }) => covered[start] === 0)
  return [...shown, ...bare].sort((x, y) => x.start - y.start)
}

const POINTING = new RegExp(`(?<pointer>${DEMONSTRATIVE}|整个)(?<noun>\\p{Script=Han}{1,4})`, 'gu')
/** Nouns of one character that stand for a long name: 该船. */
const SHORT_NOUNS = /^[船桥机车市县区镇乡村省企校院厂港站园岛轮店矿路]/u

function findDemonstratives({ folded }: Part, index: number, rules: EntityRules): Pointer[] {
  return findMatches(folded.text, POINTING).flatMap((match) => {
    const { pointer = '', noun = '' } = match.groups ?? {}
    const word = [4, 3, 2]
      .map((length) => noun.slice(0, length))
      .find((one) => rules.tails.has(one) || rules.anaphors.has(one))
    const short = word ?? SHORT_NOUNS.exec(noun)?.[0]
    if (short === undefined) return []
    const end = match.index + pointer.length + short.length
    const rule = rules.anaphors.get(`该${short}`) ?? rules.anaphors.get(short) ?? null
    return [{ part: index, start: match.index, end, word: short, rule, shown: true }]
  })
}

/** A noun may be cut in two: 科技|城. */
const MOST_TOKENS = 2

function findBare(part: Part, index: number, rules: EntityRules): Pointer[] {
  const words = toWords(part)
  return part.tokens.flatMap(({ start }, at) => {
    for (let size = 1; size <= MOST_TOKENS; size += 1) {
      const last = part.tokens[at + size - 1]
      if (last === undefined || last.end - start > rules.longestBare) break
      const word = part.folded.text.slice(start, last.end)
      const rule = rules.anaphors.get(word) ?? null
      if (rule === null && rules.tails.get(word)?.bare !== true) continue
      if (/^全|^我/u.test(word) || standsAlone(words, at, size))
        return [{ part: index, start, end: last.end, word, rule, shown: false }]
    }
    return []
  })
}

/** 公司 alone, not 上市公司 or 公司员工培训班. */
function standsAlone({ tokens }: Words, at: number, size: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + size]
  const free = before === undefined || isPunctuation(before) || /^(?:p|d|c|u|r|t|v|y)/u.test(before.tag)
  return free && (after === undefined || isPunctuation(after) || !/^q/u.test(after.tag))
}

/** The groups in the order in which they were last spoken of, nearest last; no more of them than a reader keeps in mind. */
export type Recent = Set<Group>

const MOST_RECENT = 80

/** Makes a group the one that was spoken of last. */
export function speakOf(group: Group, recent: Recent): void {
  recent.delete(group)
  recent.add(group)
  const [oldest] = recent
  if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest)
}

/**
 * The entity a word points to: the last one spoken of that it fits; a place may be named only later (`first`).
 */
export function resolve(
  pointer: Pointer,
  recent: Recent,
  first: readonly Group[],
  home: string | null,
  rules: EntityRules,
): Group | null {
  const fitting = [...recent].filter((group) => fits(pointer, group, home, rules)).reverse()
  const last = fitting.find((group) => isCalled(pointer, group, rules)) ?? fitting[0]
  if (last !== undefined) return last
  const isPlace = pointer.rule?.to === 'area' || pointer.rule?.to === 'nation'
  return isPlace ? (first.find((group) => fits(pointer, group, home, rules)) ?? null) : null
}

export const FIRST_GROUPS = 80

/** 公司 is first of all what is called a 公司; 企业 a firm, and no office or institute. */
function isCalled({ word, rule }: Pointer, group: Group, rules: EntityRules): boolean {
  const name = nameOf(group)
  if (rule?.to !== 'organisation') return true
  return (
    name.endsWith(word) || (rules.words('called firms').has(word) && rules.endsIn('names of firms')(name))
  )
}

function fits(
  { word, rule, shown }: Pointer,
  group: Group,
  home: string | null,
  rules: EntityRules,
): boolean {
  const name = group.place?.name ?? nameOf(group)
  if (rule?.to === 'nation') return group.place?.id === 'china'
  if (rule?.to === 'any')
    return (group.kind === 'area' || group.kind === 'zone') && group.place?.id !== 'china'
  if (rule?.to === 'area') return isOfRank(group, name, rule.rank ?? '', home)
  if (!isKnown(group, name, word) || group.kind === 'group' || name === word) return false
  if (name.endsWith(word) || (shown && word.length === 1 && [...group.names].some(isCraft(word)))) return true
  if (rule === null) return false
  if (rule.to === 'project') return group.kind === 'project' || (group.kind === 'facility' && shown)
  if (rule.to === 'zone') return group.kind === 'zone' && /^(?:园区|平台)$/u.test(word)
  return group.kind === rule.to && !(rules.words('called firms').has(word) && rules.endsIn('no firms')(name))
}

/** A proper name, or a thing described at length: 设备集成项目 for 该项目. */
function isKnown({ proper, kind }: Group, name: string, word: string): boolean {
  return proper || (DESCRIBED.has(kind) && name.length >= word.length + DESCRIPTION)
}

const DESCRIBED = new Set(['project', 'facility', 'zone', 'product'])
const DESCRIPTION = 4

/** 该船 is whatever is called a 轮 or 号; other nouns of one character end the name they stand for. */
function isCraft(word: string): (name: string) => boolean {
  const ends = CRAFTS.get(word)
  return (name) => ends?.test(name) === true
}

const CRAFTS = new Map([
  ['船', /[船轮艇舰号]”?$|[轮号]”/u],
  ['机', /(?:飞机|客机|号|机|^[A-Z]+-?[0-9]+[A-Z]?)$/u],
  ['车', /[车号]$/u],
  ['轮', /轮”?$/u],
])

function isOfRank({ kind, place }: Group, name: string, rank: string, home: string | null): boolean {
  if (rank === '镇') return kind === 'area' && place === null && name.endsWith('镇')
  if (rank === '省') return kind === 'area' && (place === null ? false : /省$|自治区$/u.test(name))
  if (rank === '市') return kind === 'area' && /[市州盟]$/u.test(name)
  if (rank === '区')
    return (kind === 'area' || kind === 'zone') && (name.endsWith('区') || place?.id === home)
  return kind === 'area' && name.endsWith(rank)
}
