import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFigures } from '../../src/figures/read.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { articleOf, context, paragraph, rules, segmenter } from './setup.ts'

const FOLDER = 'tests/fixtures/figures'

/** What a reviewer wants to see of a figure, on one line. */
function toLine({ value, unit, metric, qualifier, kind, from, change, period, per, status }: Figure): string {
  const low = from === null ? null : `from ${String(from.value)}${from.unit ?? ''}`
  const moved =
    change === null
      ? null
      : `${change.direction} ${String(change.value)}${change.unit ?? ''} ${change.basis ?? ''}`.trim()
  const time = period === null ? null : `${period.text} ${period.start ?? ''}..${period.end ?? ''}`
  const parts = [
    kind,
    `${qualifier ?? ''}${String(value)}${unit ?? ''}`,
    metric,
    low,
    moved,
    per,
    time,
    status,
  ]
  return parts.map((part) => part ?? '-').join(' | ')
}

test.each(readdirSync(FOLDER))('reads the figures of %s (UPDATE=1 rewrites)', (name) => {
  const input = readFileSync(`${FOLDER}/${name}/input.txt`, 'utf8').trimEnd()
  const body = input.split('\n').map(paragraph)
  const lines = readFigures(articleOf(body), context, rules, segmenter).map(toLine)
  const file = `${FOLDER}/${name}/expected.txt`
  if (process.env['UPDATE'] === '1') writeFileSync(file, `${lines.join('\n')}\n`)
  expect(`${lines.join('\n')}\n`).toBe(readFileSync(file, 'utf8'))
})
