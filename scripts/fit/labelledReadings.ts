/** The labelled figures of a page as the parser reads them, up to the choice of subjects. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Tools } from '../../src/entries/toPages.ts'
import type { Reading } from '../../src/figures/assemble.ts'
import { toReadings } from '../../src/figures/read.ts'
import { parseFile } from '../../src/newspaper/parse.ts'
import { readDateApprox } from '../../src/subjects/dating.ts'
import { pairLabels, type Label, type LabelledPage } from './labels.ts'

/** In reading order, those that must be read (not the optional). */
export function toLabelledReadings(
  { text, labels }: LabelledPage,
  tools: Tools,
): { reading: Reading; label: Label }[] {
  const readings = parseFile(readFileSync(text), path.basename(text), tools.newspaper).flatMap((page) => {
    const approx = readDateApprox(page, tools.subjects)
    const context = { date: page.date, dateApprox: approx?.edtf ?? null, placeId: tools.placeId }
    return page.articles.flatMap((article) => toReadings(article, context, tools.figures, tools.segmenter))
  })
  const pairs = pairLabels(
    labels,
    readings.map(({ figure }) => figure),
  )
  return readings.flatMap((reading) => {
    const label = pairs.get(reading.figure)
    return label === undefined || label.optional === true ? [] : [{ reading, label }]
  })
}
