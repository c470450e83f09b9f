/**
 * What a person decided about lines: states that are none of theirs are out of the question, and the rest of the page is read around
 * those that are left.
 */
import type { NotArticle } from '../../schema/entry.ts'
import { ARC_FROM, ARC_START } from './arcs.ts'
import type { Lattice } from './decode.ts'
import type { LineRole } from './labelled.ts'
import { canBegin, STATES, type State } from './states.ts'

export type DecidedLine = {
  readonly role?: LineRole
  /** An article begins at the line, or does not. */
  readonly begins?: boolean
  /** An article ends at it, or goes on. */
  readonly ends?: boolean
  /** What the article that has the line is. */
  readonly kind?: NotArticle['kind'] | 'article'
  /** Where it was decided, for messages. */
  readonly why: string
}
/** By ordinal of the line on its page. */
export type Decided = ReadonlyMap<number, DecidedLine>

const TITLES: ReadonlySet<LineRole> = new Set(['kicker', 'headline', 'subhead', 'title'])

/** Whether a state is what a role of a labelled line says: `headline` any title, `lead` the first line of a text. */
function isOfRole(state: State, role: LineRole): boolean {
  if (TITLES.has(role)) return state.role === 'title'
  if (role === 'lead') return state.step === 'lead' || state.step === 'new'
  if (role === 'start' || role === 'flow') return state.step === role
  return state.role === (role === 'dateline' ? 'byline' : role)
}

/** Whether an article begins at a line in this state. */
export function isBeginning({ role, step, phase }: State): boolean {
  if (step === 'new') return true
  if (role === 'title') return step === 'first' && phase === 'head'
  return (role === 'byline' || role === 'jump') && phase === 'none'
}

/** Whether an article that ran to the line above may have ended there. */
const isApart = (state: State): boolean =>
  isBeginning(state) || state.role === 'folio' || state.role === 'rubric' || state.role === 'caption'

type Allows = (state: State) => boolean

function toAllows(decided: Decided, ordinal: number): Allows[] {
  const own = decided.get(ordinal)
  const above = decided.get(ordinal - 1)
  const allows: Allows[] = []
  const { role, begins } = own ?? {}
  if (role !== undefined) allows.push((state) => isOfRole(state, role))
  if (begins !== undefined) allows.push((state) => isBeginning(state) === begins)
  if (above?.ends === true) allows.push(isApart)
  if (above?.ends === false) allows.push((state) => !isBeginning(state))
  return allows
}

/** The lattice in which only what was decided is possible, and the lines (ordinals) whose decisions no reading of the page could keep. */
export type Constrained = { readonly lattice: Lattice; readonly impossible: readonly number[] }

/** Takes the states that were decided against out of a lattice; a decision that leaves no path is left out itself. */
export function constrain(lattice: Lattice, decided: Decided): Constrained {
  if (decided.size === 0) return { lattice, impossible: [] }
  const states = Float64Array.from(lattice.states)
  const impossible: number[] = []
  let open: readonly boolean[] | null = null
  for (let i = 0; i < lattice.count; i += 1) {
    const allows = toAllows(decided, i)
    const possible = STATES.map((state, s) => isReachable(state, s, open))
    const kept = possible.map((can, s) => can && allows.every((allow) => allow(STATES[s] as State)))
    const holds = kept.includes(true)
    if (!holds) impossible.push(i)
    else if (allows.length > 0)
      kept.forEach((can, s) => void (!can && (states[i * STATES.length + s] = -Infinity)))
    open = holds ? kept : possible
  }
  return { lattice: { ...lattice, states }, impossible }
}

function isReachable(state: State, s: number, open: readonly boolean[] | null): boolean {
  if (open === null) return canBegin(state)
  for (let a = ARC_START[s] as number; a < (ARC_START[s + 1] as number); a += 1)
    if (open[ARC_FROM[a] as number] === true) return true
  return false
}
