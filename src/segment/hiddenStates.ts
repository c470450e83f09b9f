/** Words that no dictionary knows: a hidden Markov model of where in a word each character stands. */
import { room } from './room.ts'

/** A character begins a word, ends it, stands within it, or is one by itself: in this order in the model's file. */
const END = 1
const SINGLE = 3
const STATES = 4
/** Jieba's logarithm of what never happens. */
const NEVER = -3.14e100

export type HiddenModel = {
  readonly start: Float64Array
  /** From each state (row) to each state (column). */
  readonly moves: Float64Array
  /** By UTF-16 unit, for each state: how likely it shows the character. */
  readonly shows: Float64Array
}

/** Reads jieba's model: a line of starts, four of moves, four of `character:logarithm` pairs; `#` begins a comment. */
export function toHiddenModel(file: string): HiddenModel {
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const numbers = (rows: readonly string[]): Float64Array =>
    Float64Array.from(rows.flatMap((row) => row.trim().split(' ').map(Number)))
  const shows = new Float64Array(0x10000 * STATES).fill(NEVER)
  for (const [state, line] of lines.slice(1 + STATES, 1 + 2 * STATES).entries())
    for (const pair of line.split(',')) shows[pair.charCodeAt(0) * STATES + state] = Number(pair.slice(2))
  return { start: numbers(lines.slice(0, 1)), moves: numbers(lines.slice(1, 1 + STATES)), shows }
}

/** How likely each state is at each character, and which one the likeliest way there comes from. */
const weights = room(Float64Array)
const befores = room(Int8Array)

/** Cuts a run of characters by the likeliest states (Viterbi). */
export function likeliestWords(run: string, model: HiddenModel): string[] {
  const characters = Array.from(run)
  const size = characters.length
  const [weight, from] = [weights(size * STATES), befores(size * STATES)]
  for (let state = 0; state < STATES; state += 1)
    weight[state] = (model.start[state] ?? NEVER) + shown(model, state, characters[0])
  for (let at = 1; at < size; at += 1)
    for (let state = 0; state < STATES; state += 1)
      step(at * STATES, state, shown(model, state, characters[at]), model.moves, weight, from)
  return toWords(characters, toStates(size, weight, from))
}

/** The model knows no character beyond the first plane. */
function shown({ shows }: HiddenModel, state: number, character = ''): number {
  return (character.length === 1 ? shows[character.charCodeAt(0) * STATES + state] : undefined) ?? NEVER
}

function step(
  here: number,
  state: number,
  emission: number,
  moves: Float64Array,
  weight: Float64Array,
  from: Int8Array,
): void {
  let most = NEVER
  let best = END
  for (let before = 0; before < STATES; before += 1) {
    const candidate =
      (weight[here - STATES + before] ?? NEVER) + (moves[before * STATES + state] ?? NEVER) + emission
    if (candidate <= most) continue
    most = candidate
    best = before
  }
  weight[here + state] = most
  from[here + state] = best
}

/** Back from the end, which is the end of a word or a word by itself. */
function toStates(size: number, weight: Float64Array, from: Int8Array): number[] {
  const last = (size - 1) * STATES
  let state = (weight[last + END] ?? 0) >= (weight[last + SINGLE] ?? 0) ? END : SINGLE
  const states: number[] = []
  for (let at = size - 1; at >= 0; at -= 1) {
    states[at] = state
    state = from[at * STATES + state] ?? END
  }
  return states
}

function toWords(characters: readonly string[], states: readonly number[]): string[] {
  const words: string[] = []
  let word = ''
  for (const [at, state] of states.entries()) {
    word += characters[at] ?? ''
    if (state !== END && state !== SINGLE) continue
    words.push(word)
    word = ''
  }
  return words
}
