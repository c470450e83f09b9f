/**
 * Renders the pages of a site by the code Astro bundled, as Astro's own loop over `getStaticPaths` would, but so that several
 * threads can share them, and that what a route gives a `cacheKey` is rendered only where that key is new.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PathWithRoute, RouteData } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import type { OpenFrame } from '../../src/components/markup/pageParts.ts'
import { pourInto, toFrame, type Frame } from './frames.ts'

/** As Astro has them: the style sheets of a route, in any order. */
export type RouteStyles = readonly unknown[]
export type CodeFile = { readonly entry: string; readonly styles: Readonly<Record<string, RouteStyles>> }

/** What Astro's bundle offers whoever renders by it. */
type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals(internals: {
    readonly pagesByKeys: ReadonlyMap<string, { readonly styles: RouteStyles }>
  }): void
  setOptions(options: unknown): void
  render(
    request: Request,
    options: { readonly routeData: RouteData; readonly locals?: { readonly frame: OpenFrame } },
  ): Promise<Response>
}

export type PagePath = PathWithRoute & {
  /** Where it goes in the site: `articles/a-1/index.html`. */
  readonly file: string
}
export type Renderer = {
  /** Every page, each path once; of two routes that claim one the first has it. */
  readonly paths: readonly PagePath[]
  /** Null where a route has nothing to say at this path. */
  render(page: PagePath): Promise<Uint8Array | null>
}

/** Loads the code; the archive and the language are those of the environment when this is called. */
export async function openRenderer(folder: string, address: string): Promise<Renderer> {
  const { entry, styles }: CodeFile = JSON.parse(readFileSync(path.join(folder, 'code.json'), 'utf8'))
  const { app }: { app: App } = await import(pathToFileURL(path.join(folder, 'server', entry)).href)
  app.setInternals({
    pagesByKeys: new Map(Object.entries(styles).map(([key, own]) => [key, { styles: own }])),
  })
  app.setOptions(QUIET)
  const found = await new StaticPaths(app).getAll()
  const byFile = new Map<string, PagePath>()
  for (const page of found) {
    const file = toFile(page)
    if (!byFile.has(file)) byFile.set(file, { ...page, file })
  }
  const frames = new Map<RouteData, Promise<Frame | null>>()
  return {
    paths: Array.from(byFile.values()),
    async render(page) {
      const opened = frames.get(page.route) ?? openFrame(app, page, address)
      frames.set(page.route, opened)
      const frame = await opened
      return frame === null ? renderWhole(app, page, address) : pourPage(frame, page, address)
    },
  }
}

/** By one of the route's pages: the frame is the same for all. */
function openFrame(app: App, page: PagePath, address: string): Promise<Frame | null> {
  // A single page is no cheaper with a frame, a file has none.
  if (page.route.type === 'endpoint' || page.route.pathname !== undefined) return Promise.resolve(null)
  return toFrame(async (frame) => {
    const request = new Request(toUrl(page, address))
    return (await app.render(request, { routeData: page.route, locals: { frame } })).text()
  })
}

const encoder = new TextEncoder()

function pourPage(frame: Frame, page: PagePath, address: string): Uint8Array {
  const parts = frame.toParts(toParams(page))
  return 'to' in parts ? toRedirect(parts.to, address) : encoder.encode(pourInto(frame, parts))
}

async function renderWhole(app: App, page: PagePath, address: string): Promise<Uint8Array | null> {
  const response = await app.render(new Request(toUrl(page, address)), { routeData: page.route })
  const to = response.headers.get('location')
  if (to !== null && response.status >= 300 && response.status < 400) return toRedirect(to, address)
  return response.body === null ? null : new Uint8Array(await response.arrayBuffer())
}

/** No scripts of integrations, and nothing to say: what goes wrong is thrown. */
const QUIET = { settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } }

/** Pages lie in folders of their own (`trailingSlash: 'always'`), files as they are named, and what is not found at its name. */
function toFile({ pathname, route }: PathWithRoute): string {
  const name = pathname.replace(/^\/|\/$/gu, '')
  if (route.type === 'endpoint') return name
  return name === '404' ? '404.html' : path.posix.join(name, 'index.html')
}

function toUrl({ pathname, route }: PagePath, address: string): URL {
  return new URL(route.type === 'endpoint' || pathname.endsWith('/') ? pathname : `${pathname}/`, address)
}

/** `articles/a-1` by the route `articles/[id]` → `{ id: 'a-1' }`. */
function toParams({ pathname, route }: PagePath): Record<string, string | undefined> {
  const values = route.pattern.exec(pathname)?.slice(1) ?? []
  return Object.fromEntries(route.params.map((name, i) => [name, values[i]]))
}

/** A page that leads on, for hosts that know no redirects. */
function toRedirect(to: string, address: string): Uint8Array {
  const [link, whole] = [to, new URL(to, address).href].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  )
  return encoder.encode(
    `<!doctype html><title>${link}</title><meta http-equiv="refresh" content="0;url=${link}"><meta name="robots" content="noindex"><link rel="canonical" href="${whole}"><body><a href="${link}">${link}</a></body>`,
  )
}
