/**
 * Each habit of articles does what its name says.
 */
import { describe, expect, test } from 'vitest'
import { toRawText, type LabelledPage, type LineRole } from '../../src/newspaper/label/labelled.ts'
import { articleRecord } from '../../src/typeset/record.ts'
import { bare, toTruth } from './truth.ts'
import { TEXT, record, dated, set, setMany, roles, textsOf } from './setHabits.ts'

test('without any habit the parts follow each other, a line each', () => {
  expect(roles(set({}))).toEqual([
    'kicker',
    'headline',
    'subhead',
    'byline',
    'lead',
    'heading',
    'start',
    'start',
    'start',
    'caption',
  ])
})

describe('heads', () => {
  test('after the text', () => {
    const lines = roles(set({ order: 'after' }))
    expect(lines.indexOf('headline')).toBeGreaterThan(lines.lastIndexOf('start'))
    expect(roles(set({ order: 'after', bylineAfterOrder: 'above text' }))[0]).toBe('byline')
  })
  test('kicker and headline on one line, or the headline on two', () => {
    expect(textsOf(set({ kickerBeside: true }), 'title')).toEqual([
      '云溪交通补上一环\u3000大桥下月通车 两岸往来更快（一线见闻）',
    ])
    expect(textsOf(set({ headlineSplit: true }), 'headline')).toEqual([
      '大桥下月通车',
      '两岸往来更快（一线见闻）',
    ])
  })
  test('wrapped, marked, and with the title of the column on its own line', () => {
    expect(textsOf(set({ headColumn: 8 }), 'headline').length).toBeGreaterThan(2)
    expect(textsOf(set({ headingMarks: true, headLevels: 'by part' }), 'headline')[0]).toMatch(/^# /u)
    expect(textsOf(set({ headingMarks: true, headLevels: 'headings only' }), 'headline')[0]).not.toMatch(
      /^#/u,
    )
    const ranked = set({ headingMarks: true, headLevels: 'by rank' })
    expect([textsOf(ranked, 'subhead')[0], textsOf(ranked, 'heading')[0]]).toEqual([
      expect.stringMatching(/^# /u),
      expect.stringMatching(/^## /u),
    ])
    const own = set({ rubric: 'own above' })
    expect([textsOf(own, 'rubric'), textsOf(own, 'headline')]).toEqual([
      ['（一线见闻）'],
      ['大桥下月通车 两岸往来更快'],
    ])
  })
})

test('headlines in lines of uneven length, with all their words', () => {
  const heads = setMany({ headStack: true }, 8).map((page) => textsOf(page, 'headline'))
  expect(heads.some((lines) => lines.length > 1)).toBe(true)
  for (const lines of heads) expect(bare(lines.join(''))).toBe(bare('大桥下月通车 两岸往来更快（一线见闻）'))
})

describe('signatures', () => {
  test.each([
    ['mark', 'byline', /^[□■◎] ?本报记者 陈 晓 周小禾$/u],
    ['below', 'byline', /^\s*本报记者 陈 晓 周小禾$/u],
    ['lead', 'lead', /^(?:本报讯 ?)?（记者 陈 晓 周小禾）/u],
    ['within', 'byline', /^本报记者/u],
  ] as const)('%s', (byline, role, wanted) => {
    expect(textsOf(set({ byline }), role)[0]).toMatch(wanted)
  })
  test('names spaced, glued, over lines; roles of other papers', () => {
    expect(textsOf(set({ names: 'glued' }), 'byline')).toEqual(['本报记者陈晓、周小禾'])
    expect(textsOf(set({ names: 'spaced wide' }), 'byline')[0]).toMatch(
      /^本报记者 {2}陈(?: {2}|\u3000)晓 {2}周小禾$/u,
    )
    expect(textsOf(set({ names: 'over lines' }), 'byline')).toHaveLength(2)
    expect(textsOf(set({ role: 'none' }), 'byline')).toEqual(['陈晓 周小禾'])
  })
  test('nobody signs', () => {
    expect(roles(set({ byline: 'none' }))).not.toContain('byline')
  })
})

describe('datelines', () => {
  test.each([
    ['alone', 'dateline', /^（?本报云溪6月1日电/u],
    ['closing', 'dateline', /^（?本报云溪6月1日电）?$/u],
    ['dropped', 'lead', /^云溪大桥/u],
    ['local', 'lead', /讯.*（记者 陈晓）/u],
    ['signed above', 'byline', /^记者 陈晓$/u],
  ] as const)('%s', (dateline, role, wanted) => {
    expect(textsOf(set({ dateline }, [dated]), role)[0]).toMatch(wanted)
  })
})

describe('texts', () => {
  test('in a column, with blank lines after every line', () => {
    const page = set({ column: 15, blankAfterLine: true })
    expect(roles(page).filter((role) => role === 'flow').length).toBeGreaterThan(20)
    expect(toRawText(page)).not.toMatch(/[^\n]\n[^\n]/u)
    expect(toTruth(page)[0]?.paragraphs[0]).toBe(TEXT)
  })
  test('cut by a picture, and whole where its parts are joined', () => {
    const page = set({ captions: 'cut' })
    const lines = roles(page)
    expect(lines.slice(lines.indexOf('caption') - 1, lines.indexOf('caption') + 3)).toEqual([
      null,
      'caption',
      null,
      'flow',
    ])
    expect(toTruth(page)[0]?.paragraphs).toHaveLength(4)
    expect(toTruth(page)[0]?.paragraphs[1]).toBe(TEXT)
  })
  test('headings marked, numbered, over two lines', () => {
    expect(textsOf(set({ headings: 'hanzi' }), 'heading')).toEqual(['一、铺好最后一段，通向两岸'])
    expect(textsOf(set({ headings: 'over lines' }), 'heading')).toEqual(['铺好最后一段，', '通向两岸'])
    expect(textsOf(set({ headings: 'paired' }), 'heading')).toHaveLength(2)
  })
  test('headings of ours where the text has none: asked, or from one thing to another', () => {
    const blocks = Array.from({ length: 7 }, () => ['paragraph', TEXT] as const)
    const plain = articleRecord.parse({ ...record, blocks })
    const asked = textsOf(set({ headings: 'asked' }, [plain]), 'heading')
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every((text) => text.endsWith('？'))).toBe(true)
    expect(textsOf(set({ headings: 'from and to' }, [plain]), 'heading').length).toBeGreaterThan(0)
    expect(textsOf(set({ headings: 'asked' }), 'heading')).toEqual(['铺好最后一段，通向两岸'])
  })
  test('what stands among indented paragraphs is indented too, or not', () => {
    const kept = { indent: 'kept', byline: 'below', captions: 'mid' } as const
    const indents = (page: LabelledPage): boolean[] =>
      ['heading', 'caption', 'byline'].map(
        (role) => textsOf(page, role as LineRole)[0]?.startsWith('\u3000') === true,
      )
    expect(indents(set({ ...kept, indentAll: true }))).toEqual([true, true, true])
    expect(indents(set(kept))[0]).toBe(false)
    expect(indents(set({ ...kept, indent: 'lost', indentAll: true }))[0]).toBe(false)
  })
  test('a reference to another page below the text, whose signature stands above', () => {
    const page = setMany({ jump: 'see', byline: 'end' }, 8)
    expect(page.flatMap((one) => textsOf(one, 'jump')).length).toBeGreaterThan(0)
    expect(
      page.flatMap((one) => textsOf(one, 'jump')).every((text) => /^[（(][^（）()]+[）)]$/u.test(text)),
    ).toBe(true)
  })
  test('a dateline broken off from its paragraph, which goes on at full width', () => {
    const lines = (tight: boolean): string[] =>
      textsOf(set({ dateline: 'alone', column: 15, tight, byline: 'none' }, [dated]), 'lead')
    expect(lines(true)[0]?.length).toBeGreaterThan(lines(false)[0]?.length ?? 0)
  })
  test('spelled with half-width marks, full-width figures, corner quotes', () => {
    expect(toRawText(set({ halfWidth: true }))).not.toMatch(/[，（]/u)
    expect(toRawText(set({ figures: 'wide' }))).toContain('２０２５年')
    const quoted = { ...record, kicker: ['云溪交通“补上一环”'] }
    expect(textsOf(set({ quotes: 'corner' }, [quoted]), 'kicker')).toEqual(['云溪交通「补上一环」'])
  })
})
