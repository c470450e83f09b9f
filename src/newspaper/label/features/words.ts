/**
 * A line's first and last characters: what of its words carries over from paper to paper.
 */
import type { Observation } from '../../observe/observation.ts'

export function toWords({ line }: Observation): string[] {
  const text = line.folded.replace(/\d+/gu, '0')
  const head = [...text.slice(0, 6)]
  const tail = [...text.slice(-6)]
  return [
    `first ${head.slice(0, 1).join('')}`,
    `first two ${head.slice(0, 2).join('')}`,
    `last ${tail.slice(-1).join('')}`,
    `last two ${tail.slice(-2).join('')}`,
  ]
}
