/** Reads a whole site the way a browser without scripts would: from one page on, by its links. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

export type CrawledPage = {
  readonly url: string
  readonly status: number
  readonly html: string
  readonly ids: ReadonlySet<string>
  /** Absolute addresses on this site, with their fragment. */
  readonly links: readonly string[]
}

/** Follows every link of the site from `start` on; `follow` narrows which pages' links are followed. */
export async function crawl(
  start: string,
  follow: (url: string) => boolean = () => true,
): Promise<Map<string, CrawledPage>> {
  const { origin } = new URL(start)
  const pages = new Map<string, CrawledPage>()
  const waiting = [start]
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (pages.has(url)) continue
    const page = await read(url, origin)
    pages.set(url, page)
    for (const link of page.links) {
      const target = withoutFragment(link)
      if (!pages.has(target) && follow(target)) waiting.push(target)
    }
  }
  return pages
}

/** Links to what the site does not have: no such page, or no such anchor on it. */
export function brokenLinks(pages: ReadonlyMap<string, CrawledPage>): string[] {
  return Array.from(pages.values()).flatMap(({ url, status, links }) => {
    const broken = links.filter((link) => !leadsSomewhere(link, pages)).map((link) => `${url} → ${link}`)
    return status < 400 ? broken : [`${url}: ${status}`, ...broken]
  })
}

function leadsSomewhere(link: string, pages: ReadonlyMap<string, CrawledPage>): boolean {
  const target = pages.get(withoutFragment(link))
  const fragment = decodeURIComponent(new URL(link).hash.slice(1))
  return target !== undefined && target.status < 400 && (fragment === '' || target.ids.has(fragment))
}

const withoutFragment = (url: string): string => url.replace(/#.*$/u, '')

async function read(url: string, origin: string): Promise<CrawledPage> {
  const response = await fetch(url)
  const isHtml = (response.headers.get('content-type') ?? '').includes('html')
  const html = isHtml ? await response.text() : ''
  const ids = new Set<string>()
  const links: string[] = []
  if (isHtml) visit(parse(html), url, origin, ids, links)
  return { url, status: response.status, html, ids, links }
}

const ADDRESSES = new Set(['href', 'src', 'action'])

function visit(root: Node, url: string, origin: string, ids: Set<string>, links: string[]): void {
  const nodes: Node[] = [root]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if ('childNodes' in node) nodes.push(...node.childNodes)
    if (!('attrs' in node) || isElsewhere(node)) continue
    for (const { name, value } of node.attrs) {
      if (name === 'id') ids.add(value)
      if (!ADDRESSES.has(name)) continue
      const link = new URL(value, url)
      // A query asks the search page's script; the page is the same.
      link.search = ''
      if (link.origin === origin) links.push(link.href)
    }
  }
}

/** The canonical address, its alternates and the like name the site's public address, which is not where it is tested. */
function isElsewhere(node: DefaultTreeAdapterTypes.Element): boolean {
  return node.attrs.some(({ name, value }) => name === 'rel' && /canonical|alternate/u.test(value))
}
