/**
 * Lists that run side by side: A、B、C分别为1、2、3 gives each number its own item.
 */
import type { Entity, Mention } from '../entities/entity.ts'
import type { Clause } from './clauses.ts'

type Named = Mention & { readonly entity: Entity }
type Around = {
  readonly part: { readonly folded: { readonly text: string }; readonly mentions: readonly Named[] }
  readonly clause: Clause
  readonly position: number
}
type Piece = { readonly start: number; readonly end: number; readonly text: string }
export type Item = Piece & {
  /** More than half of the items of its list are names: 青禾镇、白水镇, not 高新产业、服务业. */
  readonly named: boolean
}

const EACH = /分别(?:为|达到?|是|增长|下降|提高|提升|完成|实现|约|有|占)?/u
const JOINT = /[、]|(?<=[^，。；、])(?:和|与|及|以及)(?=[^，。；、])/gu
const NUMBER = /[0-9一二三四五六七八九十百千万两]/u
const REST = /(?:等|今年|去年|预计|将|各|的|均|日均|年均).*$/u

/**
 * The item of a list that a figure belongs to by its place; null where its clause holds no two lists of one length.
 *
 * @example 青禾镇、白水镇分别有茶园200亩、300|亩 → 白水镇
 */
export function readParallelItem({ part, clause, position }: Around): Item | null {
  const { text } = part.folded
  const each = EACH.exec(text.slice(clause.start, position))
  if (each === null) return null
  const from = clause.start + each.index + each[0].length
  const end = endOf(text, from)
  const numbers = cut(text, from, end).filter((piece) => NUMBER.test(piece.text))
  const at = numbers.findIndex((piece) => piece.start <= position && position < piece.end)
  const items = cut(text, clause.start, clause.start + each.index)
  if (at < 0 || numbers.length < 2) return null
  const last = items.length === numbers.length ? items[at] : undefined
  if (last === undefined) return null
  const names = items.filter((item) => part.mentions.some((one) => isNameIn(one, item)))
  return { ...trimmed(last), named: names.length * 2 > items.length }
}

const isNameIn = ({ start, end, entity }: Named, item: Piece): boolean =>
  entity.proper && entity.kind !== 'group' && start < item.end && end > item.start

/** A list of numbers goes on over commas as long as a number opens what stands behind. */
function endOf(text: string, from: number): number {
  const stop = /[。；！？]|，(?![0-9])/u.exec(text.slice(from))
  return stop === null ? text.length : from + stop.index
}

function cut(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (const { index, 0: joint } of text.slice(start, end).matchAll(JOINT)) {
    pieces.push({ start: from, end: start + index, text: text.slice(from, start + index) })
    from = start + index + joint.length
  }
  return [...pieces, { start: from, end, text: text.slice(from, end) }]
}

/** 深圳宝安等口岸预计 → 深圳宝安 */
function trimmed({ start, text }: Piece): Piece {
  const short = text.replace(REST, '')
  return { start, end: start + short.length, text: short }
}
