/** References and absolute addresses of this build's archive: where `src/reuse/` meets the site. */
import citing from '../../../content/rules/citing.json'
import { standInText } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { citingFileSchema, toNotAuthors } from '../../reuse/authors.ts'
import type { Reference } from '../../reuse/reference.ts'
import { toReference } from '../../reuse/toReference.ts'
import { href } from '../href.ts'

const notAuthors = toNotAuthors(citingFileSchema.parse(citing))

/** `absolute('search/')` → `https://jianbao.example/search/`: the public address, wherever the site is tried out. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href
}

export function referenceOf(listing: ArticleListing): Reference {
  const url = absolute(paths.article(listing.id))
  return toReference(listing, { url, standIn: standInText(listing), notAuthors })
}
