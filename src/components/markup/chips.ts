import { placeName, topicName } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import '../chips.css'
import { href } from '../href.ts'
import { markup, type Html } from './markup.ts'

type Filed = Pick<ArticleListing, 'district' | 'otherDistricts' | 'topics'>
type Which = {
  /** A district or topic under which all of a list stands: its chip would say nothing. */
  readonly without?: string | null
  /** The other districts too. */
  readonly all?: boolean
}

/** An article's district and topics, each a link to its list. */
export function chips(article: Filed, { without = null, all = false }: Which): Html | null {
  const places = [article.district, ...(all ? article.otherDistricts : [])].flatMap((id) =>
    id === null || id === without
      ? []
      : [markup`<li><a class="place" href="${href(paths.district(id))}">${placeName(id)}</a></li>`],
  )
  const topics = article.topics
    .filter((id) => id !== without)
    .map((id) => markup`<li><a href="${href(paths.topic(id))}">${topicName(id)}</a></li>`)
  return places.length + topics.length === 0 ? null : markup`<ul class="filing">${places}${topics}</ul>`
}
