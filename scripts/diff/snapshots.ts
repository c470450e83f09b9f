/** An archive as it was: a folder, a revision of git, or the data of a built site → its articles by id. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { articleRowSchema } from '../../src/archive/articleRow.ts'
import type { Snapshot, Snapshots } from '../../src/archive/changes.ts'
import { readPackedLines } from '../packing/packedLines.ts'
import { printedOf } from '../../src/corrections/correctFigure.ts'
import type { Article } from '../../src/schema/entry.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { readArchivePages, type ArchivePage } from '../archivePages.ts'
import { InputError, inWords } from '../command.ts'
import { readGivenIds } from '../idLedger.ts'

export type State = {
  readonly articles: Snapshots
  /** Old id → id at that time. */
  readonly leads: Readonly<Record<string, string>>
}

/**
 * @param name a folder with `articles/`, one with `data/articles.jsonl.gz`, or else a revision: `v1.0`, `HEAD~3`
 * @param archive the folder whose revisions are meant
 */
export function readState(name: string, archive: string): State {
  if (existsSync(path.join(name, 'articles')) && existsSync(path.join(name, 'raw'))) return ofArchive(name)
  const lines = ['articles.jsonl.gz', 'articles.jsonl']
  const places = [name, path.join(name, 'data')].flatMap((folder) =>
    lines.map((file) => path.join(folder, file)),
  )
  const data = [name, ...places].find(
    (file) => /\.jsonl(?:\.gz)?$/u.test(file) && existsSync(file) && statSync(file).isFile(),
  )
  return data === undefined ? ofRevision(name, archive) : ofData(data)
}

function ofArchive(root: string): State {
  const articles = [...readArchivePages(root)].flatMap((page) =>
    page.articles.map((article): [string, Snapshot] => [article.id, toSnapshot(article, page)]),
  )
  return { articles: new Map(articles), leads: readGivenIds({ root }).aliases }
}

function toSnapshot(article: Article, { page, errata }: ArchivePage): Snapshot {
  const { id, headline } = article
  const { newspaper, date, dateApprox, pageNumber, section } = page
  const own = errata.filter((erratum) => erratum.article === id || erratum.article === null)
  return {
    id,
    headline,
    newspaper,
    date,
    fields: { ...toFields(article), newspaper, date, dateApprox, pageNumber, section },
    corrections: own.map(({ field, figure, was, becomes, because, by, on }) =>
      JSON.stringify([field, figure, was, becomes, because, by, on]),
    ),
  }
}

/** What readers see of an article; not where it stands in its file, nor how sure that is. */
function toFields(article: Article): Record<string, unknown> {
  const { headline, kicker, subhead, byline, dateline, source, jump, topics, keywords } = article
  return {
    ...{ headline, kicker, subhead, byline, dateline, source, jump, topics, keywords },
    district: article.district?.id ?? null,
    otherDistricts: article.otherDistricts.map(({ id }) => id),
    text: article.body.map(({ text }) => text).join('\n'),
    photos: article.photos.map(({ caption, credit }) => [caption, credit]),
    figures: article.figures.map((figure) => [printedOf(article, figure), ...toParts(figure)]),
  }
}

function toParts({ metric, indicator, subject, status, change, period }: Figure): unknown[] {
  return [metric, indicator, subject, status, change, period]
}

/** Of a row: how many figures it has is no part of the article itself. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['id', 'link', 'page', 'rights', 'figures'])

function ofData(file: string): State {
  const articles = [...readPackedLines(file)].map((line): [string, Snapshot] => {
    const row = articleRowSchema.parse(JSON.parse(line))
    const { id, headline, newspaper, date } = row
    const fields = Object.fromEntries(Object.entries(row).filter(([name]) => !NOT_COMPARED.has(name)))
    return [id, { id, headline, newspaper, date, fields, corrections: null }]
  })
  return { articles: new Map(articles), leads: {} }
}

/** The archive's folder at a revision, in a folder that is gone again afterwards. */
function ofRevision(revision: string, archive: string): State {
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-diff-'))
  try {
    const packed = spawnSync('git', ['-C', archive, 'archive', '--format=tar', revision, '--', '.'], {
      maxBuffer: 2 ** 31,
    })
    if (packed.status !== 0) throw new InputError(noState(revision, packed.stderr.toString()))
    const out = spawnSync('tar', ['-x', '-C', folder], { input: packed.stdout })
    if (out.status !== 0) throw new InputError(noState(revision, out.stderr.toString()))
    return ofArchive(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const noState = (name: string, why: string): string =>
  inWords(
    `「${name}」不是资料库文件夹，没有 articles.jsonl.gz，也不是 git 里的版本：${why.trim()}`,
    `Unexpected ${name}: neither an archive's folder, nor one with articles.jsonl.gz, nor a revision of git: ${why.trim()}`,
  )
