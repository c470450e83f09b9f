/** A synthetic archive: newspaper-like articles of about 960 characters, figures and codes among the words. */
import type { SearchDocument, SearchFigure, SearchPlace } from '../../src/search/document.ts'
import { exact } from '../../src/search/numbers.ts'
import { createRandom, type Random } from './random.ts'
import { Vocabulary } from './vocabulary.ts'

const DISTRICTS = 13
const TOPICS = 14
const PAPERS = ['甲日报', '乙日报', '丙晚报', '丁时报', '戊周报'] as const
const FIRST_DAY = Date.UTC(2014, 0, 1)
const DAYS = 4000

/** `count` articles, the same for the same seed. */
export function toCorpus(count: number, seed = 1): SearchDocument[] {
  const random = createRandom(seed)
  const vocabulary = new Vocabulary(random)
  return Array.from({ length: count }, (_, i) => toArticle(i, random, vocabulary))
}

function toArticle(i: number, random: Random, vocabulary: Vocabulary): SearchDocument {
  const id = `n${String(i).padStart(6, '0')}`
  const figures: SearchFigure[] = []
  const words = (count: number): string => Array.from({ length: count }, () => vocabulary.draw()).join('')
  const body = Array.from({ length: 4 + random.integer(5) }, () => toParagraph(random, vocabulary, figures))
  const date = new Date(FIRST_DAY + random.integer(DAYS) * 86_400_000).toISOString().slice(0, 10)
  const place = (number: number, kind: string): SearchPlace => ({
    id: `${kind}${number}`,
    name: `${kind}${number}`,
  })
  const topics = new Set([random.integer(TOPICS), random.integer(TOPICS)])
  return {
    id,
    url: `articles/${id}/`,
    headline: words(5 + random.integer(4)),
    kicker: random.next() < 0.4 ? words(4) : '',
    subhead: random.next() < 0.3 ? words(6) : '',
    body,
    captions: random.next() < 0.3 ? [words(7)] : [],
    dateline: '本报讯',
    reporters: [words(1), words(1)],
    authors: [],
    district: place(Math.floor(DISTRICTS * random.next() ** 2), 'd'),
    otherDistricts: [],
    topics: [...topics].sort((a, b) => a - b).map((number) => place(number, 't')),
    keywords: [vocabulary.draw(), vocabulary.draw()],
    entities: [],
    newspaper: random.pick(PAPERS),
    date: random.next() < 0.95 ? date : null,
    dateApprox: null,
    pageNumber: 1 + random.integer(12),
    section: null,
    figures,
  }
}

function toParagraph(random: Random, vocabulary: Vocabulary, figures: SearchFigure[]): string {
  let text = ''
  for (let sentence = 2 + random.integer(4); sentence > 0; sentence--) {
    for (let clause = 1 + random.integer(4); clause > 0; clause--) {
      let words = ''
      for (let word = 3 + random.integer(6); word > 0; word--) words += vocabulary.draw()
      text += words + toFigureText(random, words, figures) + (clause > 1 ? '，' : '。')
    }
  }
  return text
}

/** One clause in six ends in a figure, one in sixty in a product's code. */
function toFigureText(random: Random, clause: string, figures: SearchFigure[]): string {
  const chance = random.next()
  if (chance > 0.18) return ''
  if (chance > 0.165) return `${100 + random.integer(900)}${random.pick(['X', 'Pro', 'A+', 'GW'])}`
  const [unit, baseUnit, factor] = random.pick<readonly [string, string, number]>([
    ['亿元', '元', 1e8],
    ['万元', '元', 1e4],
    ['家', '家', 1],
    ['%', '%', 1],
    ['%', '%', 1],
  ])
  const value = unit === '家' ? 1 + random.integer(3000) : exact(Math.round(10 ** (random.next() * 5)) / 100)
  const metric = clause.slice(-4)
  const quote = `${clause}${value}${unit}`
  figures.push({
    metric,
    indicator: null,
    value,
    unit,
    normalized: exact(value * factor),
    baseUnit,
    quote,
    shown: `${value}${unit}`,
    status: 'actual',
    change: null,
  })
  return `${value}${unit}`
}
