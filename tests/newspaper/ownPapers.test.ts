import { expect, test } from 'vitest'
import { readImprint } from '../../src/newspaper/assemble/imprint.ts'
import { toNewspaperRules } from '../../src/newspaper/parse.ts'
import { toPagesOfLines } from '../../src/newspaper/text/lines.ts'
import { papersOf, withOwnPapers } from '../../src/newspaper/words/ownPapers.ts'
import { rawRules, rules } from './newspaperRules.ts'

const settings = {
  places: [{ papers: ['样山画报'] }, { papers: [] }],
  rights: { newspapers: { 样水通讯: 'excerpt', 样山画报: 'metadata' } },
  notes: { 样林简报: {} },
  pages: [{ newspaper: '样岭消息' }, { newspaper: null }, {}],
}
const toId = (name: string): string => `id-${name.length}`

test('knows every newspaper the settings name, once', () => {
  expect(papersOf(settings)).toEqual(['样山画报', '样水通讯', '样林简报', '样岭消息'])
})

test('reads a masthead that looks like no newspaper’s title, once the settings name it', () => {
  const lines = toPagesOfLines('样山画报\n2025年6月15日　第A3版　乡村\n', rules.folding)[0]?.lines ?? []
  expect(readImprint(lines, rules).newspaper).toBeNull()
  const newspapers = withOwnPapers(rawRules['newspapers'], papersOf(settings), toId)
  const { newspaper, paperId } = readImprint(lines, toNewspaperRules({ ...rawRules, newspapers }))
  expect({ newspaper, paperId }).toEqual({ newspaper: '样山画报', paperId: 'id-4' })
})

test('reads a title as the settings write it, in whatever characters the page has it', () => {
  const newspapers = withOwnPapers(rawRules['newspapers'], ['样山畫報'], toId)
  const own = toNewspaperRules({ ...rawRules, newspapers })
  for (const title of ['样山畫報', '样山画报']) {
    const lines = toPagesOfLines(`${title}\n2025年6月15日　第A3版　乡村\n`, own.folding)[0]?.lines ?? []
    expect(readImprint(lines, own).newspaper).toBe('样山畫報')
  }
})

test('leaves the papers it lists with the ids they have', () => {
  const { newspapers } = rawRules
  expect(withOwnPapers(newspapers, ['杭州日报'], toId)).toBe(newspapers)
})
