/**
 * Renders the pages of a site by the code Astro bundled, as Astro's own loop over `getStaticPaths` would, but so that several
 * threads can share them, and that what a route gives a `cacheKey` is rendered only where that key is new.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PathWithRoute, RouteData } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'

/** As Astro has them: the style sheets of a route, in any order. */
export type RouteStyles = readonly unknown[]
export type CodeFile = { readonly entry: string; readonly styles: Readonly<Record<string, RouteStyles>> }

/** What Astro's bundle offers whoever renders by it. */
type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals(internals: {
    readonly pagesByKeys: ReadonlyMap<string, { readonly styles: RouteStyles }>
  }): void
  setOptions(options: unknown): void
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>
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
  return {
    paths: Array.from(byFile.values()),
    async render({ pathname, route }) {
      const url = new URL(toAddress(pathname, route), address)
      const response = await app.render(new Request(url), { routeData: route })
      const to = response.headers.get('location')
      if (to !== null && response.status >= 300 && response.status < 400) return toRedirect(to, address)
      return response.body === null ? null : new Uint8Array(await response.arrayBuffer())
    },
  }
}

/** No scripts of integrations, and nothing to say: what goes wrong is thrown. */
const QUIET = { settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } }

/** Pages lie in folders of their own (`trailingSlash: 'always'`), files as they are named, and what is not found at its name. */
function toFile({ pathname, route }: PathWithRoute): string {
  const name = pathname.replace(/^\/|\/$/gu, '')
  if (route.type === 'endpoint') return name
  return name === '404' ? '404.html' : path.posix.join(name, 'index.html')
}

const toAddress = (pathname: string, { type }: RouteData): string =>
  type === 'endpoint' || pathname.endsWith('/') ? pathname : `${pathname}/`

/** A page that leads on, for hosts that know no redirects. */
function toRedirect(to: string, address: string): Uint8Array {
  const [link, whole] = [to, new URL(to, address).href].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  )
  return new TextEncoder().encode(
    `<!doctype html><title>${link}</title><meta http-equiv="refresh" content="0;url=${link}"><meta name="robots" content="noindex"><link rel="canonical" href="${whole}"><body><a href="${link}">${link}</a></body>`,
  )
}
