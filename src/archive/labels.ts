/** How places, topics, dates and references read in this build's language. */
import { inLanguage, language, words } from '../strings/words.ts'
import { archive, articleAt, NONE } from './archive.ts'
import { readEdtf, type Dated } from './dates.ts'
import { toGist } from './excerpt.ts'
import { OWN_REGION } from '../subjects/ownPlaces.ts'
import { intervalText } from './intervalText.ts'
import type { ArticleListing, PageListing } from './listing.ts'
import { toRomanName } from './romanName.ts'

/** `临安区`; a place outside the atlas by the name its articles have; `未归入区县` for none. */
export function placeName(id: string | null): string {
  if (id === null || id === NONE) return words.district.none
  const { atlas, places } = archive().manifest
  const place = atlas.places.find((candidate) => candidate.id === id)
  if (place !== undefined) return inLanguage(place.name)
  if (id === OWN_REGION) return inLanguage(atlas.region)
  return language === 'zh-Hans' ? (places[id] ?? id) : toRomanName(id)
}

export function topicName(id: string): string {
  if (id === NONE) return words.topic.none
  const topic = archive().manifest.atlas.topics.find((candidate) => candidate.id === id)
  return topic === undefined ? id : inLanguage(topic.name)
}

/** `2023年11月20日`; `约2023年11月` where inferred; `日期不详`. */
export function dateText({ date, dateApprox }: Dated): string {
  if (date !== null) return words.date.day(date)
  const interval = dateApprox === null ? null : readEdtf(dateApprox)
  return interval === null ? words.date.none : words.date.about(intervalText(interval, words.data.dateLocale))
}

/** A year, month or day as readers see it, whichever it is: `2023年11月`. */
export function periodText(period: string): string {
  if (period === NONE) return words.date.none
  if (period.length === 4) return words.date.year(period)
  return period.length === 7 ? words.date.month(period) : words.date.day(period)
}

export function paperText(newspaper: string | null): string {
  return newspaper === null ? words.page.noPaper : words.page.paper(newspaper)
}

/** `第3版 要闻`; nothing where the page prints neither. */
export function folioText({ pageNumber, section }: Pick<PageListing, 'pageNumber' | 'section'>): string {
  return [pageNumber === null ? '' : words.page.number(pageNumber), section ?? ''].filter(Boolean).join(' ')
}

/** A page within its issue: `第3版 要闻`; `版次不详` where nobody says, never the name of a file. */
export const pageText = (page: Pick<PageListing, 'pageNumber' | 'section'>): string =>
  folioText(page) || words.page.unnumbered

/** An issue by one of its pages: `《样报》2023年11月20日`; where the paper is not known, with the headline it opens with. */
export function issueText(page: PageListing): string {
  const name = `${paperText(page.newspaper)} ${dateText(page)}`
  const [first] = page.articles
  return page.newspaper !== null || first === undefined ? name : `${name} ${headlineText(articleAt(first))}`
}

/** `《样报》2023年11月20日 第3版`. */
export function sourceText(
  source: Pick<ArticleListing, 'newspaper' | 'date' | 'dateApprox' | 'pageNumber' | 'section'>,
): string {
  return [paperText(source.newspaper), dateText(source), folioText(source)].filter(Boolean).join(' ')
}

/** The headline; where none is printed a sign that says so, with the gist of the text. */
export function headlineText({ headline, excerpt }: Pick<ArticleListing, 'headline' | 'excerpt'>): string {
  return headline ?? `${words.page.untitled}${toGist(excerpt)}`
}

/** What stands for a missing headline in a reference, which has brackets of its own. */
export function standInText({ excerpt }: Pick<ArticleListing, 'excerpt'>): string {
  return toGist(excerpt) || words.page.noHeadline
}

/** `记者 沈样　通讯员 江拟`. */
export function bylineText(byline: ArticleListing['byline']): string {
  return byline
    .map(({ role, names, org }) => [org ?? '', role, names.join(' ')].filter(Boolean).join(' '))
    .join('　')
}
