/** Raw pages of a synthetic archive: newspapers of several conventions over twenty years, the same for the same seed. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { createRandom, type Random } from '../random.ts'
import { Vocabulary } from '../vocabulary.ts'

const list = z.tuple([z.string()], z.string())
const sentencesSchema = z.object({
  places: list,
  zones: list,
  firmTails: list,
  papers: list,
  surnames: list,
  given: list,
  sections: list,
  headlines: list,
  figured: list,
  plain: list,
})
const SENTENCES = sentencesSchema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'sentences.json'), 'utf8')),
)
const FIRST_DAY = Date.UTC(2004, 0, 1)
const DAYS = 20 * 365
const DAY = 86_400_000
const ARTICLES_A_PAGE = [2, 3, 3, 4, 4, 4, 5, 5] as const
const PAGES_A_DAY = [1, 2, 2, 4] as const
/** About this many characters of text an article. */
const LENGTH = 780
/** Of the places an article names, those that are not its own. */
const ELSEWHERE = 0.06

export type RawPage = { readonly file: string; readonly text: string }
type Span = { readonly seed?: number; readonly firstDay?: number; readonly days?: number }

/** Pages that hold `articles` articles together, spread over `days` from `firstDay`. */
export function* toRawPages(
  articles: number,
  { seed = 1, firstDay = FIRST_DAY, days = DAYS }: Span = {},
): Generator<RawPage> {
  const random = createRandom(seed)
  const write = toWriter(random)
  const step = Math.max(1, (days * average(PAGES_A_DAY) * average(ARTICLES_A_PAGE)) / articles)
  const numbers = new Map<string, number>()
  let left = articles
  for (let issue = 0; left > 0; issue += 1) {
    const day = new Date(firstDay + Math.floor((issue * step) % days) * DAY)
    const paper = (Math.floor((issue * step) / days) + random.integer(2)) % SENTENCES.papers.length
    for (let page = random.pick(PAGES_A_DAY); page > 0 && left > 0; page -= 1) {
      const held = Math.min(left, random.pick(ARTICLES_A_PAGE))
      left -= held
      const date = day.toISOString().slice(0, 10)
      const number = (numbers.get(`${date} ${paper}`) ?? 0) + 1
      numbers.set(`${date} ${paper}`, number)
      yield {
        file: `${date.slice(0, 4)}/${date}-p${paper}-${String(number).padStart(2, '0')}.txt`,
        text: write({ day, paper, number, articles: held }),
      }
    }
  }
}

/** Writes the raw pages of an archive into its folder; says how many. */
export function writeRawPages(archive: string, articles: number, span: Span = {}): number {
  let pages = 0
  for (const { file, text } of toRawPages(articles, span)) {
    const to = path.join(archive, 'raw', file)
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, text)
    pages += 1
  }
  return pages
}

/** Pages of a day after all others: what comes in tomorrow. */
export function addRawPages(archive: string, pages: number): void {
  writeRawPages(archive, Math.round(pages * average(ARTICLES_A_PAGE)), {
    seed: 2,
    firstDay: FIRST_DAY + DAYS * DAY,
    days: 1,
  })
}

/** Adds a sentence to the last article of `count` raw pages, spread over the archive. */
export function touchRawPages(archive: string, count: number, turn = 0): void {
  const raw = path.join(archive, 'raw')
  const files = readdirSync(raw, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
  for (let at = 0; at < count; at += 1) {
    const file = files[Math.floor(((at + 0.5) * files.length) / count)]
    if (file === undefined) continue
    const text = readFileSync(path.join(raw, file), 'utf8')
    writeFileSync(path.join(raw, file), `${text.trimEnd()}第${turn + 1}次补记，另有${turn + 7}家企业。\n`)
  }
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

type Page = { readonly day: Date; readonly paper: number; readonly number: number; readonly articles: number }

/** Each paper has a convention of its own. */
function toWriter(random: Random): (page: Page) => string {
  const vocabulary = new Vocabulary(random)
  const draw = (count: number): string => Array.from({ length: count }, () => vocabulary.draw()).join('')
  const drawPlace = (): string =>
    SENTENCES.places[Math.floor(SENTENCES.places.length * random.next() ** 1.5)] ?? ''
  // Of the article at hand: where it happens, and whom it is about.
  let [home, firm] = ['', '']
  const slots: Readonly<Record<string, (day: Date) => string>> = {
    place: () => (random.next() < ELSEWHERE ? drawPlace() : home),
    zone: () => `${home}${random.pick(SENTENCES.zones)}`,
    firm: () => firm,
    share: () => `${(random.next() * 30).toFixed(1)}%`,
    yuan: () => `${(10 ** (random.next() * 4)).toFixed(random.next() < 0.5 ? 1 : 2)}亿元`,
    count: () => String(1 + random.integer(3000)),
    year: (day) => `${day.getUTCFullYear() - 1}年`,
    months: (day) => `今年1至${1 + random.integer(Math.max(1, day.getUTCMonth()))}月`,
    word: () => draw(1),
    words: () => draw(2 + random.integer(4)),
  }
  const fill = (template: string, day: Date): string =>
    template.replace(/\{(\w+)\}/gu, (_, slot: string) => slots[slot]?.(day) ?? '')
  const name = (): string => random.pick(SENTENCES.surnames) + random.pick(SENTENCES.given)
  const paragraph = (day: Date): string =>
    Array.from({ length: 2 + random.integer(4) }, () =>
      fill(random.pick(random.next() < 0.25 ? SENTENCES.figured : SENTENCES.plain), day),
    ).join('')

  const article = (day: Date, paper: number): string => {
    home = drawPlace()
    firm = `${draw(1)}${random.pick(SENTENCES.firmTails)}`
    const paragraphs: string[] = []
    while (paragraphs.join('').length < LENGTH) paragraphs.push(paragraph(day))
    const [first = '', ...rest] = paragraphs
    const head = fill(random.pick(SENTENCES.headlines), day)
    const reporter = name()
    switch (paper % 3) {
      case 0:
        return [head, `记者 ${reporter}`, first, ...rest].join('\n\n')
      case 1:
        return [head, `本报讯（记者 ${reporter} 通讯员 ${name()}）${first}`, ...rest].join('\n\n')
      default:
        return [head, `□本报记者 ${reporter}`, `　　${first}`, ...rest.map((text) => `　　${text}`)].join(
          '\n',
        )
    }
  }
  return ({ day, paper, number, articles }) => {
    const date = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
    const masthead = `${SENTENCES.papers[paper]}  ${date}  第${number}版  ${random.pick(SENTENCES.sections)}`
    return [masthead, ...Array.from({ length: articles }, () => article(day, paper))].join('\n\n\n') + '\n'
  }
}
