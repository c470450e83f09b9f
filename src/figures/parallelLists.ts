/**
 * Lists that run side by side: A、B、C分别为1、2、3 gives each number its own item.
 */
import type { Entity, Mention } from '../entities/entity.ts'
import type { Clause } from './clauses.ts'

type Named = Mention & { readonly entity: Entity }
type Around = {
  readonly part: {
    readonly folded: { readonly text: string }
    readonly mentions: readonly Named[]
    readonly clauses: readonly Clause[]
  }
  readonly clause: Clause
  readonly clauseIndex: number
  readonly position: number
}
type Piece = { readonly start: number; readonly end: number; readonly text: string }
export type Item = Piece & {
  /** More than half of the items of its list are names: 青禾镇、白水镇, not 高新产业、服务业. */
  readonly named: boolean
}

const EACH = /分别(?:为|达到?|是|增长|下降|提高|提升|完成|实现|约|有|占)?/u
/** What joins the items of a list, from all that may to all that must: 主权及超主权、银行. */
const ALL = /[、]|(?<=[^，。；、])(?:和|与|及|以及)(?=[^，。；、])/gu
const JOINTS = [ALL, /[、]|(?<=[^，。；、])(?:和|与)(?=[^，。；、])/gu, /[、]/gu]
const NUMBER = /[0-9一二三四五六七八九十百千万两]/u
const REST = /(?:等|今年|去年|预计|将|各|的|均|日均|年均).*$/u

/**
 * The item of a list that a figure belongs to by its place; null where its sentence holds no two lists of one length.
 *
 * @example 青禾镇、白水镇分别有茶园200亩、300|亩 → 白水镇
 * @example 青禾镇、白水镇扩种，产量分别增加2吨、3|吨 → 白水镇
 */
export function readParallelItem({ part, clause, clauseIndex, position }: Around): Item | null {
  const { text } = part.folded
  const each = EACH.exec(text.slice(clause.start, position))
  if (each === null) return null
  const from = clause.start + each.index + each[0].length
  const end = endOf(text, from)
  const numbers = cut(text, from, end, ALL).filter((piece) => NUMBER.test(piece.text))
  const at = numbers.findIndex((piece) => piece.start <= position && position < piece.end)
  if (at < 0 || numbers.length < 2) return null
  const own = { start: clause.start, end: clause.start + each.index }
  const earlier = [1, 2, 3].flatMap((back) => {
    const other = part.clauses[clauseIndex - back]
    if (other?.sentence !== clause.sentence) return []
    const mark = EACH.exec(text.slice(other.start, other.end))
    return [{ start: other.start, end: mark === null ? other.end : other.start + mark.index }]
  })
  for (const [index, stretch] of [own, ...earlier].entries())
    for (const joint of JOINTS) {
      const items = cut(text, stretch.start, stretch.end, joint)
      if (items.length !== numbers.length) continue
      const names = items.filter((item) => part.mentions.some((one) => isNameIn(one, item)))
      const named = names.length * 2 > items.length || SHARED.test(items.at(-1)?.text ?? '')
      if (index > 0 && !named) continue
      const item = items[at]
      return item === undefined ? null : { ...completed(trimmed(item), items), named }
    }
  return null
}

/** 东、中、西部地区: the items before the last leave its end out. */
function completed(item: Piece, items: readonly Piece[]): Piece {
  const shared = SHARED.exec(items.at(-1)?.text ?? '')?.groups?.['end']
  return shared !== undefined && /^[东中西南北]$/u.test(item.text.slice(-1))
    ? { ...item, text: item.text.slice(-1) + shared }
    : item
}

const SHARED = /[东中西南北](?<end>部(?:地区)?)/u

const isNameIn = ({ start, end, entity }: Named, item: Piece): boolean =>
  NAMED.has(entity.kind) && start < item.end && end > item.start

/** What is listed side by side as a subject; groups, goods and schemes are as often a part of the metric. */
const NAMED = new Set(['area', 'zone', 'organisation', 'facility', 'project'])

/** A list of numbers goes on over commas as long as a number opens what stands behind. */
function endOf(text: string, from: number): number {
  const stop = /[。；！？]|，(?![0-9])/u.exec(text.slice(from))
  return stop === null ? text.length : from + stop.index
}

function cut(text: string, start: number, end: number, joints: RegExp): Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (const { index, 0: joint } of text.slice(start, end).matchAll(joints)) {
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
