/**
 * Fits `content/model/lines.json` and prints how it reads what was left out.
 */
import { toCoded } from '../../src/newspaper/label/code.ts'
import { toModelFile, type LineModelFile } from '../../src/newspaper/label/lineModel.ts'
import { STATES } from '../../src/newspaper/label/states.ts'
import { seeded } from '../../src/typeset/random.ts'
import { fitWeights, toZeroWeights } from './crf.ts'
import type { NamedPage } from './lessons.ts'

/** A feature seen on fewer lines is left out; of words, which carry over less, more are asked for. */
const FEWEST = 8
const FEWEST_WORDS = 40
const FITTING = { epochs: 18, rate: 0.03, l2: 2e-4 }
const SEED = 20261129
/** Worth less, a weight is not written. */
export const LEAST = 0.03

/** The features that are common enough, in order of their names. */
function toIndex(pages: readonly NamedPage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { named } of pages)
    for (const names of [...named.lines, named.page])
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = [...counts].filter(([name, count]) => count >= (isWord(name) ? FEWEST_WORDS : FEWEST))
  return new Map(
    kept
      .map(([name]) => name)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((name, f) => [name, f]),
  )
}

const isWord = (name: string): boolean => /^(?:first|last)(?: two)? .{1,2}$/u.test(name)

/** Fits on the pages; `say` is told the loss of each round. */
export function fitLineModel(
  pages: readonly NamedPage[],
  about: string,
  say: (text: string) => void,
): LineModelFile {
  const index = toIndex(pages)
  const fitted = toZeroWeights(index)
  const lessons = pages.map(({ named, path, allowed }) => ({
    coded: toCoded(named, index),
    path: Int32Array.from(path, (state) => STATES.indexOf(state)),
    allowed,
  }))
  fitWeights(lessons, fitted, FITTING, seeded(SEED), (epoch, loss) =>
    say(`  round ${epoch + 1}: ${loss.toFixed(2)} nats a page`),
  )
  return toModelFile(fitted, about, LEAST)
}
