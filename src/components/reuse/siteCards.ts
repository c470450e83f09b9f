/** The pictures of shared links: one for each of the newest articles, one for the rest and for every other page. */
import sharp from 'sharp'
import { archive } from '../../archive/archive.ts'
import { dateText, folioText, headlineText, placeName, topicName } from '../../archive/labels.ts'
import { coverageText } from '../../archive/coverage.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { digestOf } from '../../archive/digestOf.ts'
import { paths } from '../../archive/paths.ts'
import { toCardSvg, type Card } from '../../reuse/card.ts'
import { site } from '../../archive/site.ts'
import { inLanguage } from '../../strings/words.ts'
import { glyphOf } from './glyphs.ts'

/** The id of the card that stands for the site. */
const SITE = 'site'
const name = inLanguage(site.title)

let carded: ReadonlySet<string> | null = null

/** Articles with a card of their own: as many of the newest as the owner's file says. */
function cardedIds(): ReadonlySet<string> {
  carded ??= new Set(
    archive()
      .articles.slice(0, site.cards)
      .map(({ id }) => id),
  )
  return carded
}

export const cardPaths = (): { params: { id: string }; cacheKey: string }[] =>
  [SITE, ...cardedIds()].map((id) => ({ params: { id }, cacheKey: digestOf([toCard(id)]) }))

/** The path of the card of an article; of the site's for none, or one without its own. */
export function cardPath(article: string | null): string {
  return paths.card(article !== null && cardedIds().has(article) ? article : SITE)
}

/** The card with that id as JPEG: some 50 kB and 50 ms; a PNG of few colours is half the size at twice the time. */
export async function toCardJpeg(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const svg = toCardSvg(toCard(id), glyphOf)
  return new Uint8Array(await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 70 }).toBuffer())
}

function toCard(id: string): Card {
  const listing = archive().byId.get(id)
  return listing === undefined ? siteCard() : articleCard(listing)
}

function siteCard(): Card {
  return { segments: [inLanguage(site.promise)], source: coverageText(), subject: '', site: name }
}

function articleCard(listing: ArticleListing): Card {
  const { newspaper, district, topics } = listing
  return {
    segments: headlineText(listing).split('　'),
    source: [newspaper, dateText(listing), folioText(listing)].filter(Boolean).join('　'),
    subject: [district === null ? '' : placeName(district), ...topics.map(topicName)]
      .filter(Boolean)
      .join('　'),
    site: name,
  }
}
