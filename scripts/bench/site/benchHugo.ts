/** `npm run bench -- site --vs hugo`: of one archive the same articles, lists, feeds and sitemap, rendered by us and by Hugo in turn. */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { round, type Row } from '../rows.ts'
import { quantile } from '../scores.ts'
import { runHugo, type Cost } from './hugo.ts'
import { writeHugoProject } from './hugoContent.ts'

const costSchema = z.object({ wall: z.number(), cpu: z.number(), peak: z.number() })
type Made = {
  readonly files: number
  readonly bytes: number
  readonly articles: number
  readonly articleKb: number
}

/** A column for each and one of ratios; `turns` of each in turn, the middle of them counts. The archive must be built. */
export async function benchHugo(
  root: string,
  archive: string,
  version: string,
  turns: number,
): Promise<Record<string, Row>> {
  const project = path.join(root, 'hugo')
  const [ours, theirs] = [path.join(root, 'ours'), path.join(root, 'theirs')]
  const articles = writeHugoProject(archive, project)
  const costs: { ours: Cost[]; theirs: Cost[] } = { ours: [], theirs: [] }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const folder of [ours, theirs]) rmSync(folder, { recursive: true, force: true })
    costs.ours.push(renderOurs(archive, ours))
    costs.theirs.push(await runHugo(project, theirs))
  }
  const [us, them] = [middle(costs.ours), middle(costs.theirs)]
  const [made, made2] = [look(ours), look(theirs)]
  if (made2.articles !== articles)
    throw new Error(`Unexpected ${made2.articles} articles of Hugo's, expected ${articles}`)
  return {
    jianbao: toRow(us, made),
    [`hugo ${version}`]: toRow(them, made2),
    'jianbao / hugo': {
      'render s': round(us.wall / them.wall, 2),
      'render CPU s': round(us.cpu / them.cpu, 2),
      'render peak GB': round(us.peak / them.peak, 2),
      'CPU ms a page': round(us.cpu / made.files / (them.cpu / made2.files), 2),
    },
  }
}

function renderOurs(archive: string, to: string): Cost {
  const script = path.join(import.meta.dirname, 'renderKinds.ts')
  const printed = execFileSync(process.execPath, [script, archive, to], { encoding: 'utf8' })
  return costSchema.parse(JSON.parse(printed))
}

const middle = (costs: readonly Cost[]): Cost => ({
  wall: quantile(
    costs.map(({ wall }) => wall),
    0.5,
  ),
  cpu: quantile(
    costs.map(({ cpu }) => cpu),
    0.5,
  ),
  peak: quantile(
    costs.map(({ peak }) => peak),
    0.5,
  ),
})

function toRow({ wall, cpu, peak }: Cost, { files, bytes, articles, articleKb }: Made): Row {
  return {
    'render s': round(wall, 2),
    'render CPU s': round(cpu, 2),
    'render peak GB': round(peak / 1e9, 2),
    'CPU ms a page': round((cpu * 1000) / files, 2),
    pages: files,
    articles: articles,
    MB: round(bytes / 1e6),
    'article page kB, median': round(articleKb),
  }
}

/** What lies in a rendered site. */
function look(folder: string): Made {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const sizes = files.map((file) => statSync(file).size)
  const pages = files.flatMap((file, i) =>
    /^articles.(?!page.)[^/\\]+.index\.html$/u.test(path.relative(folder, file))
      ? [(sizes[i] ?? 0) / 1000]
      : [],
  )
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    articles: pages.length,
    articleKb: quantile(pages, 0.5),
  }
}
