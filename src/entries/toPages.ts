/**
 * One raw file → its finished pages: the parse as a table of contents.
 *
 *     bytes → text → lines as a person arranged them → page structure around what was decided of lines → what is known of pages → ids
 *     → subjects → entities → figures → keywords → corrected fields → checked entry
 */
import { arrangeLines, type Arranged } from '../corrections/arrangeLines.ts'
import type { Decision } from '../corrections/correction.ts'
import { correctArticles } from '../corrections/correctArticles.ts'
import type { FigureReader } from '../corrections/correctFigure.ts'
import { decideLines, type DecidedLines } from '../corrections/decideLines.ts'
import { addPageFacts, correctPage, type PageFacts } from '../corrections/pageFacts.ts'
import { isNamed, type NameRules } from '../entities/named.ts'
import type { Part } from '../entities/parts.ts'
import { readEntities } from '../entities/read.ts'
import { doubtSubjects } from './doubtSubjects.ts'
import { saysIndicator } from '../figures/filing.ts'
import { readIndicator } from '../figures/indicators.ts'
import { toNormalized } from '../figures/normalize.ts'
import { toNamesByBlock } from '../figures/nameSpans.ts'
import { readFigures } from '../figures/read.ts'
import type { FigureRules } from '../figures/rules.ts'
import {
  giveSubjects,
  toEntityRecords,
  type SubjectRules as FigureSubjectRules,
} from '../figures/subjects.ts'
import type { KnownPage } from '../ids/ledger.ts'
import { recogniseArticles, recognisePages } from '../ids/recognise.ts'
import { textOf } from '../ids/head.ts'
import { toShingles } from '../ids/sketch.ts'
import { decodeBytes, type Decoded } from '../newspaper/text/decode.ts'
import {
  parseText,
  type ArticleStructure,
  type NewspaperRules,
  type PageStructure,
} from '../newspaper/parse.ts'
import { pageSchema, type Article, type EntityRecord, type Page } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import { readDateApprox } from '../subjects/dating.ts'
import { readKeywords, type KeywordName, type KeywordPart } from '../subjects/keywords.ts'
import type { PlaceLookup } from '../subjects/placeIds.ts'
import { readSubjects, type SubjectsOfArticle } from '../subjects/read.ts'
import type { SubjectRules } from '../subjects/rules.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { toArticleId, toPageId } from './ids.ts'
import { noteText } from './noteText.ts'
import { renumber } from './renumber.ts'

/** What every page is read with; compiled once, shared by all pages. */
export type Tools = {
  readonly newspaper: NewspaperRules
  readonly subjects: SubjectRules
  readonly figures: FigureRules
  readonly figureSubjects: FigureSubjectRules
  readonly placeId: PlaceLookup
  /** Which entities have a name of their own. */
  readonly names: NameRules
  readonly segmenter: Segmenter
}

export type RawFile = {
  /** Base name. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string
  readonly corrections: readonly Decision[]
  /** What the archive says of pages by their files' names. */
  readonly facts?: readonly PageFacts[]
  /** The pages that were read from the file before, with the ids that were given. */
  readonly known?: readonly KnownPage[]
}

/** Reads one raw file; never throws for what a newspaper page can hold, whatever its bytes. */
export function toPages(raw: RawFile, tools: Tools): Page[] {
  const decoded = decodeBytes(raw.bytes)
  const arranged = arrangeLines(decoded.text, raw.corrections)
  const decided = decideLines(arranged.lines, raw.corrections)
  const structures = toStructures(decoded, arranged, decided, raw, tools)
  const names = toNames(structures, raw)
  const read = structures.map((structure, i) => toPage(structure, i + 1, raw, tools, names[i] ?? NEW))
  const pages = correctArticles(read, raw.corrections, arranged.lines, toFigureReader(tools.figures))
  const notes = [...noteText(decoded.text), ...arranged.messages, ...decided.messages]
  return pages.map((page, i) =>
    pageSchema.parse({ ...page, messages: inOrder(i === 0 ? [...notes, ...page.messages] : page.messages) }),
  )
}

/** The pages of a text as a person arranged and decided its lines, by the numbers of the raw file. */
function toStructures(
  decoded: Decoded,
  { lines }: Arranged,
  decided: DecidedLines,
  { file, corrections }: RawFile,
  { newspaper }: Tools,
): PageStructure[] {
  if (corrections.length === 0) return parseText(decoded, file, newspaper)
  const text = lines.map((line) => line.text + line.end).join('')
  const byLine = new Map([...decided.lines].map(([place, line]) => [place + 1, line]))
  const numbers = lines.map(({ number }) => number)
  return parseText({ ...decoded, text }, file, newspaper, byLine).map((page) => renumber(page, numbers))
}

/** The known page a page is, and the known articles its articles are. */
type Known = { readonly page: KnownPage | null; readonly articles: readonly (string | null)[] }
const NEW: Known = { page: null, articles: [] }

function toNames(structures: readonly PageStructure[], { known = [], sha256 }: RawFile): Known[] {
  if (known.length === 0) return []
  const texts = structures.map(({ articles }) => articles.map((article) => toShingles(textOf(article))))
  return recognisePages(texts, known, sha256).map((page, i) => {
    const unchanged = page?.sha256 === sha256
    return page === null ? NEW : { page, articles: recogniseArticles(texts[i] ?? [], page, unchanged) }
  })
}

function toFigureReader(rules: FigureRules): FigureReader {
  return {
    normalize: (value, unit) => toNormalized(value, unit, rules.grammar),
    indicatorOf: ({ metric, per, subject, baseUnit, kind }) => {
      const akin = readIndicator(metric, per, baseUnit, kind === 'change', rules.indicators)
      return akin !== null && saysIndicator({ metric, per, subject }, akin.id, rules) ? akin.id : null
    },
  }
}

function toPage(structure: PageStructure, ordinal: number, raw: RawFile, tools: Tools, known: Known): Page {
  const { paperId, ...printed } = addPageFacts(structure, raw.facts ?? [])
  const { papers, folding } = tools.newspaper
  const title = folding.fold(printed.newspaper ?? '')
  const paper = papers.find(({ names }) => names.includes(title))
  const id =
    known.page?.page ?? toPageId({ ...printed, paperId: paperId ?? paper?.id ?? null }, raw.file, ordinal)
  let next = known.page?.next ?? 1
  const corrected = correctPage({ ...printed, id }, raw.corrections, (field) => field !== 'dateApprox')
  const approx = readDateApprox(corrected, tools.subjects)
  const dated = correctPage(
    { ...corrected, dateApprox: approx?.edtf ?? null, dateEvidence: approx?.evidence ?? [] },
    raw.corrections,
    (field) => field === 'dateApprox',
  )
  const subjects = readSubjects(dated, tools.subjects)
  const articles = structure.articles.map((article, i) => {
    const found = subjects[i]
    if (found === undefined)
      throw new Error(`Unexpected ${subjects.length} subjects, expected one an article`)
    return toArticle(article, known.articles[i] ?? toArticleId(id, next++), found, dated, tools)
  })
  const messages = [...dated.messages, ...subjects.flatMap((found) => found.messages)]
  return { ...dated, sha256: raw.sha256, articles, messages }
}

function toArticle(
  article: ArticleStructure,
  id: string,
  { district, otherDistricts, topics }: SubjectsOfArticle,
  { date, dateApprox }: Pick<Page, 'date' | 'dateApprox'>,
  { figures: rules, figureSubjects, segmenter, placeId, names, subjects }: Tools,
): Article {
  const read = readEntities(article, district?.id ?? null, figureSubjects.entities, segmenter)
  const nameSubjects = (found: readonly Figure[]): Figure[] =>
    giveSubjects(found, read, { home: district }, figureSubjects)
  const context = { date, dateApprox, placeId, names: toNamesByBlock(read) }
  const found = readFigures(article, context, rules, segmenter, nameSubjects)
  const entities = toEntityRecords(read, found)
  const home = district?.id ?? null
  const figures = doubtSubjects(
    found,
    { texts: article, entities, home },
    {
      names,
      indicators: rules.indicatorsById,
      gazetteer: figureSubjects.entities.gazetteer,
    },
  )
  const keywords = readKeywords(
    read.parts.map(toKeywordPart),
    toKeywordNames(entities, names),
    subjects.keywords,
  )
  return { ...article, id, continuation: null, district, otherDistricts, topics, keywords, entities, figures }
}

const toKeywordPart = ({ role, folded, tokens }: Part): KeywordPart => ({ role, text: folded.text, tokens })

function toKeywordNames(entities: readonly EntityRecord[], rules: NameRules): KeywordName[] {
  return entities
    .filter((entity) => isNamed(entity, rules))
    .map(({ name, names, kind }) => ({ name, names, area: kind === 'area' }))
}

/** Messages as a reader of the file meets them; what concerns the whole file comes first. */
function inOrder(messages: Page['messages']): Page['messages'] {
  return messages.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
