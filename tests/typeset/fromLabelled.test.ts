import { expect, test } from 'vitest'
import { GROWN_OFF } from '../../src/typeset/grownHabit.ts'
import { drawHabit } from '../../src/typeset/drawHabit.ts'
import { toRecords } from '../../src/typeset/fromLabelled.ts'
import { seeded } from '../../src/typeset/random.ts'
import { articleRecord, squeeze } from '../../src/typeset/record.ts'
import { setPage } from '../../src/typeset/setPage.ts'
import { sampleRecords } from './sampleRecords.ts'
import { bare } from './truth.ts'

test('the samples give whole records', () => {
  expect(sampleRecords.length).toBeGreaterThan(150)
  for (const record of sampleRecords) {
    expect(articleRecord.safeParse(record).success).toBe(true)
    expect(record.headline).toHaveLength(1)
    expect(record.blocks[0]?.[0]).toBe('paragraph')
  }
})

test('what is set in common habits comes back as the records it was set from', () => {
  for (let i = 0; i < 120; i++) {
    const random = seeded(11, i)
    const drawn = { ...drawHabit(random), ...GROWN_OFF, byline: 'above', kickerBeside: false } as const
    // A caption between head and byline leaves nothing that tells the byline of a headline below from a note.
    const habit = drawn.captions === 'head' ? ({ ...drawn, captions: 'first' } as const) : drawn
    const records = random.shuffle(sampleRecords).slice(0, 4)
    const [{ paper, date, page, section }] = records as [(typeof records)[0]]
    const read = toRecords(setPage(records, { ...habit, indent: 'kept' }, random), {
      paper,
      date,
      page,
      section,
    })
    expect(read.map(({ headline }) => bare(headline.join('')))).toEqual(
      records.map(({ headline }) => bare(headline.join(''))),
    )
    read.forEach((record, j) => {
      const printed = records[j]
      expect(record.byline).toBe(squeeze(printed?.byline ?? ''))
      expect(record.blocks.map(([kind, text]) => [kind, bare(text)])).toEqual(
        printed?.blocks.map(([kind, text]) => [kind, bare(text)]),
      )
      expect(record.captions.map(bare).join('')).toBe(printed?.captions.map(bare).join(''))
    })
  }
})
