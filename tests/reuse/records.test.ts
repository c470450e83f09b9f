import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBibtex } from '../../src/reuse/bibtex.ts'
import { toCslItem, toCslJson } from '../../src/reuse/cslJson.ts'
import { toHighwire } from '../../src/reuse/metaTags.ts'
import { toRis } from '../../src/reuse/ris.ts'
import { aReference } from './aReference.ts'
import { readRis } from './readRis.ts'

test('a library reads headline, byline, paper, date and page back from the BibTeX record', () => {
  const [item] = new Cite(toBibtex(aReference())).data
  expect(item).toMatchObject({
    title: aReference().title,
    author: [{ family: '沈样' }, { family: '江拟' }],
    'container-title': '钱江产业样报',
    issued: { 'date-parts': [[2023, 2, 21]] },
    page: '2',
    URL: aReference().url,
  })
})

test('a library reads the CSL-JSON record as it was meant', () => {
  const [item] = new Cite(toCslJson(aReference())).data
  expect(item).toMatchObject(toCslItem(aReference()))
})

test('BibTeX keeps what TeX would take for commands', () => {
  const title = '成本降5%_A&B{C}#1$2~3^4\\5'
  const [item] = new Cite(toBibtex(aReference({ title }))).data
  expect(item?.title).toBe(title)
})

test('a RIS record says each field once, in order, and ends', () => {
  expect(readRis(toRis(aReference()))).toEqual([
    ['TY', 'NEWS'],
    ['ID', 'qjcyyb-2023-02-21-02-1'],
    ['AU', '沈样'],
    ['AU', '江拟'],
    ['TI', '园区里来了新邻居 两条产线月底投用'],
    ['T2', '钱江产业样报'],
    ['PY', '2023'],
    ['DA', '2023/02/21'],
    ['SP', '2'],
    ['SE', '产经'],
    ['KW', '产线'],
    ['KW', '园区'],
    ['UR', 'https://archive.example/articles/qjcyyb-2023-02-21-02-1/'],
    ['LA', 'zh'],
    ['ER', ''],
  ])
})

test('no record gives a day that is only inferred', () => {
  const undated = aReference({ date: null, inferred: ['2023-11', '2023-11'] })
  expect(toCslItem(undated).issued).toEqual({ 'date-parts': [[2023, 11]], circa: true })
  expect(toRis(undated)).not.toContain('DA  -')
  expect(toRis(undated)).toContain('PY  - 2023\n')
  expect(toBibtex(undated)).toContain('date = {2023-11~}')
  expect(toHighwire(undated)).toContainEqual({ name: 'citation_publication_date', content: '2023' })
})

test('no record says what the page does not', () => {
  const bare = aReference({
    authors: [],
    newspaper: null,
    date: null,
    pageNumber: null,
    section: null,
    keywords: [],
  })
  expect(Object.keys(toCslItem(bare))).toEqual(['id', 'type', 'title', 'URL', 'language'])
  expect(readRis(toRis(bare)).map(([tag]) => tag)).toEqual(['TY', 'ID', 'TI', 'UR', 'LA', 'ER'])
  expect(toHighwire(bare).map(({ name }) => name)).toEqual([
    'citation_title',
    'citation_language',
    'citation_public_url',
  ])
})

test('any headline in any sign comes back from a RIS record', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const title = text.split(/\s/u).filter(Boolean).join(' ') || '题'
      expect(readRis(toRis(aReference({ title })))).toContainEqual(['TI', title])
    }),
  )
})
