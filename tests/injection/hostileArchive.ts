/** An archive in which every place a reader sees holds strings that would act if anything took them for more than text. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ACTING, STRINGS } from './strings.ts'

/** Writes raw pages, settings, page facts and corrections below `folder`. */
export function writeHostileArchive(folder: string): void {
  const pages = toPages()
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  pages.forEach((text, at) => write(`raw/${toFileName(at)}.txt`, text))
  write('archive.json', JSON.stringify(settings(), null, 2))
  write(`corrections/${toFileName(0)}.json`, JSON.stringify(corrections(pages[0] ?? ''), null, 2))
}

/** One string on one line, as it would stand in a page that somebody else typed. */
const lines: readonly string[] = STRINGS.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).filter(
  (text) => text !== '',
)
const acting = (at: number): string => (ACTING[at % ACTING.length] ?? '').replaceAll(/\s+/gu, ' ')
/** A name a file may have: no slash, no NUL, short enough for every system. */
const toFileName = (at: number): string =>
  `${String(at).padStart(2, '0')} ${acting(at)
    .replaceAll(/[/\u0000-\u001f]/gu, '_')
    .slice(0, 40)}`

const A_PAGE = 4
const AN_ARTICLE = 6

/** Four articles a page: a string in the section, and in each article's kicker, headline, byline and caption; six in its text. */
function toPages(): string[] {
  const articles = Array.from({ length: Math.ceil(lines.length / AN_ARTICLE) }, (_, at) => toArticle(at))
  return Array.from({ length: Math.ceil(articles.length / A_PAGE) }, (_, at) =>
    [
      `样城日报 2024年3月${1 + (at % 28)}日 第${1 + (at % 4)}版 ${acting(at)}`,
      '',
      ...articles.slice(at * A_PAGE, (at + 1) * A_PAGE).flat(),
    ].join('\n'),
  )
}

function toArticle(at: number): string[] {
  const own = lines.slice(at * AN_ARTICLE, (at + 1) * AN_ARTICLE)
  return [
    `样城工业观察 ${acting(at + 1)}`,
    `样城第${at + 1}座新厂投产 ${acting(at)}`,
    `本报记者 沈样 ${acting(at + 2)}`,
    `　　样城一座新厂昨天投产，${acting(at + 3)}产值预计达到12亿元，同比增长8%。`,
    ...own.map((text) => `　　写在墙上的一行字是${text}，没有人知道它的意思。`),
    `图为新厂的车间。${acting(at + 4)} 沈样 摄`,
    '',
  ]
}

function settings(): object {
  return {
    title: `样城剪报${acting(0)}`,
    promise: `样城的新闻${acting(3)}`,
    address: 'https://hostile.example/',
    languages: ['zh-Hans', 'en'],
    examples: ACTING.slice(0, 3).map((text) => ({ text, query: { q: text } })),
    cards: 2,
    notes: { 样城日报: acting(7) },
    region: `样城${acting(1)}`,
    places: [{ name: `样城${acting(5)}`, names: ['样城'], papers: ['样城日报'] }],
    pages: [{ files: '00*', section: acting(2) }],
  }
}

/** A line put right, with strings for what it becomes, why and by whom: what the errata show. */
function corrections(page: string): object[] {
  const line = page.split('\n').findIndex((text) => text.includes('座新厂投产')) + 1
  return [
    {
      line,
      was: '新厂投产',
      becomes: `新厂${acting(6)}投产`,
      because: acting(8),
      by: acting(9),
      on: '2024-03-30',
    },
  ]
}
