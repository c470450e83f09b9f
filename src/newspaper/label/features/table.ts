/**
 * All features of a page's lines, by name.
 */
import { toBlockFeatures } from './blocks.ts'
import { toLooks } from './looks.ts'
import { toPlaces, toRunsOfClasses, toSentences } from './places.ts'
import { toRunFeatures } from './runs.ts'
import type { PageView } from './view.ts'
import { toWords } from './words.ts'

/** Puts a prefix before names, each of which it builds once. */
function toPrefixed(prefix: string): (name: string) => string {
  const built = new Map<string, string>()
  return (name) => {
    const known = built.get(name)
    if (known !== undefined) return known
    const whole = prefix + name
    built.set(name, whole)
    return whole
  }
}

const above = toPrefixed('above: ')
const below = toPrefixed('below: ')

/** The names of the features each line has. */
export function toFeatureNames(view: PageView): string[][] {
  const { lines } = view
  const looks = lines.map(toLooks)
  const blocks = toBlockFeatures(view)
  const runs = toRunFeatures(view)
  return lines.map((at, i) => [
    'line',
    ...(looks[i] ?? []),
    ...(looks[i - 1] ?? ['edge']).map(above),
    ...(looks[i + 1] ?? ['edge']).map(below),
    ...toPlaces(view, i),
    ...(blocks[i] ?? []),
    ...(blocks[i - 1] ?? []).map(above),
    ...(runs[i] ?? []),
    ...toSentences(view, i),
    ...toRunsOfClasses(view, i),
    ...toWords(at),
  ])
}
