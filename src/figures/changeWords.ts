/**
 * Words of change beside a number: growth and fall, their nouns, and comparisons with another place or time.
 */
import { escapePattern } from '../text/pattern.ts'
import type { ChangeWord } from './numberRules.ts'

export type ChangePatterns = {
  readonly before: RegExp
  readonly behind: RegExp
  readonly compare: RegExp
  readonly of: ReadonlyMap<string, ChangeWord>
}

export type ChangeMark = {
  readonly word: ChangeWord
  /** Where the word begins in the text. */
  readonly start: number
  /** 增长到, 缩短至: the number is the level reached, not the step. */
  readonly reached: boolean
}

const BETWEEN =
  '(?:了|幅度|率|约|近|超过?|逾|为|达|达到|分别|均|各|高达|在|又|共|保持在|稳定在|最高|最多|双|近乎){0,3}'

/** Compiles the change words, longer ones first. */
export function toChangePatterns(rules: readonly ChangeWord[]): ChangePatterns {
  const source = (kinds: readonly ChangeWord['kind'][]): string =>
    rules
      .filter((rule) => kinds.includes(rule.kind))
      .sort((a, b) => b.word.length - a.word.length)
      .map(
        ({ word, notAfter }) => `${notAfter === undefined ? '' : `(?<!${notAfter})`}${escapePattern(word)}`,
      )
      .join('|')
  return {
    before: new RegExp(
      `(?<word>${source(['noun', 'verb'])})(?:(?<reached>到了?|至了?|为|成)(?!达)|${BETWEEN})$`,
      'u',
    ),
    behind: new RegExp(
      `^(?:以上|左右)?的?(?:速度|比例|幅度)?的?(?:高速|较快|平稳|稳定|同比|快速|正|负|年均)?(?<word>${source(['noun', 'verb'])})`,
      'u',
    ),
    compare: new RegExp(
      `(?<word>${source(['compare'])})(?<basis>[^，。；：！？0-9]{0,14}?)(?:约|近|超过?|达)?$`,
      'u',
    ),
    of: new Map(rules.map((rule) => [rule.word, rule])),
  }
}

/**
 * The word of change that governs the number after `left`.
 *
 * @example 同比增长 → up; 缩短至 → down, reached; 增幅达 → up
 */
export function readChangeBefore(left: string, offset: number, patterns: ChangePatterns): ChangeMark | null {
  const match = patterns.before.exec(left)
  const word = patterns.of.get(match?.groups?.['word'] ?? '')
  if (match === null || word === undefined) return null
  const reached = match.groups?.['reached'] !== undefined && word.kind === 'verb'
  return { word, start: offset + match.index, reached }
}

/**
 * The word of change right behind the number: `59.5%的增长`.
 */
export function readChangeBehind(right: string, patterns: ChangePatterns): ChangeWord | null {
  const match = patterns.behind.exec(right)
  return patterns.of.get(match?.groups?.['word'] ?? '') ?? null
}

/** A comparison in front of the number: `高于全市2.1个百分点` → up, basis 全市. */
export function readComparison(
  left: string,
  offset: number,
  patterns: ChangePatterns,
): (ChangeMark & { basis: string | null }) | null {
  const match = patterns.compare.exec(left)
  const word = patterns.of.get(match?.groups?.['word'] ?? '')
  if (match === null || word === undefined) return null
  const basis = match.groups?.['basis'] ?? ''
  return { word, start: offset + match.index, reached: false, basis: basis === '' ? null : basis }
}
