/**
 * What a person decided about lines: states that are none of theirs are out of the question, and the rest of the page is read around
 * those that are left.
 */
import type { NotArticle } from '../../schema/entry.ts'
import { ARC_FROM, ARC_START } from './arcs.ts'
import { toBestPath, type Lattice } from './decode.ts'
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

type Allows = (state: State) => boolean
/** Whether an article begins at a line because of where one was decided to end. */
type Follows = { readonly begins: boolean; readonly why: string }

/** What may stand between an article's last line and the next one's first, and be of neither. */
const BETWEEN: ReadonlySet<string> = new Set(['folio', 'caption', 'rubric'])

/** The page as read where nothing is decided. */
type Read = {
  /** What a line is as decided, else as read. */
  readonly roleAt: (ordinal: number) => string
  /** Whether an article begins at it, as read. */
  readonly isBeginningAt: (ordinal: number) => boolean
}

function toRead(lattice: Lattice, decided: Decided): Read {
  const path = toBestPath(lattice)
  const stateAt = (i: number): State | undefined => STATES[path[i] ?? -1]
  return {
    roleAt: (i) => {
      const role = decided.get(i)?.role
      if (role === undefined) return stateAt(i)?.role ?? ''
      return TITLES.has(role) ? 'title' : role
    },
    isBeginningAt: (i) => {
      const state = stateAt(i)
      return state === undefined || isBeginning(state)
    },
  }
}

/** What follows for other lines from where articles were decided to begin and end. */
function toFollowing(decided: Decided, read: Read): ReadonlyMap<number, Follows> {
  const following = new Map<number, Follows>()
  for (const [ordinal, { ends, why }] of decided) {
    if (ends === undefined) continue
    let next = ordinal + 1
    while (BETWEEN.has(read.roleAt(next))) next += 1
    following.set(next, { begins: ends, why })
  }
  const joined = [...decided].flatMap(([ordinal, { begins, why }]) =>
    begins === false ? [[ordinal, why] as const] : [],
  )
  const goingOn = [...following].flatMap(([ordinal, { begins, why }]) =>
    begins ? [] : [[ordinal, why] as const],
  )
  for (const [ordinal, why] of [...joined, ...goingOn]) join(ordinal, why, following, decided, read)
  return following
}

/** The article that a line goes on with begins where it did, and nowhere below. */
function join(
  ordinal: number,
  why: string,
  following: Map<number, Follows>,
  decided: Decided,
  read: Read,
): void {
  for (let above = ordinal - 1; above >= 0 && !read.isBeginningAt(above); above -= 1)
    if (decided.get(above)?.begins === undefined && !following.has(above))
      following.set(above, { begins: false, why })
}

/** Whether one begins; a line that goes on does so with the article above: it is none of the page's own, nor the headline of one below. */
function isBound(begins: boolean, ordinal: number, { roleAt }: Read): Allows {
  if (begins) return isBeginning
  let above = ordinal - 1
  while (BETWEEN.has(roleAt(above))) above -= 1
  const isApart = BETWEEN.has(roleAt(ordinal))
  const isInHead = roleAt(above) === 'title'
  return (state) =>
    !isBeginning(state) &&
    (isApart || !BETWEEN.has(state.role)) &&
    (isInHead || state.role !== 'title' || state.phase !== 'head')
}

type At = {
  readonly ordinal: number
  readonly own: DecidedLine | undefined
  readonly follows: Follows | undefined
}

function toAllows({ ordinal, own, follows }: At, read: Read): Allows[] {
  const { role, begins } = own ?? {}
  const allows: Allows[] = []
  if (role !== undefined) allows.push((state) => isOfRole(state, role))
  if (begins !== undefined) allows.push(isBound(begins, ordinal, read))
  if (follows !== undefined) allows.push(isBound(follows.begins, ordinal, read))
  return allows
}

/** A line (ordinal) whose decisions no reading of the page could keep, and which decisions those are. */
export type Impossible = { readonly ordinal: number; readonly why: readonly string[] }
/** The lattice in which only what was decided is possible, and where that was not to be had. */
export type Constrained = { readonly lattice: Lattice; readonly impossible: readonly Impossible[] }

/** Takes the states that were decided against out of a lattice; a decision that leaves no path is left out itself. */
export function constrain(lattice: Lattice, decided: Decided): Constrained {
  if (decided.size === 0) return { lattice, impossible: [] }
  const states = Float64Array.from(lattice.states)
  const read = toRead(lattice, decided)
  const following = toFollowing(decided, read)
  const impossible: Impossible[] = []
  let open: readonly boolean[] | null = null
  for (let i = 0; i < lattice.count; i += 1) {
    const [own, follows] = [decided.get(i), following.get(i)]
    const allows = toAllows({ ordinal: i, own, follows }, read)
    const possible = STATES.map((state, s) => isReachable(state, s, open))
    const kept = possible.map((can, s) => can && allows.every((allow) => allow(STATES[s] as State)))
    const holds = kept.includes(true)
    if (!holds)
      impossible.push({ ordinal: i, why: [own?.why, follows?.why].filter((why) => why !== undefined) })
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
