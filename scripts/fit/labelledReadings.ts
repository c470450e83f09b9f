/** The labelled figures of a page as the parser reads them, up to the choice of subjects. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readEntities } from '../../src/entities/read.ts'
import type { Tools } from '../../src/entries/toPages.ts'
import type { Reading } from '../../src/figures/assemble.ts'
import { toNamesByBlock } from '../../src/figures/nameSpans.ts'
import { toReadings } from '../../src/figures/read.ts'
import { parseFile } from '../../src/newspaper/parse.ts'
import { readDateApprox } from '../../src/subjects/dating.ts'
import { readSubjects } from '../../src/subjects/read.ts'
import { pairLabels, type Label, type LabelledPage } from './labels.ts'

/** In reading order, those that must be read (not the optional). */
export function toLabelledReadings(
  { text, labels }: LabelledPage,
  tools: Tools,
): { reading: Reading; label: Label }[] {
  const readings = parseFile(readFileSync(text), path.basename(text), tools.newspaper).flatMap((page) => {
    const dateApprox = readDateApprox(page, tools.subjects)?.edtf ?? null
    const dated = { ...page, dateApprox, dateEvidence: [] }
    const subjects = readSubjects(dated, tools.subjects)
    return page.articles.flatMap((article, index) => {
      const home = subjects[index]?.district?.id ?? null
      const read = readEntities(article, home, tools.figureSubjects.entities, tools.segmenter)
      const context = { date: page.date, dateApprox, placeId: tools.placeId, names: toNamesByBlock(read) }
      return toReadings(article, context, tools.figures, tools.segmenter)
    })
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
