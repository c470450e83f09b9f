import { words } from '../../strings/words.ts'
import '../breadcrumb.css'
import { href } from '../href.ts'
import { markup, type Html } from './markup.ts'

export type Crumb = { readonly label: string; readonly path?: string }

/** `首页 › 区县 › 临安区`: the last one is the page itself. Nothing where there is none. */
export function breadcrumb(crumbs: readonly Crumb[]): Html | null {
  if (crumbs.length === 0) return null
  const all: readonly Crumb[] = [{ label: words.home, path: '' }, ...crumbs]
  return markup`<nav class="frame" aria-label="${words.breadcrumb}">
    <ol class="crumbs folio">${all.map(({ label, path }, i) =>
      path === undefined || i === all.length - 1
        ? markup`<li><span aria-current="page">${label}</span></li>`
        : markup`<li><a href="${href(path)}">${label}</a></li>`,
    )}</ol>
  </nav>`
}
