import { describe, expect, test } from 'vitest'
import { toChanges, type Snapshot, type Snapshots } from '../../src/archive/changes.ts'

const article = (id: string, of: Partial<Snapshot> = {}): Snapshot => ({
  id,
  headline: '大桥下月通车',
  newspaper: '云溪日报',
  date: '2023-06-02',
  fields: { headline: '大桥下月通车', text: '施工人员正在铺设桥面。', topics: ['projects'] },
  corrections: [],
  ...of,
})
const state = (...articles: readonly Snapshot[]): Snapshots => new Map(articles.map((one) => [one.id, one]))

describe('from one state of an archive to another', () => {
  test('nothing has changed where nothing has', () => {
    expect(toChanges(state(article('a-1')), state(article('a-1')), {})).toEqual([])
  })
  test('articles are added, and gone, with where their ids lead', () => {
    const changes = toChanges(state(article('a-1'), article('a-2')), state(article('a-1'), article('b-1')), {
      'a-2': 'a-1',
    })
    expect(changes).toMatchObject([
      { kind: 'added', id: 'b-1' },
      { kind: 'gone', id: 'a-2', to: 'a-1' },
    ])
  })
  test('what is read otherwise is changed, field by field', () => {
    const now = article('a-1', { fields: { headline: '大桥', text: '施工人员正在铺设桥面。', topics: [] } })
    expect(toChanges(state(article('a-1')), state(now), {})).toMatchObject([
      { kind: 'changed', fields: ['headline', 'topics'] },
    ])
  })
  test('what a person decided in between is corrected; what had been decided before is not', () => {
    const fields = { headline: '大桥' }
    const now = article('a-1', { fields, corrections: ['headline'] })
    expect(toChanges(state(article('a-1')), state(now), {})[0]?.kind).toBe('corrected')
    const before = article('a-1', { corrections: ['headline'] })
    expect(toChanges(state(before), state(now), {})[0]?.kind).toBe('changed')
  })
  test('a field that only one of the two knows says nothing', () => {
    const now = article('a-1', { fields: { headline: '大桥下月通车', figures: 3 }, corrections: null })
    expect(toChanges(state(article('a-1')), state(now), {})).toEqual([])
  })
})
