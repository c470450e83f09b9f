/**
 * Who pointing words before a figure may mean, and who speaks where it is quoted.
 */
import { rolesOf } from './mentionRoles.ts'
import type { Candidate } from './candidate.ts'
import type { EntityRules } from '../entities/rules.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import type { Spot } from './subjectSpot.ts'

/**
 * What the pointing words before a figure say of a candidate.
 *
 * @example “我们去年建了2幢厂房。”青禾公司负责人说: of the firm 'points 我们 quoted organisation'; without 我们 'voice quoted speaks organisation'
 */
export function seePointing(
  see: See,
  candidate: Candidate,
  { spot, stage, pointing }: Occurrence,
  rules: EntityRules,
): void {
  const { mention } = candidate
  const { inClause, inSentence, voice } = pointing
  const kind = candidate.origin === 'person' ? 'person' : candidate.kind
  const isPerson = mention?.form === 'person'
  const speaks =
    voice === 'quoted' &&
    mention !== null &&
    (isPerson || rolesOf(mention, stage, rules).includes('then a person'))
  const role = speaks ? 'speaks' : isPerson ? 'person' : 'silent'
  see`points ${inClause} in the clause ${kind}`
  see`points ${inSentence} in the sentence ${kind}`
  see`points ${inSentence} ${voice} ${kind}`
  see`points ${inSentence} ${placeOf(candidate, spot)} ${role}`
  see`voice ${voice} ${role} ${kind}`
}

function placeOf({ mention }: Candidate, { part, clause, sentence, position }: Spot): string {
  if (mention === null) return 'unnamed'
  if (mention.part !== part.index) return 'above'
  if (mention.start >= position) return 'behind'
  if (mention.start >= clause.start) return 'clause'
  return mention.start >= sentence.start ? 'sentence' : 'before'
}
