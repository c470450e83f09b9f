/**
 * How a line model reads labelled pages: shares of lines, of boundaries, of orders, and how honest its probabilities are.
 */
import { toCoded } from '../../src/newspaper/label/code.ts'
import { toBestPath } from '../../src/newspaper/label/decode.ts'
import { toMarginals } from '../../src/newspaper/label/marginals.ts'
import { toLattice, type Weights } from '../../src/newspaper/label/score.ts'
import { STATES, toKind, type State } from '../../src/newspaper/label/states.ts'
import type { NamedPage } from './lessons.ts'

export type LineScores = {
  readonly pages: number
  /** Percent of pages whose articles begin where they should, of pages read without a mistake, of right lines and orders. */
  readonly bounds: number
  readonly exact: number
  /** Of pages read without a mistake, paragraphs aside: where one ends is not to be seen on every page. */
  readonly butParagraphs: number
  readonly lines: number
  readonly orders: number
  /** By stated probability, in tenths: decisions, and how many were right. */
  readonly tenths: readonly (readonly [decisions: number, right: number])[]
  /** Mistakes by kind, commonest first: `body-start for heading`. */
  readonly mistakes: readonly (readonly [mistake: string, times: number])[]
}

const begins = ({ step, order }: State): boolean => step === 'new' || (step === 'first' && order === 'before')

/** What a line is, whether it begins a paragraph or not. */
const toUnparted = (state: State): string =>
  toKind(state.step === 'flow' ? { ...state, step: 'start' } : state)

export function scoreLines(pages: readonly NamedPage[], weights: Weights): LineScores {
  const tenths = Array.from({ length: 10 }, (): [number, number] => [0, 0])
  const mistakes = new Map<string, number>()
  let [bounds, exact, butParagraphs, lines, all, orders] = [0, 0, 0, 0, 0, 0]
  for (const { named, path, allowed } of pages) {
    const lattice = toLattice(toCoded(named, weights.index), weights)
    const read = toBestPath(lattice)
    const { states } = toMarginals(lattice)
    const isAllowed = (i: number): boolean => allowed?.[i * STATES.length + (read[i] as number)] === 1
    const same = path.map((gold, i) => {
      const own = STATES[read[i] as number] as State
      const right = toKind(own) === toKind(gold) || isAllowed(i)
      let sum = 0
      STATES.forEach(
        (state, s) =>
          void (toKind(state) === toKind(own) && (sum += states[i * STATES.length + s] as number)),
      )
      const tenth = tenths[Math.min(9, Math.floor(sum * 10))] as [number, number]
      tenth[0] += 1
      if (right) tenth[1] += 1
      else
        mistakes.set(
          `${toKind(own)} for ${toKind(gold)}`,
          (mistakes.get(`${toKind(own)} for ${toKind(gold)}`) ?? 0) + 1,
        )
      return right
    })
    lines += same.filter(Boolean).length
    all += same.length
    if (same.every(Boolean)) exact += 1
    if (
      path.every(
        (gold, i) => isAllowed(i) || toUnparted(gold) === toUnparted(STATES[read[i] as number] as State),
      )
    )
      butParagraphs += 1
    if (path.every((gold, i) => begins(gold) === begins(STATES[read[i] as number] as State))) bounds += 1
    if (path[0]?.order === STATES[read[0] as number]?.order) orders += 1
  }
  const percent = (n: number, of: number): number => Math.round((1000 * n) / Math.max(1, of)) / 10
  return {
    pages: pages.length,
    bounds: percent(bounds, pages.length),
    exact: percent(exact, pages.length),
    butParagraphs: percent(butParagraphs, pages.length),
    lines: percent(lines, all),
    orders: percent(orders, pages.length),
    tenths,
    mistakes: [...mistakes].toSorted(([, a], [, b]) => b - a),
  }
}
