import { readFileSync } from 'node:fs'
import { openSegmenter } from '../../scripts/segmenter.ts'
import { readEntities, type ArticleEntities } from '../../src/entities/read.ts'
import { ENTITY_RULE_FILES, toEntityRules } from '../../src/entities/rules.ts'
import type { Segmenter } from '../../src/text/segmenter.ts'

export const segmenter: Segmenter = openSegmenter([])

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
export const ruleFiles = {
  ...Object.fromEntries(ENTITY_RULE_FILES.map((stem) => [stem, readJson(`content/rules/${stem}.json`)])),
  gazetteer: readJson('content/gazetteer/divisions.json'),
}
export const rules = toEntityRules(ruleFiles)

/** The entities of an article of these paragraphs. */
export function entitiesOf(
  paragraphs: readonly string[],
  headline: string | null = null,
  home: string | null = null,
): ArticleEntities {
  const body = paragraphs.map((text) => ({
    kind: 'paragraph' as const,
    text,
    lines: [[1, 1]] as [number, number][],
  }))
  return readEntities({ headline, kicker: null, subhead: null, body, photos: [] }, home, rules, segmenter)
}

/** `name → how often mentioned`. */
export const namesOf = (...paragraphs: string[]): Record<string, number> =>
  Object.fromEntries(entitiesOf(paragraphs).entities.map(({ name, mentions }) => [name, mentions.length]))
