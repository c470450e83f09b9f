/** The pages of an indicator: what `getStaticPaths` of their routes gives to Astro. */
import { indicatorIds, readDigest } from './figureStore.ts'
import type { IndicatorDigest } from './digest.ts'
import type { View } from './views.ts'

type Digests = IndicatorDigest['views'][number]

/** The view an indicator's own page shows: the first that has figures; null where none has a period. */
export function mainView({ views }: IndicatorDigest): Digests | null {
  return views[0] ?? null
}

let parts: { indicator: string; views: View[]; places: string[] }[] | null = null

/** Every indicator with its views and places, read once. */
function indicatorParts(): NonNullable<typeof parts> {
  parts ??= indicatorIds().map((indicator) => {
    const { views, picked } = readDigest(indicator)
    return { indicator, views: views.map(({ view }) => view), places: picked.map(({ place }) => place) }
  })
  return parts
}

/** Each indicator's own page (no view), and one for each further view. */
export function viewPages(): { indicator: string; view: View | undefined }[] {
  return indicatorParts().flatMap(({ indicator, views: [, ...further] }) => [
    { indicator, view: undefined },
    ...further.map((view) => ({ indicator, view })),
  ])
}

/** Each indicator with each place it has figures of. */
export function placePages(): { indicator: string; place: string }[] {
  return indicatorParts().flatMap(({ indicator, places }) => places.map((place) => ({ indicator, place })))
}

/**
 * The switch between views as it stands at one: for each of its two questions the answers there are, each with the view it
 * leads to, null where no figure answers.
 */
export function toSwitches({ views }: IndicatorDigest, current: View): { kinds: Switch[]; spans: Switch[] } {
  const held = new Set(views.map(({ view }) => view))
  const pick = (...wanted: View[]): View | null => wanted.find((view) => held.has(view)) ?? null
  const partial = current.endsWith('-partial')
  const aims = current.startsWith('aims')
  return {
    kinds: [
      {
        name: 'resultsOnly',
        current: !aims,
        to: partial ? pick('results-partial', 'results') : pick('results', 'results-partial'),
      },
      {
        name: 'aimsOnly',
        current: aims,
        to: partial ? pick('aims-partial', 'aims') : pick('aims', 'aims-partial'),
      },
    ],
    spans: [
      { name: 'wholeYears', current: !partial, to: aims ? pick('aims') : pick('results') },
      { name: 'partialYears', current: partial, to: aims ? pick('aims-partial') : pick('results-partial') },
    ],
  }
}

export type Switch = {
  readonly name: 'resultsOnly' | 'aimsOnly' | 'wholeYears' | 'partialYears'
  readonly current: boolean
  readonly to: View | null
}
