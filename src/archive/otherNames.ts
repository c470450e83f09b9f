/** What places, topics, indicators and units are called where the interface is not in Chinese, for what holds the entries' own names. */
import { comparisonGlosses, indicatorText, unitGlosses } from '../strings/glosses.ts'
import { language } from '../strings/words.ts'
import { archive } from './archive.ts'
import { figureCatalogue } from './figures/figureStore.ts'
import { placeName, topicName } from './labels.ts'

/** Names by their Chinese ones; empty in Chinese. */
export function otherNames(): Record<string, string> {
  if (language === 'zh-Hans') return {}
  const { atlas, places } = archive().manifest
  return Object.fromEntries([
    ...Object.entries(places).map(([id, name]) => [name, placeName(id)]),
    ...atlas.places.map(({ id, name }) => [name['zh-Hans'] ?? id, placeName(id)]),
    ...atlas.topics.map(({ id, name }) => [name['zh-Hans'] ?? id, topicName(id)]),
    ...figureCatalogue().indicators.map(({ id, name }) => [name ?? id, indicatorText(id, name ?? id)]),
    ...unitGlosses(),
    ...comparisonGlosses(),
  ])
}
