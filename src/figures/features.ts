/**
 * What is seen of a candidate, and what it weighs: features are told as templates and weighed by their parts, since putting their names
 * together and looking them up took a fifth of all reading.
 */
import { oncePer } from '../text/once.ts'

/**
 * Takes one feature, as a tag of its name.
 *
 * @example see`kind ${kind} of ${metricClass}`
 */
export type See = (parts: TemplateStringsArray, ...values: readonly (string | number)[]) => void

/** Tells all that is seen of one candidate. */
export type Description = (see: See) => void

/**
 * The names of what is seen, for whoever fits a model, explains a choice, or tests.
 *
 * @example toNames((see) => see`kind ${'area'}`) → ['kind area']
 */
export function toNames(describe: Description): string[] {
  const names: string[] = []
  describe((parts, ...values) => names.push(String.raw({ raw: parts }, ...values)))
  return names
}

export type FeatureWeights = {
  /** The sum of the weights of all that is seen; what the model does not know weighs nothing. */
  readonly scoreOf: (describe: Description) => number
}

const SEED = 0x811c9dc5
const [FIRST, SECOND] = [0x01000193, 0x5bd1e995]

/** Goes on with the two sums of a name that is being read: each is a number whose digits are the characters. */
function add(sums: Int32Array, text: string): void {
  let [first, second] = [sums[0] ?? 0, sums[1] ?? 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    first = (Math.imul(first, FIRST) + code) | 0
    second = (Math.imul(second, SECOND) + code) | 0
  }
  sums[0] = first
  sums[1] = second
}

/** What stands around the values of a template: of each piece its sums, and what sums before it are multiplied by. */
const piecesOf = oncePer((parts: TemplateStringsArray): Int32Array => {
  const pieces = new Int32Array(4 * parts.length)
  for (const [at, part] of parts.entries()) {
    add(pieces.subarray(4 * at, 4 * at + 2), part)
    pieces.set([toPower(FIRST, part.length), toPower(SECOND, part.length)], 4 * at + 2)
  }
  return pieces
})

const toPower = (base: number, times: number): number =>
  Array.from({ length: times }).reduce((power: number) => Math.imul(power, base), 1)

/** Goes on over the piece at an index, without reading it again. */
function addPiece(sums: Int32Array, pieces: Int32Array, at: number): void {
  sums[0] = Math.imul(sums[0] ?? 0, pieces[4 * at + 2] ?? 0) + (pieces[4 * at] ?? 0)
  sums[1] = Math.imul(sums[1] ?? 0, pieces[4 * at + 3] ?? 0) + (pieces[4 * at + 1] ?? 0)
}

/**
 * Compiles the weights of a model by name. A name is known by two sums of 32 bits over its characters; one that the model does not have
 * is taken for one that it has once in 10^14 times.
 *
 * @throws where two names have the same sums
 * @example toFeatureWeights([['kind area', 0.5]]).scoreOf((see) => see`kind ${'area'}`) === 0.5
 */
export function toFeatureWeights(entries: Iterable<readonly [string, number]>): FeatureWeights {
  const all = [...new Map(entries)]
  const size = 2 ** Math.ceil(Math.log2(2 * all.length + 1))
  // A place is 16 bytes, its two sums and its weight, so that looking one up touches memory once.
  const table = new ArrayBuffer(16 * size)
  const [sumsAt, weightAt] = [new Int32Array(table), new Float64Array(table)]
  const isEmpty = (place: number): boolean => sumsAt[4 * place] === 0 && sumsAt[4 * place + 1] === 0
  const sums = new Int32Array(2)
  const start = (): void => {
    sums[0] = SEED
    sums[1] = SEED
  }
  const placeOf = (): number => {
    const [first, second] = [sums[0] ?? 0, sums[1] ?? 0]
    let place = (first ^ (first >>> 15)) & (size - 1)
    while ((sumsAt[4 * place] !== first || sumsAt[4 * place + 1] !== second) && !isEmpty(place))
      place = (place + 1) & (size - 1)
    return place
  }
  for (const [name, weight] of all) {
    start()
    add(sums, name)
    const place = placeOf()
    if (!isEmpty(place)) throw new Error(`The feature "${name}" has the sums of another one`)
    sumsAt.set(sums, 4 * place)
    weightAt[2 * place + 1] = weight
  }
  const total = new Float64Array(1)
  const see: See = (parts, ...values) => {
    const pieces = piecesOf(parts)
    start()
    addPiece(sums, pieces, 0)
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at]
      add(sums, typeof value === 'string' ? value : String(value))
      addPiece(sums, pieces, at + 1)
    }
    total[0] = (total[0] ?? 0) + (weightAt[2 * placeOf() + 1] ?? 0)
  }
  return {
    scoreOf: (describe) => {
      total[0] = 0
      describe(see)
      return total[0]
    },
  }
}
