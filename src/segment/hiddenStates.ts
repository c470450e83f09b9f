/** Words that no dictionary knows: a hidden Markov model of where in a word each character stands. */

/** A character begins a word, ends it, stands within it, or is one by itself: in this order in the model's file. */
const BEGIN = 0
const END = 1
const SINGLE = 3
const STATES = 4
/** Jieba's logarithm of what never happens. */
const NEVER = -3.14e100

export type HiddenModel = {
  readonly start: readonly number[]
  /** From a state (row) to a state (column). */
  readonly moves: readonly (readonly number[])[]
  /** By state: how likely it shows a character. */
  readonly shows: readonly ReadonlyMap<string, number>[]
}

/** Reads jieba's model: a line of starts, four of moves, four of `character:logarithm` pairs; `#` begins a comment. */
export function toHiddenModel(file: string): HiddenModel {
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const numbers = (line = ''): number[] => line.trim().split(' ').map(Number)
  return {
    start: numbers(lines[0]),
    moves: lines.slice(1, 1 + STATES).map(numbers),
    shows: lines.slice(1 + STATES, 1 + 2 * STATES).map((line) => new Map(line.split(',').map(readPair))),
  }
}

function readPair(pair: string): [string, number] {
  const colon = pair.lastIndexOf(':')
  return [pair.slice(0, colon), Number(pair.slice(colon + 1))]
}

/** Cuts a run of characters by the likeliest states (Viterbi). */
export function likeliestWords(run: string, model: HiddenModel): string[] {
  const characters = Array.from(run)
  const size = characters.length
  const weight = new Float64Array(size * STATES)
  const from = new Int8Array(size * STATES)
  for (let state = 0; state < STATES; state += 1)
    weight[state] = (model.start[state] ?? NEVER) + shown(model, state, characters[0])
  for (let at = 1; at < size; at += 1)
    for (let state = 0; state < STATES; state += 1) step(at, state, characters[at], model, weight, from)
  return toWords(characters, toStates(size, weight, from))
}

function shown({ shows }: HiddenModel, state: number, character: string | undefined): number {
  return shows[state]?.get(character ?? '') ?? NEVER
}

function step(
  at: number,
  state: number,
  character: string | undefined,
  model: HiddenModel,
  weight: Float64Array,
  from: Int8Array,
): void {
  const here = at * STATES + state
  const emission = shown(model, state, character)
  weight[here] = NEVER
  from[here] = END
  for (let before = BEGIN; before < STATES; before += 1) {
    const move = model.moves[before]?.[state] ?? NEVER
    const candidate = (weight[here - state - STATES + before] ?? NEVER) + move + emission
    if (candidate > (weight[here] ?? NEVER)) {
      weight[here] = candidate
      from[here] = before
    }
  }
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
