/** What must hold after every parse: each correction is kept or reported, and no id is lost or stands for another story. */
import { expect } from 'vitest'
import { openFile } from '../../scripts/editing/editedFiles.ts'
import { locate, opensWith } from '../../src/corrections/anchor.ts'
import { arrangeLines } from '../../src/corrections/arrangeLines.ts'
import { hasLine } from '../../src/corrections/correctArticles.ts'
import {
  isArticle,
  isBound,
  isFigure,
  isKind,
  isOrder,
  isPage,
  isRole,
  type BoundCorrection,
  type RoleCorrection,
  type Correction,
  type Decision,
  type TextCorrection,
} from '../../src/corrections/correction.ts'
import { printedOf } from '../../src/corrections/correctFigure.ts'
import { isSameValue } from '../../src/corrections/sameValue.ts'
import { toLineReadings, type LineReading } from '../../src/entries/lineReadings.ts'
import { textOf } from '../../src/ids/head.ts'
import { isBeginning } from '../../src/newspaper/label/decided.ts'
import { decodeBytes } from '../../src/newspaper/text/decode.ts'
import type { Article, Page } from '../../src/schema/entry.ts'
import { storiesIn } from './stories.ts'
import type { ReadWorld, World } from './world.ts'

export type Tally = { kept: number; reported: number; ids: number; led: number; unknowable: number }

/** Every correction of every file has its effect, or a message names it. */
export function checkCorrections(world: World, { pages }: ReadWorld, tally: Tally): void {
  for (const file of world.fresh) {
    const raw = openFile(world.archive, file)
    const own = pages.filter((page) => page.file === file)
    const messages = own.flatMap((page) => page.messages)
    const readings = toLineReadings(raw, own, world.tools.newspaper).flat()
    const { lines } = arrangeLines(decodeBytes(raw.bytes).text, raw.corrections)
    for (const decision of raw.corrections) {
      const name = `更正第${decision.entry}条（`
      const said = messages.filter(({ text, rule }) => text.includes(name) && rule !== 'moved-correction')
      if (said.length > 0) tally.reported += 1
      else {
        tally.kept += 1
        const held = holds(decision.correction, { pages: own, readings, lines, others: raw.corrections })
        expect(held, `lost: ${JSON.stringify(decision.correction)} in ${file}`).toBe(true)
      }
    }
  }
}

type Read = {
  readonly pages: readonly Page[]
  readonly readings: readonly LineReading[]
  readonly lines: ReturnType<typeof arrangeLines>['lines']
  readonly others: readonly Decision[]
}

const BETWEEN = new Set(['folio', 'caption', 'rubric'])
const TITLES = ['headline', 'kicker', 'subhead', 'title']

/** Whether what a correction says is so. */
function holds(correction: Correction, read: Read): boolean {
  if (isPage(correction)) {
    const page = read.pages.find(({ id }) => id === correction.page)
    return page !== undefined && isSameValue(page[correction.field], correction.becomes)
  }
  if (isOrder(correction)) return read.lines.some((line) => opensWith(line, correction.text))
  if ('article' in correction) throw new Error('the view names articles by their lines')
  if (!('field' in correction)) return holdsOfText(correction, read)
  const number = read.lines[locate(read.lines, correction.line, correction.text) ?? -1]?.number
  if (number === undefined) return false
  const article = read.pages.flatMap(({ articles }) => articles).find((one) => hasLine(one, number))
  if (isChangedAgain(correction, read.others)) return true
  if (isFigure(correction)) return article !== undefined && holdsOfFigure(correction, article)
  if (isArticle(correction)) return isSameValue(article?.[correction.field], correction.becomes)
  const at = read.readings.findIndex((reading) => reading.number === number && reading.role !== null)
  if (isKind(correction)) return (article !== undefined) === (correction.becomes === 'article')
  if (isRole(correction)) return holdsOfRole(correction, read.readings[at])
  return isBound(correction) && holdsOfBound(correction, read.readings, at)
}

/** What a line was mended to is there, or was mended again. */
function holdsOfText({ line, becomes }: TextCorrection, { lines, others }: Read): boolean {
  const mended = others.filter(
    ({ correction: other }) => 'line' in other && !('field' in other) && other.line === line,
  )
  return lines.some(({ text }) =>
    text.includes(mended.length > 1 ? (mended.at(-1)?.correction.becomes as string) : becomes),
  )
}

const holdsOfRole = ({ becomes }: RoleCorrection, reading: LineReading | undefined): boolean =>
  reading?.role === becomes || (TITLES.includes(becomes) && reading?.reasons?.state.role === 'title')

function holdsOfBound(
  { field, becomes }: BoundCorrection,
  readings: readonly LineReading[],
  at: number,
): boolean {
  const follows = readings
    .slice(at + 1)
    .find(({ reasons }) => reasons !== null && !BETWEEN.has(reasons.state.role))
  const { reasons } = (field === 'begins' ? readings[at] : follows) ?? { reasons: null }
  return reasons === null ? field === 'ends' : isBeginning(reasons.state) === becomes
}

/** Whether a later decision goes on from what this one made of the field, or says that the figure is none. */
function isChangedAgain(correction: Correction, others: readonly Decision[]): boolean {
  if (!isArticle(correction) && !isFigure(correction)) return false
  const later = others.slice(others.findIndex((other) => other.correction === correction) + 1)
  return later.some(({ correction: other }) => {
    if (isFigure(correction) !== isFigure(other)) return false
    if (!isArticle(other) && !isFigure(other)) return false
    if (isFigure(correction) && isFigure(other) && !isSameValue(correction.figure, other.figure)) return false
    return (
      other.field === 'none' ||
      (other.field === correction.field && isSameValue(other.was, correction.becomes))
    )
  })
}

function holdsOfFigure(
  { figure, field, becomes }: Extract<Correction, { figure: object }>,
  article: Article,
): boolean {
  const same = article.figures.filter((one) => printedOf(article, one) === figure.text)
  if (field === 'none') return same.every(({ quote }) => quote !== figure.quote)
  return same.some((one) => isSameValue(one[field], becomes))
}

/** The stories that each id has ever stood for. */
export type Given = Map<string, Set<number>>

/** No two articles have an id; one that was given stands for some of the same stories, or leads to where they are. */
export function checkIds(world: World, { pages, ids }: ReadWorld, given: Given, tally: Tally): void {
  const live = new Map<string, Set<number>>()
  for (const article of pages.flatMap((page) => page.articles)) {
    expect(live.has(article.id), `${article.id} stands twice`).toBe(false)
    live.set(article.id, storiesIn(textOf(article), world.stories))
  }
  for (const [id, own] of live) {
    tally.ids += 1
    const before = given.get(id)
    if (before !== undefined && before.size > 0 && own.size > 0)
      expect(
        [...own].some((story) => before.has(story)),
        `${id} stands for another story`,
      ).toBe(true)
    given.set(id, new Set([...(before ?? []), ...own]))
  }
  const held = new Set([...world.files.values()].flat().map(({ story }) => story))
  /** Pages of which nothing was an article any more: renamed and edited at once, they are not known again (docs/url-promise.md). */
  const bare = new Set(
    ids.ledger
      .filter(
        ({ page, articles }) => Object.keys(articles).length === 0 && pages.every(({ id }) => id !== page),
      )
      .map(({ page }) => `pages/${page}`),
  )
  const homes = new Set(pages.map(({ id }) => `pages/${id}`))
  for (const [id, own] of given) {
    if (live.has(id) || ![...own].some((story) => held.has(story))) continue
    tally.led += 1
    const to = ids.aliases[id]
    if (bare.has(to ?? '')) {
      tally.unknowable += 1
      continue
    }
    expect(to !== undefined && (live.has(to) || homes.has(to)), `${id} leads nowhere`).toBe(true)
  }
}
