/**
 * All features of a page's lines, by name.
 */
import { toBlockFeatures } from './blocks.ts'
import { toLooks } from './looks.ts'
import { toPlaces, toRunsOfClasses, toSentences } from './places.ts'
import type { PageView } from './view.ts'
import { toWords } from './words.ts'

/** The names of the features each line has. */
export function toFeatureNames(view: PageView): string[][] {
  const { lines } = view
  const looks = lines.map(toLooks)
  const blocks = toBlockFeatures(view)
  return lines.map((at, i) => [
    'line',
    ...(looks[i] ?? []),
    ...(looks[i - 1] ?? ['edge']).map((name) => `above: ${name}`),
    ...(looks[i + 1] ?? ['edge']).map((name) => `below: ${name}`),
    ...toPlaces(view, i),
    ...(blocks[i] ?? []),
    ...(blocks[i - 1] ?? []).map((name) => `above: ${name}`),
    ...toSentences(view, i),
    ...toRunsOfClasses(view, i),
    ...toWords(at),
  ])
}
