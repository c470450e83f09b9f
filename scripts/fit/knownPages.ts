/**
 * Real pages that are not part of the project: their labels are kept by line number, without the text, and are put together
 * with the pages where those lie beside the project.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import {
  articleMark,
  lineRole,
  titleOrder,
  type ArticleMark,
  type LabelledPage,
  type LineRole,
  type TitleOrder,
} from '../../src/newspaper/label/labelled.ts'

/** Where the real pages lie, if they do. */
export const KNOWN_TEXTS = ['../shared/newspapers', '../shared/labelled/texts']

/** What a `.roles` file says: its page, and by line number (from 1) whose the line is and what. */
export type Roles = {
  readonly order: TitleOrder
  readonly file: string
  readonly sha256: string
  readonly labels: ReadonlyMap<number, { readonly article: ArticleMark; readonly role: LineRole }>
}

export type KnownPages = {
  readonly pages: { name: string; page: LabelledPage }[]
  /** Files whose page is not there or has changed, with the reason. */
  readonly skipped: { name: string; reason: string }[]
}

const ROW = /^(?<line>[1-9]\d*) (?<article>\S+) (?<role>\S+)$/u

/** `'# order: before\n# file: a.txt\n# sha256: …\n7 1 headline\n'` → its header and labels; a row out of order is an error. */
export function readRoles(text: string): Roles {
  const rows = text.trimEnd().split('\n')
  const header = (key: string): string =>
    rows.find((row) => row.startsWith(`# ${key}: `))?.slice(`# ${key}: `.length) ?? ''
  const labels = new Map<number, { article: ArticleMark; role: LineRole }>()
  let last = 0
  for (const row of rows.filter((other) => !other.startsWith('#'))) {
    const { line = '', article = '', role = '' } = ROW.exec(row)?.groups ?? {}
    if (Number(line) <= last)
      throw new Error(`not a line number above ${last}, an article and a role: ${row}`)
    last = Number(line)
    labels.set(last, {
      article: articleMark.parse(article === '-' ? null : article),
      role: lineRole.parse(role),
    })
  }
  const sha256 = z.hash('sha256').parse(header('sha256'))
  return {
    order: titleOrder.parse(header('order')),
    file: z.string().min(1).parse(header('file')),
    sha256,
    labels,
  }
}

/** The labelled pages of a folder of `.roles` files whose raw pages are in one of the folders `texts`, unchanged. */
export function readKnownPages(folder: string, texts: readonly string[]): KnownPages {
  const known: KnownPages = { pages: [], skipped: [] }
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.roles')) : []
  for (const name of files.toSorted()) {
    const roles = readRoles(readFileSync(path.join(folder, name), 'utf8'))
    const found = texts.map((text) => path.join(text, roles.file)).find((file) => existsSync(file))
    const bytes = found === undefined ? null : readFileSync(found)
    if (bytes === null) known.skipped.push({ name, reason: `${roles.file} is not beside the project` })
    else if (createHash('sha256').update(bytes).digest('hex') !== roles.sha256)
      known.skipped.push({ name, reason: `${roles.file} is not the page that was labelled` })
    else known.pages.push({ name, page: toPage(name, roles, bytes.toString('utf8')) })
  }
  return known
}

function toPage(name: string, { order, labels }: Roles, raw: string): LabelledPage {
  const lines = raw.split(/\r\n|\r|\n/u).map((text, i) => {
    const label = labels.get(i + 1)
    if ((label === undefined) !== (text.trim() === ''))
      throw new Error(`${name}: line ${i + 1} is ${label === undefined ? 'without a label' : 'blank'}`)
    return { ...(label ?? { article: null, role: null }), text }
  })
  const past = [...labels.keys()].find((line) => line > lines.length)
  if (past !== undefined) throw new Error(`${name}: line ${past} is past the end of the page`)
  return { order, comments: [], lines }
}
