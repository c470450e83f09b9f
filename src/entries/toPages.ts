/**
 * One raw file → its finished pages: the parse as a table of contents.
 *
 *     bytes → text → corrected lines → page structure → ids → subjects → entities → figures → keywords → corrected fields → checked entry
 */
import { isNamed, type NameRules } from '../entities/named.ts'
import type { Part } from '../entities/parts.ts'
import { readEntities } from '../entities/read.ts'
import { readFigures } from '../figures/read.ts'
import type { FigureRules } from '../figures/rules.ts'
import {
  giveSubjects,
  toEntityRecords,
  type SubjectRules as FigureSubjectRules,
} from '../figures/subjects.ts'
import { decodeBytes } from '../newspaper/text/decode.ts'
import {
  parseText,
  type ArticleStructure,
  type NewspaperRules,
  type PageStructure,
} from '../newspaper/parse.ts'
import {
  FIGURE_CHECKS,
  pageSchema,
  type Article,
  type EntityRecord,
  type Figure,
  type Page,
} from '../schema/entry.ts'
import { readDateApprox } from '../subjects/dating.ts'
import { readKeywords, type KeywordName, type KeywordPart } from '../subjects/keywords.ts'
import type { PlaceLookup } from '../subjects/placeIds.ts'
import { readSubjects, type SubjectsOfArticle } from '../subjects/read.ts'
import type { SubjectRules } from '../subjects/rules.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { correctFields, correctLines, reportUnplaced, type Correction } from './corrections.ts'
import { toArticleId, toPageId } from './ids.ts'

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
  readonly corrections: readonly Correction[]
}

/** Reads one raw file; never throws for what a newspaper page can hold, whatever its bytes. */
export function toPages(raw: RawFile, tools: Tools): Page[] {
  const decoded = decodeBytes(raw.bytes)
  const { text, messages } = correctLines(decoded.text, raw.corrections)
  const pages = parseText({ ...decoded, text }, raw.file, tools.newspaper)
    .map((structure, i) => toPage(structure, i + 1, raw, tools))
    .map((page) => correctFields(page, raw.corrections))
  const notes = [...messages, ...reportUnplaced(pages, raw.corrections)]
  return pages.map((page, i) =>
    pageSchema.parse(i === 0 ? { ...page, messages: [...notes, ...page.messages] } : page),
  )
}

function toPage(structure: PageStructure, ordinal: number, raw: RawFile, tools: Tools): Page {
  const { paperId, ...printed } = structure
  const id = toPageId({ ...printed, paperId }, raw.file, ordinal)
  const approx = readDateApprox(structure, tools.subjects)
  const dated = { ...printed, dateApprox: approx?.edtf ?? null, dateEvidence: approx?.evidence ?? [] }
  const subjects = readSubjects(dated, tools.subjects)
  const articles = structure.articles.map((article, i) => {
    const found = subjects[i]
    if (found === undefined)
      throw new Error(`Unexpected ${subjects.length} subjects, expected one an article`)
    return toArticle(article, toArticleId(id, i + 1), found, dated, tools)
  })
  const messages = [...printed.messages, ...subjects.flatMap((found) => found.messages)]
  return { ...dated, id, sha256: raw.sha256, articles, messages: inOrder(messages) }
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
  const found = readFigures(article, { date, dateApprox, placeId }, rules, segmenter, nameSubjects)
  const entities = toEntityRecords(read, found)
  const figures = doubtNameless(found, entities, names)
  const keywords = readKeywords(
    read.parts.map(toKeywordPart),
    toKeywordNames(entities, names),
    subjects.keywords,
  )
  return { ...article, id, continuation: null, district, otherDistricts, topics, keywords, entities, figures }
}

/** `35个项目`: what the sentence itself counts. */
const COUNTED = /^[\d一二三四五六七八九十百千万两]/u

/**
 * A figure of an indicator is surely about a place, about what has a name of its own, or about what its sentence counts; about
 * anything else (统计数据, 链主企业) it is unsure of its subject.
 */
function doubtNameless(
  figures: readonly Figure[],
  entities: readonly EntityRecord[],
  rules: NameRules,
): Figure[] {
  const named = new Set(
    entities.filter((entity) => entity.kind === 'scheme' || isNamed(entity, rules)).map(({ id }) => id),
  )
  const isSure = ({ indicator, subject, subjectPlace, subjectEntity }: Figure): boolean =>
    indicator === null ||
    subjectPlace !== null ||
    named.has(subjectEntity ?? '') ||
    COUNTED.test(subject ?? '')
  return figures.map((figure) =>
    isSure(figure)
      ? figure
      : {
          ...figure,
          unsure: FIGURE_CHECKS.filter((check) => check === 'subject' || figure.unsure.includes(check)),
        },
  )
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
