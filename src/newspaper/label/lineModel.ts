/**
 * The line model: what each feature of a line is worth for each state, as `content/model/lines.json` keeps it.
 *
 * The file is generated (`npm run fit`) and readable: a feature a row, with the aspects it speaks for or against, in nats.
 */
import { z } from 'zod'
import { ARCS, toArcName } from './arcs.ts'
import { ARC_CLASSES, ASPECTS, type Weights } from './score.ts'
import { PAIRS, STATES, toStateName } from './states.ts'
import { weightRowsSchema, type WeightRows } from './weightRows.ts'

const row = z.record(z.string(), z.number())

export const lineModelFileSchema = z.strictObject({
  about: z.string(),
  /** By feature, then by aspect. */
  features: weightRowsSchema,
  /** By feature of the page: for headlines above their texts, against headlines below. */
  page: row,
  /** By arc `from > to`. */
  arcs: row,
  /** By pair of kinds, for lines without a gap above, with a usual one, with a rare one. */
  pairs: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
  initial: row,
  final: row,
})
export type LineModelFile = z.infer<typeof lineModelFileSchema>

/** A model that knows nothing, to read features with before one is fitted. */
export const NO_MODEL: LineModelFile = {
  about: 'nothing is known',
  features: {},
  page: {},
  arcs: {},
  pairs: {},
  initial: {},
  final: {},
}

/** A model file → the weights a page is scored with; names it does not know are worth nothing. */
export function toWeights(file: LineModelFile): Weights {
  const names = [...new Set([...Object.keys(file.features), ...Object.keys(file.page)])]
  const emissions = new Float64Array(names.length * ASPECTS.length)
  const columns = new Map(ASPECTS.map((aspect, k) => [aspect, k]))
  names.forEach((name, f) => {
    for (const [aspect, worth] of Object.entries(file.features[name] ?? {}))
      emissions[f * ASPECTS.length + requireIndex(columns, aspect)] = worth
  })
  const pairs = new Float64Array(PAIRS.length * ARC_CLASSES)
  const places = new Map(PAIRS.map((pair, p) => [pair, p]))
  for (const [pair, worths] of Object.entries(file.pairs))
    worths.forEach((worth, c) => void (pairs[requireIndex(places, pair) * ARC_CLASSES + c] = worth))
  return {
    index: new Map(names.map((name, f) => [name, f])),
    emissions,
    orders: Float64Array.from(names, (name) => file.page[name] ?? 0),
    arcs: Float64Array.from(ARCS, (arc) => file.arcs[toArcName(arc)] ?? 0),
    pairs,
    initial: Float64Array.from(STATES, (state) => file.initial[toStateName(state)] ?? 0),
    final: Float64Array.from(STATES, (state) => file.final[toStateName(state)] ?? 0),
  }
}

function requireIndex(indices: ReadonlyMap<string, number>, name: string): number {
  const index = indices.get(name)
  if (index === undefined)
    throw new Error(`content/model/lines.json: unexpected name ${name}: run npm run fit`)
  return index
}

/** Weights → a model file; what is worth less than `least` is left out, the rest kept to three decimals. */
export function toModelFile(weights: Weights, about: string, least: number): LineModelFile {
  const kept = (entries: Iterable<readonly [string, number]>): Record<string, number> =>
    Object.fromEntries(
      [...entries].flatMap(([name, worth]) => (Math.abs(worth) < least ? [] : [[name, round(worth)]])),
    )
  const features: WeightRows = {}
  const page: Record<string, number> = {}
  for (const [name, f] of weights.index) {
    const worths = kept(ASPECTS.map((aspect, k) => [aspect, weights.emissions[f * ASPECTS.length + k] ?? 0]))
    if (Object.keys(worths).length > 0) features[name] = worths
    const order = weights.orders[f] ?? 0
    if (Math.abs(order) >= least) page[name] = round(order)
  }
  const triples = PAIRS.map((pair, p) => {
    const at = (c: number): number => round(weights.pairs[p * ARC_CLASSES + c] ?? 0)
    return [pair, [at(0), at(1), at(2)] as [number, number, number]] as const
  })
  return {
    about,
    features,
    page,
    arcs: kept(ARCS.map((arc, a) => [toArcName(arc), weights.arcs[a] ?? 0])),
    pairs: Object.fromEntries(triples.filter(([, worths]) => worths.some((worth) => worth !== 0))),
    initial: kept(STATES.map((state, s) => [toStateName(state), weights.initial[s] ?? 0])),
    final: kept(STATES.map((state, s) => [toStateName(state), weights.final[s] ?? 0])),
  }
}

const round = (worth: number): number => Math.round(worth * 1000) / 1000
