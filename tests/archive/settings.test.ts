import { describe, expect, test } from 'vitest'
import { isExampleAddress, toSettings } from '../../src/archive/settings.ts'
import { newSettings } from '../../scripts/newSettings.ts'

describe('the settings of an archive', () => {
  test('stand in JSON with comments, and what is left out has its default', () => {
    const { site, mistakes } = toSettings(
      '\uFEFF// ours\n{ "title": "样县剪报", /* a list */ "languages": ["en"], }\n',
    )
    expect(mistakes).toEqual([])
    expect(site).toMatchObject({
      title: { 'zh-Hans': '样县剪报' },
      languages: ['en'],
      listSize: 40,
      base: '/',
    })
  })

  test('of a new archive are right as they are written', () => {
    expect(toSettings(newSettings('样县', (chinese) => chinese))).toMatchObject({
      mistakes: [],
      site: { title: { 'zh-Hans': '样县' }, languages: ['zh-Hans'] },
    })
    const english = newSettings('Vale', (_, english) => english)
    expect(toSettings(english)).toMatchObject({ mistakes: [], site: { languages: ['en'] } })
    expect(english.replaceAll(/^ {2}\/\/ {1,3}["{\]].*$/gmu, '')).not.toMatch(/\p{Script=Han}/u)
  })

  test.each([
    ['https://me.github.io/x', 'https://me.github.io', '/x/'],
    ['https://me.github.io/x/y/', 'https://me.github.io', '/x/y/'],
    ['https://me.github.io//evil.example/', 'https://me.github.io', '/evil.example/'],
    ['https://somebody:secret@me.github.io/x', 'https://me.github.io', '/x/'],
    ['https://me.github.io/x//', 'https://me.github.io', '/x/'],
    ['https://xn--fiqs8s.example', 'https://xn--fiqs8s.example', '/'],
  ])('part %s into host and path', (address, host, base) => {
    expect(toSettings(JSON.stringify({ address })).site).toMatchObject({ address: host, base })
  })

  test('take a mail address for reports', () => {
    expect(toSettings('{"corrections":"desk@paper.example"}').site.corrections).toBe(
      'mailto:desk@paper.example',
    )
  })

  test('name what is wrong by line and key, leave that out and keep the rest', () => {
    const { site, mistakes } = toSettings(
      '{\n "title": "样县剪报",\n "listSize": 3,\n "titel": "?",\n "address": "sample"\n}',
    )
    expect(site.title).toEqual({ 'zh-Hans': '样县剪报' })
    expect(site.listSize).toBe(40)
    expect(mistakes.map(({ line }) => line)).toEqual([3, 4, 5])
    expect(mistakes[1]?.said.zh).toMatch(/^不认识的设置 titel；可以写的有 title、/u)
    expect(mistakes[1]?.said.en).toMatch(/^unknown setting titel; known are title, /u)
  })

  test.each(['{"title": ', '[]', '{"title" "x"}', '"x"'])(
    'that are not settings at all (%s) are one mistake',
    (text) => {
      expect(toSettings(text).mistakes).toHaveLength(1)
    },
  )

  test('are read from an empty file as all defaults', () => {
    expect(toSettings('')).toMatchObject({ mistakes: [], site: { cards: 100 } })
  })
})

test('an address of examples is known as one', () => {
  expect(
    ['https://archive.example', 'https://a.example.org', 'http://localhost'].map(isExampleAddress),
  ).toEqual([true, true, true])
  expect(isExampleAddress('https://examples.cn')).toBe(false)
})
