/**
 * `npm run bench -- addresses`: a site is built, its archive corrected (headlines, articles split and put together, files renamed) and built
 * again; every address of the first site is looked for in the second.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Correction } from '../../src/corrections/correction.ts'
import { mergeUp, setBegins, setField } from '../../src/editing/decide.ts'
import type { EditingView, Saved } from '../../src/editing/view.ts'
import { openArchive, type ArchiveFolder } from '../archiveFolder.ts'
import { saveFile, showFile } from '../editing/editedFiles.ts'
import { listRawFiles } from '../rawFiles.ts'
import { makeTools } from '../tools.ts'
import type { Row } from './rows.ts'

const HEADLINES = 100
const SPLITS = 10
const MERGES = 10
const RENAMED = 10
const BY = { because: 'measured', by: 'bench', on: '2026-11-30' }
/** What is promised to stay (docs/url-promise.md), not lists of what happens to be filed together. */
const KINDS = ['articles', 'pages', 'issues']

export function benchAddresses(samples: string, say: (line: string) => void): Record<string, Row> {
  const root = mkdtempSync(path.join(tmpdir(), 'jianbao-addresses-'))
  try {
    const archive = prepare(samples, path.join(root, 'archive'))
    say('the first site')
    const before = build(archive, path.join(root, 'before'))
    const done = correct(archive)
    say(`corrected: ${JSON.stringify(done)}`)
    const after = build(archive, path.join(root, 'after'))
    return { all: { ...done, ...compare(before, after, say) } }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The samples without what takes time and has no addresses of its own. */
function prepare(samples: string, root: string): ArchiveFolder {
  cpSync(path.join(samples, 'raw'), path.join(root, 'raw'), { recursive: true })
  cpSync(path.join(samples, 'ids.jsonl'), path.join(root, 'ids.jsonl'))
  writeFileSync(path.join(root, 'archive.json'), JSON.stringify({ cards: 0 }))
  return openArchive(root)
}

function build({ root }: ArchiveFolder, outDir: string): string {
  const args = ['bin/jianbao.js', 'build', '--archive', root, '--outDir', outDir]
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, JIANBAO_ARCHIVE: root },
  })
  if (status !== 0) throw new Error(stderr.toString())
  return outDir
}

type Done = { headlines: number; splits: number; merges: number; renamed: number }

function correct(archive: ArchiveFolder): Done {
  const tools = makeTools()
  const done: Done = { headlines: 0, splits: 0, merges: 0, renamed: 0 }
  const { files } = listRawFiles(archive)
  for (const file of files) {
    const view = toView(showFile(archive, file, tools))
    const bounded = toView(saveFile(archive, file, JSON.stringify(bound(view, done)), tools))
    saveFile(archive, file, JSON.stringify(retitle(bounded, done)), tools)
  }
  for (const file of files.filter((_, i) => i % 4 === 0).slice(0, RENAMED)) {
    renameSync(path.join(archive.raw, file), path.join(archive.raw, `renamed-${file}`))
    done.renamed += 1
  }
  return done
}

function toView(saved: Saved): EditingView {
  if ('mistakes' in saved) throw new Error(saved.mistakes.join())
  return saved.view
}

/** Of some pages the first text is split in its middle, of others the last article is put to the one above it. */
function bound({ pages, corrections }: EditingView, done: Done): readonly Correction[] {
  const [page] = pages
  if (page === undefined) return corrections
  const lines = page.lines.filter(({ role }) => role !== null)
  const starts = lines.filter(({ role, article }) => role === 'start' && article === '1')
  const middle = starts[Math.floor(starts.length / 2)]
  const last = lines.filter(({ article }) => article !== null && article === page.articles.at(-1)?.mark)
  if (done.splits < SPLITS && done.splits <= done.merges && middle !== undefined) {
    done.splits += 1
    return setBegins(corrections, middle, true, BY)
  }
  if (done.merges === MERGES || page.articles.length === 1) return corrections
  done.merges += 1
  return mergeUp(corrections, last, BY)
}

function retitle({ pages, corrections }: EditingView, done: Done): readonly Correction[] {
  const titled = pages.flatMap(({ articles }) => articles.filter(({ headline }) => headline !== null))
  return titled.slice(0, HEADLINES - done.headlines).reduce<readonly Correction[]>((list, article) => {
    done.headlines += 1
    return setField(list, article, 'headline', `第${done.headlines}个更正过的标题`, BY)
  }, corrections)
}

const REFRESH = /<meta[^>]*http-equiv="refresh"[^>]*content="0; ?url=(?<to>[^"]+)"/u

/** Every address of before: a page of after, or one that leads to such a page in one step. */
function compare(before: string, after: string, say: (line: string) => void): Row {
  const counts = { addresses: 0, 'lead on': 0, lost: 0 }
  for (const kind of KINDS)
    for (const id of readdirSync(path.join(before, kind))) {
      if (!existsSync(path.join(before, kind, id, 'index.html'))) continue
      counts.addresses += 1
      const to = leadsTo(after, path.join(kind, id))
      if (to === 'lost') say(`lost: /${kind}/${id}/`)
      counts[to === 'lost' ? 'lost' : 'lead on'] += to === 'stays' ? 0 : 1
    }
  return counts
}

function leadsTo(site: string, address: string): 'stays' | 'leads on' | 'lost' {
  const html = read(site, address)
  if (html === null) return 'lost'
  const to = REFRESH.exec(html)?.groups?.['to']
  if (to === undefined) return 'stays'
  const target = read(site, decodeURIComponent(to))
  return target === null || REFRESH.test(target) ? 'lost' : 'leads on'
}

function read(site: string, address: string): string | null {
  const file = path.join(site, address, 'index.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
