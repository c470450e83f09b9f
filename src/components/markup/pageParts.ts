/**
 * What differs between two pages of one kind. The frame around it is rendered by Astro, once a kind where a build pours thousands of pages into it
 * (`scripts/pages/frames.ts`), else with each page.
 */
import { href } from '../href.ts'
import { breadcrumb } from './breadcrumb.ts'
import { languageLinks } from './languageLinks.ts'
import { markup, type Html, type Part } from './markup.ts'
import { pageHead, type PageFacts } from './pageHead.ts'

/** HTML of each part. */
export type PageParts = Readonly<Record<'head' | 'languages' | 'crumbs' | 'main', string>>
type Params = Readonly<Record<string, string | undefined>>
/** What makes a page's parts of its params; an address instead of parts leads on. */
export type ToParts = (params: Params) => PageParts | { readonly to: string }
/** A frame in the making: signs where the parts go, and, once the page is rendered, what makes the parts. */
export type OpenFrame = { readonly signs: PageParts; toParts: ToParts | null }

/** A page's parts; where its frame is made, the signs for them. */
export function pour(
  { locals, params }: { readonly locals: App.Locals; readonly params: Params },
  toParts: ToParts,
): ReturnType<ToParts> {
  if (locals.frame === undefined) return toParts(params)
  locals.frame.toParts = toParts
  return locals.frame.signs
}

/**
 * @param head what the head says beside the facts
 */
export const toPageParts = (facts: PageFacts, main: Part = null, head: Part = null): PageParts => ({
  head: markup`${pageHead(facts)}${head}`.text,
  languages: markup`${languageLinks(facts.path)}`.text,
  crumbs: markup`${breadcrumb(facts.crumbs ?? [])}`.text,
  main: markup`${main}`.text,
})

/** For the head of a page whose address was another once: to the path it has now. */
export const leadOn = (path: string): Html =>
  markup`<meta http-equiv="refresh" content="0; url=${href(path)}">`
