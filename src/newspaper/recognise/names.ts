/**
 * Names of people out of a run of hanzi, on the evidence of family names.
 */
import type { BylineRules } from '../words/bylineRules.ts'

const HANZI = /^\p{Script=Han}+$/u
const SEPARATOR = /[、,，;；/·|]+|和(?=\p{Script=Han}{2,4}$)/u

/**
 * Reads a list of names; null where the text is not one.
 *
 * `'杨 渐 费 彪'` → `['杨渐', '费彪']`; `'李铮王飞'` → `['李铮', '王飞']`; `'李铮、王飞'` → `['李铮', '王飞']`; `'算力小镇'` → null
 */
export function readNames(text: string, rules: BylineRules): string[] | null {
  const foreign = readForeignName(text, rules)
  if (foreign !== null) return [foreign]
  const mixed = readMixedNames(text, rules)
  if (mixed !== null) return mixed
  const names: string[] = []
  for (const part of text.split(SEPARATOR).map((p) => p.trim())) {
    if (part === '') continue
    const found = readSpacedNames(part.split(/\s+/u), rules)
    if (found === null) return null
    names.push(...found)
  }
  return names.length > 0 ? names : null
}

/** `阿依古丽·买买提` is one name, however its halves look; `云溪·青岚水文站` is a place. */
function readForeignName(text: string, rules: BylineRules): string | null {
  const name = /^\p{Script=Han}{2,6}[·•](\p{Script=Han}{2,6})$/u.exec(text.trim())
  return name === null || rules.body.test(name[1] ?? '') ? null : name[0]
}

/** `'汉南·吉拉尼 李铮'`: names of which one or more have two halves. */
function readMixedNames(text: string, rules: BylineRules): string[] | null {
  const parts = text.trim().split(/[\s、,，]+/u)
  if (!parts.some((part) => readForeignName(part, rules) !== null)) return null
  const names = parts.map((part) => readForeignName(part, rules) ?? (isName(part, rules) ? part : null))
  return names.every((name) => name !== null) ? names : null
}

/** Single characters belong together (`杨 渐 费 彪`, `吴 继 红`); a run of more than four is cut by family names. */
function readSpacedNames(tokens: readonly string[], rules: BylineRules): string[] | null {
  const names: string[] = []
  for (const run of toRunsOfSingles(tokens)) {
    const found = cutNames(run, rules)
    if (found === null) return null
    names.push(...found)
  }
  return names
}

/** `['付', '文', '李铮']` → `['付文', '李铮']`. */
export function toRunsOfSingles(tokens: readonly string[]): string[] {
  const runs: string[] = []
  let singles = false
  for (const token of tokens) {
    const lone = singles && (token.length === 1 || runs.at(-1)?.length === 1)
    if (lone) runs.push(`${runs.pop() ?? ''}${token}`)
    else runs.push(token)
    singles = token.length === 1
  }
  return runs
}

/** `'李铮王飞'` → `['李铮', '王飞']`: the cut in which every part starts with a family name, the commoner the better. */
export function cutNames(run: string, rules: BylineRules): string[] | null {
  if (run.length > LONGEST_RUN || !/^\p{Script=Han}*$/u.test(run)) return null
  return toBestCut(run, rules)?.names ?? null
}

type Cut = { readonly names: string[]; readonly rarity: number }

/** A family name this much rarer than another, in doublings of its rank, is worth a cut of another length. */
const RARER = 1.5
const LONGEST_RUN = 18
/** So many family names are borne by most people. */
const COMMON = 150

function toBestCut(run: string, rules: BylineRules): Cut | null {
  if (run === '') return { names: [], rarity: 0 }
  let best: Cut | null = null
  for (const length of run.length === 4 || run.length === 5 ? [2, 3, 4] : [3, 2, 4]) {
    const name = run.slice(0, length)
    const rest = length > run.length || !isName(name, rules) ? null : toBestCut(run.slice(length), rules)
    if (rest === null) continue
    const rarity = rest.rarity + toRarity(name, rules)
    if (best === null || rarity < best.rarity - RARER) best = { names: [name, ...rest.names], rarity }
  }
  return best
}

/** 0 for the commonest family name, 1 for the second, 2 for the fourth. */
function toRarity(name: string, { single }: BylineRules): number {
  return Math.log2(1 + (single.get(name.slice(0, 1)) ?? single.size))
}

/** Two or three characters after a one-character family name, three or four after a compound one. */
export function isName(name: string, rules: BylineRules): boolean {
  if (
    name.length < 2 ||
    name.length > 4 ||
    !HANZI.test(name) ||
    rules.roleWord.test(name) ||
    rules.notName.test(name) ||
    rules.places.has(name)
  )
    return false
  if (rules.compound.has(name.slice(0, 2)) && name.length > 2) return true
  return name.length < 4 && rules.single.has(name.slice(0, 1))
}

/** `'方彭依禾'`: the family names of both parents before a name of two; only where a role says that somebody is named. */
export function readDoubleName(text: string, { single }: BylineRules): string[] | null {
  const common = (at: number): boolean => (single.get(text.charAt(at)) ?? single.size) < COMMON
  return /^\p{Script=Han}{4}$/u.test(text) && common(0) && common(1) ? [text] : null
}
