/**
 * What the line model learns from: articles of the corpus set as pages, and pages labelled by hand.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { toNamed, type Named } from '../../src/newspaper/label/code.ts'
import { toGoldPath } from '../../src/newspaper/label/gold.ts'
import { readLabelled, toRawText, type LabelledPage } from '../../src/newspaper/label/labelled.ts'
import type { State } from '../../src/newspaper/label/states.ts'
import { toObservations } from '../../src/newspaper/observe/observe.ts'
import type { NewspaperRules } from '../../src/newspaper/rules.ts'
import { toPagesOfLines } from '../../src/newspaper/text/lines.ts'
import { KNOWN_TEXTS, readKnownPages } from './knownPages.ts'
import { articleRecord, type ArticleRecord } from '../../src/typeset/record.ts'

/** A labelled page with the names of its features and the states of its lines. */
export type NamedPage = {
  readonly name: string
  readonly named: Named
  readonly path: readonly State[]
  /** Where some lines are doubtful, the states each line may be in. */
  readonly allowed: Uint8Array | null
}

/** All articles of a corpus folder, as they are. */
export function readAllRecords(corpus: string): ArticleRecord[] {
  return ['renmin-train', 'renmin-dev', 'xuexi-train'].flatMap((name) =>
    readRecords(path.join(corpus, `${name}.jsonl.gz`)),
  )
}

/** Articles of a corpus file, a JSON record a line, gzipped; none where the file is not there. */
export function readRecords(file: string): ArticleRecord[] {
  if (!existsSync(file)) return []
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
  return rows.map((row) => articleRecord.parse(JSON.parse(row)))
}

/** The labelled pages of a folder; a file that cannot be read is an error with its name. */
export function readLabelledPages(folder: string): { name: string; page: LabelledPage }[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return files.toSorted().map((name) => {
    const { page, messages } = readLabelled(readFileSync(path.join(folder, name), 'utf8'))
    const error = messages.find(({ severity }) => severity === 'error')
    if (error !== undefined)
      throw new Error(`${folder}/${name}:${error.line ?? 1} ${error.text} (${error.rule})`)
    return { name, page }
  })
}

/**
 * The labelled pages of a folder and the real ones in its `known/`, without those whose names begin as `holdOut` says
 * (`'201.,203.'`); `say` is told which real pages are not there.
 */
export function readEveryLabelledPage(
  folder: string,
  holdOut: string,
  say: (text: string) => void,
): { name: string; page: LabelledPage }[] {
  const known = readKnownPages(path.join(folder, 'known'), KNOWN_TEXTS)
  for (const { name, reason } of known.skipped) say(`${name} left out: ${reason}`)
  const left = holdOut.split(',').filter((beginning) => beginning !== '')
  return [...readLabelledPages(folder), ...known.pages].filter(
    ({ name }) => !left.some((beginning) => name.startsWith(beginning)),
  )
}

/** The features of a page and its states; null where no path of states bears its labels, or it is no single page. */
export function toNamedPage(name: string, page: LabelledPage, rules: NewspaperRules): NamedPage | null {
  const gold = toGoldPath(page)
  const [only, other] = toPagesOfLines(toRawText(page), rules.folding)
  if ('impossible' in gold || only?.lines.length !== gold.path.length || other !== undefined) return null
  return { name, named: toNamed(toObservations(only.lines, rules)), ...gold }
}
