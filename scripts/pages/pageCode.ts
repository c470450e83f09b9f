/**
 * The code of the pages as Astro bundles it, kept under `.cache/pages/` in the program's folder until it changes:
 *
 *     site/         style sheet, scripts, and what lies in public/: a part of every site
 *     server/       what renders a page
 *     code.json     the name of its entry, and the style sheets of each route
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { codeDigest, type Address } from './codeDigest.ts'

/** Programs and addresses to keep; a further one takes the place of the one that was longest not used. */
const KEPT = 8

/** The folder with the code for this address, made where there is none. */
export function openPageCode(project: string, address: Address): { folder: string; digest: string } {
  const digest = codeDigest(project, address)
  const root = path.join(project, '.cache', 'pages')
  const folder = path.join(root, digest)
  if (!existsSync(folder)) bundle(project, folder, address)
  utimesSync(folder, new Date(), new Date())
  for (const old of oldestFirst(root).slice(0, -KEPT)) rmSync(old, { recursive: true, force: true })
  return { folder, digest }
}

/** In a process of its own, whose memory goes with it; put in place whole, since two builds may do it at once. */
function bundle(project: string, folder: string, { site, base }: Address): void {
  const next = `${folder}.${process.pid}`
  rmSync(next, { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'bundle.ts'), next], {
    cwd: project,
    env: { ...process.env, JIANBAO_ADDRESS: site, JIANBAO_BASE: base, JIANBAO_OUT: path.join(next, 'site') },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0)
    throw new Error(`Unexpected exit code ${status} of Astro while it bundles the pages, expected 0`)
  if (existsSync(folder)) rmSync(next, { recursive: true })
  else renameSync(next, folder)
}

function oldestFirst(root: string): string[] {
  return readdirSync(root)
    .filter((name) => /^[0-9a-f]{20}$/u.test(name))
    .map((name) => ({ folder: path.join(root, name), used: statSync(path.join(root, name)).mtimeMs }))
    .sort((a, b) => a.used - b.used)
    .map(({ folder }) => folder)
}
