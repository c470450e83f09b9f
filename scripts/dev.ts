/**
 * `npm run dev`: Astro's dev server on an archive; a change in `raw/` or `corrections/` is parsed again and shows in the
 * open page.
 */
import './chosenArchive.ts'
import { watchFile } from 'node:fs'
import path from 'node:path'
import { dev } from 'astro'
import sirv from 'sirv'
import { SETTINGS_FILE } from '../src/archive/settings.ts'
import { site } from '../src/archive/site.ts'
import { openArchive, type ArchiveFolder } from './archiveFolder.ts'
import { environmentOf } from './buildSite.ts'
import { ARCHIVE_OPTION, command, inWords, run } from './command.ts'
import { devFolder, refresh } from './devRefresh.ts'
import { editingPlugin } from './editing/editingPlugin.ts'
import { PROJECT } from './project.ts'
import { openRefresher } from './refresher.ts'
import { RULES_FOLDER } from './tools.ts'

/** Editors write a file in several steps; wait until they are done. */
const QUIET_MS = 150

await run(
  command(
    'dev',
    inWords(
      '边改边看：原文、更正或规则一改，打开的页面就变。',
      'Serve an archive while it is edited: a change of a raw page, a correction or a rule shows in the open page.',
    ),
  )
    .option(...ARCHIVE_OPTION)
    .option('--port <number>', inWords('端口；被占用时用下一个', 'the port, or the next free one'), '4321')
    .action(async ({ archive: dir, port }: { archive: string; port: string }) => {
      const archive = openArchive(dir)
      await refresh(archive)
      const { base, address } = site
      Object.assign(process.env, environmentOf(archive, 'dev'), {
        JIANBAO_BASE: base,
        JIANBAO_ADDRESS: address,
      })
      await dev({
        root: PROJECT,
        server: { port: Number(port) },
        vite: { plugins: [editingPlugin(archive), archivePlugin(archive)] },
      })
    }),
)

type Environment = {
  readonly moduleGraph: { invalidateAll(): void }
  readonly hot: { send(payload: { type: 'full-reload' }): void }
}

/** The part of Vite's server this needs. */
type DevServer = {
  readonly watcher: {
    add(paths: readonly string[]): unknown
    on(event: 'all', listener: (event: string, file: string) => void): unknown
  }
  readonly environments: Readonly<Record<string, Environment>>
  readonly middlewares: { use(handler: ReturnType<typeof sirv>): unknown }
}

/** Serves what is built beside the pages, and turns a change of the evidence into a reload. */
function archivePlugin(archive: ArchiveFolder): {
  name: string
  configureServer: (server: DevServer) => void
} {
  return {
    name: 'jianbao-archive',
    configureServer(server) {
      server.middlewares.use(sirv(devFolder(archive), { dev: true }))
      server.watcher.add(watched(archive))
      // The file may not be there yet, which only a look at its name by and by sees.
      watchFile(path.join(archive.root, SETTINGS_FILE), { interval: 1000, persistent: false }, sayRestart)
      const start = openRefresher(archive, (trouble) => {
        if (trouble === null) reload(server)
        else process.stderr.write(`${trouble}\n`)
      })
      let timer: NodeJS.Timeout | undefined
      server.watcher.on('all', (_event, file) => {
        if (!watched(archive).some((place) => file === place || file.startsWith(place + path.sep))) return
        clearTimeout(timer)
        timer = setTimeout(start, QUIET_MS)
      })
    },
  }
}

/** Settings are read once, when the command starts. */
function sayRestart(): void {
  process.stderr.write(
    inWords(
      `${SETTINGS_FILE} 改了：设置只在启动时读一次，请停下（Ctrl+C）再运行一次。\n`,
      `${SETTINGS_FILE} has changed: settings are read once, so stop this (Ctrl+C) and run it again.\n`,
    ),
  )
}

/** What a person edits: the evidence, the decisions, the archive's own rules and those that ship. */
function watched({ root, raw, corrections }: ArchiveFolder): string[] {
  return [raw, corrections, path.join(root, 'rules'), path.join(root, 'model'), RULES_FOLDER]
}

/** Forgets what the pages had read of the archive, on the server and in the browser. */
function reload({ environments }: DevServer): void {
  for (const { moduleGraph, hot } of Object.values(environments)) {
    moduleGraph.invalidateAll()
    hot.send({ type: 'full-reload' })
  }
}
