import { z } from 'zod'
import { type CompiledDating, toDating } from './dating.ts'
import { type CompiledKeywords, toKeywords } from './keywords.ts'
import { type PlaceRules, toPlaceRules } from './placeRules.ts'
import { datingSchema } from './datingSchema.ts'
import { districtsSchema, divisionsSchema, falseFriendsSchema, placeWordsSchema } from './placeSchemas.ts'
import { commonWordsSchema, keywordsSchema, topicsSchema } from './topicSchemas.ts'
import { type CompiledTopics, toTopics } from './topics.ts'

/** The files under `content/rules/` this part reads, by the names it knows them by. */
export const SUBJECT_RULE_FILES = {
  districts: 'districts.json',
  divisions: 'divisions.json',
  falseFriends: 'false-friends.json',
  placeWords: 'place-words.json',
  topics: 'topics.json',
  keywords: 'keywords.json',
  commonWords: 'common-words.json',
  dating: 'dating.json',
} as const

/** What those files hold. */
export const subjectRulesSchema = z.object({
  districts: districtsSchema,
  divisions: divisionsSchema,
  falseFriends: falseFriendsSchema,
  placeWords: placeWordsSchema,
  topics: topicsSchema,
  keywords: keywordsSchema,
  commonWords: commonWordsSchema,
  dating: datingSchema,
})
export type RawSubjectRules = z.infer<typeof subjectRulesSchema>

export type SubjectRules = {
  readonly raw: RawSubjectRules
  readonly places: PlaceRules
  readonly topics: CompiledTopics
  readonly keywords: CompiledKeywords
  readonly dating: CompiledDating
}

/**
 * Checks and compiles the rules once; throws a `ZodError` that names the file and the path of what is wrong.
 *
 * @example toSubjectRules({ districts: JSON.parse(…), divisions: …, falseFriends: …, placeWords: …, topics: …, keywords: …, commonWords: … })
 */
export function toSubjectRules(input: unknown): SubjectRules {
  const raw = subjectRulesSchema.parse(input)
  const topics = toTopics(raw.topics, raw.districts)
  return {
    raw,
    places: toPlaceRules(raw),
    topics,
    dating: toDating(raw.dating),
    keywords: toKeywords(raw.keywords, topics),
  }
}
