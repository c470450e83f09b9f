/**
 * Ten thousand pages of one kind differ in a few parts of HTML, which the page says how to make of its params (`pour`). What is around them Astro renders
 * once, with signs where the parts go.
 */
import type { OpenFrame, PageParts, ToParts } from '../../src/components/markup/pageParts.ts'

/** In the order they stand in a page. */
const NAMES = ['head', 'languages', 'crumbs', 'main'] as const
const SIGNS: PageParts = { head: '<!--~h-->', languages: '<!--~l-->', crumbs: '<!--~c-->', main: '<!--~m-->' }

export type Frame = {
  /** Before, between and behind the parts. */
  readonly texts: readonly string[]
  readonly toParts: ToParts
}

/**
 * The frame of a route's pages.
 *
 * @param render renders one of them whole; a page with parts leaves in the frame what makes them
 * @returns null where pages of this route are rendered whole, each by itself
 */
export async function toFrame(render: (frame: OpenFrame) => Promise<string>): Promise<Frame | null> {
  const frame: OpenFrame = { signs: SIGNS, toParts: null }
  const texts = (await render(frame)).split(/<!--~[hlcm]-->/u)
  if (frame.toParts === null) return null
  if (texts.length !== NAMES.length + 1)
    throw new Error(`Unexpected ${texts.length - 1} parts in a frame, expected ${NAMES.length}`)
  return { texts, toParts: frame.toParts }
}

/** `pourInto({ texts: ['<head>', '</head>…', …], … }, parts)` → the page. */
export const pourInto = ({ texts }: Frame, parts: PageParts): string =>
  NAMES.reduce((html, name, i) => html + parts[name] + (texts[i + 1] ?? ''), texts[0] ?? '')
