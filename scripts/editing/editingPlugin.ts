/**
 * The editing view under `npm run dev`, and nowhere else: its page, what it shows of each raw file, and where its corrections go.
 *
 *     GET  /_edit/                    the page
 *     GET  /_edit/queue.json          the files, and the lines the parser doubts most
 *     GET  /_edit/page.json?file=…    one file as it reads
 *     PUT  /_edit/page.json?file=…    its corrections → the file as it reads with them, or what is wrong with them
 */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { languageOf } from '../../bin/language.js'
import type { Tools } from '../../src/entries/toPages.ts'
import { editingWords } from '../../src/strings/editing.ts'
import type { ArchiveFolder } from '../archiveFolder.ts'
import { listRawFiles } from '../rawFiles.ts'
import { makeTools } from '../tools.ts'
import { saveFile, showFile } from './editedFiles.ts'
import { toQueue, type Doubts } from './queue.ts'

const SHELL = path.join(import.meta.dirname, '..', '..', 'src', 'editing', 'index.html')
const words = editingWords(languageOf())
const PREFIX = '_edit/'

/** The part of Vite's server this needs. */
type Server = {
  readonly config: { readonly base: string }
  readonly middlewares: {
    use(handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): unknown
  }
}

/** A Vite plugin for the dev server. */
export function editingPlugin(archive: ArchiveFolder): {
  name: string
  configureServer: (server: Server) => void
} {
  let made: Tools | null = null
  const tools = (): Tools => (made ??= makeTools())
  const doubts: Doubts = new Map()
  return {
    name: 'jianbao-editing',
    configureServer: ({ config, middlewares }) => {
      middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost')
        const start = `${config.base}${PREFIX}`
        if (!url.pathname.startsWith(start)) return next()
        void answer(url.pathname.slice(start.length), url, request, response).catch((error: unknown) => {
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error))
        })
      })

      async function answer(
        name: string,
        url: URL,
        request: IncomingMessage,
        response: ServerResponse,
      ): Promise<void> {
        if (name === '') {
          const html = toShell(readFileSync(SHELL, 'utf8'), config.base)
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
          return
        }
        const json = (value: unknown, status = 200): void =>
          void response
            .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
            .end(JSON.stringify(value))
        if (name === 'queue.json') return json(await toQueue(archive, tools(), doubts))
        const file = url.searchParams.get('file') ?? ''
        if (name !== 'page.json' || !listRawFiles(archive).files.includes(file))
          return json({ mistakes: [words.noFile] }, 404)
        if (request.method !== 'PUT') return json(showFile(archive, file, tools()))
        if (!isOwn(request)) return json({ mistakes: [words.notFromHere] }, 403)
        const saved = saveFile(archive, file, await readBody(request), tools())
        json(saved, 'view' in saved ? 200 : 422)
      }
    },
  }
}

/** The page with its words: `%undo%` → `Undo`. */
function toShell(html: string, base: string): string {
  const values: Readonly<Record<string, string>> = { ...words.shell, BASE: base, lang: words.lang }
  return html.replace(/%(\w+)%/gu, (whole, name: string) => values[name] ?? whole)
}

/** Only our own page may write: a page of another site can send no header of its own. */
const isOwn = ({ headers }: IncomingMessage): boolean => headers['x-jianbao-editing'] === '1'

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
