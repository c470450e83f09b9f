import type { Reference } from '../../src/reuse/reference.ts'

/** An article as printed on page 2; a test changes what it is about. */
export const aReference = (fields: Partial<Reference> = {}): Reference => ({
  id: 'qjcyyb-2023-02-21-02-1',
  url: 'https://archive.example/articles/qjcyyb-2023-02-21-02-1/',
  title: '园区里来了新邻居 两条产线月底投用',
  authors: [
    { name: '沈样', body: false },
    { name: '江拟', body: false },
  ],
  newspaper: '钱江产业样报',
  date: '2023-02-21',
  inferred: null,
  pageNumber: 2,
  section: '产经',
  keywords: ['产线', '园区'],
  ...fields,
})

export const authors = (...names: string[]): Reference['authors'] =>
  names.map((name) => ({ name, body: false }))
