/**
 * Where a candidate stands to a figure: near or far, before or behind, with whom in between, and in what role.
 */
import type { EntityRules } from '../entities/rules.ts'
import { coarse, kindOf } from './candidateKinds.ts'
import { distanceOf, rolesOf } from './mentionRoles.ts'
import type { Candidate } from './candidate.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import type { EntityMention, Stage } from './stage.ts'
import type { Spot } from './subjectSpot.ts'

/** What is seen of a named candidate by the mention that matters most. */
export function seePosition(
  see: See,
  candidate: Candidate,
  all: readonly Candidate[],
  { spot, last, stage, pointing }: Occurrence,
  rules: EntityRules,
  sort: string,
  suits: boolean,
): void {
  const { mention, entity, kind } = candidate
  if (mention === null || entity === null) return
  const place = distanceOf(mention, spot)
  const near =
    place === 'clause' || place === 'sentence'
      ? 'near'
      : place === 'clause behind' || place === 'sentence behind'
        ? 'behind'
        : 'far'
  const roles = rolesOf(mention, stage, rules)
  const between = all.filter(
    (other) => other.mention !== null && other.mention !== mention && isBetween(other.mention, mention, spot),
  )
  const isSpeaker = roles.includes('then a person') || mention.form === 'person'
  const level = coarse(kindOf(candidate))
  see`at ${place}`
  see`at ${place} ${sort}`
  see`at ${near} ${suits ? 'suits' : 'suits not'}`
  see`form ${mention.form} ${near}`
  for (const role of roles) {
    see`role ${role}`
    see`role ${role} ${near}`
    see`role ${role} ${level}`
  }
  if (isSpeaker && pointing.voice === 'quoted') see`speaks the quotation ${level}`
  see`rivals ${Math.min(between.filter((other) => other.kind === kind && other.entity?.proper === true).length, 2)}`
  see`between ${Math.min(between.filter((other) => other.entity?.proper === true).length, 3)}`
  if (spot.part.first === entity) see`first of the part ${near}`
  if (isInHeading(entity, spot, stage)) see`in the heading above`
  if (isNew(mention, spot, last)) see`new ${sort}`
  seeBounds(see, spot, mention)
}

/** Behind the number but of it: 仓储能力超20万吨的潘桥库. */
function seeBounds(see: See, { part, end, position }: Spot, mention: EntityMention): void {
  if (mention.part !== part.index || mention.start < position) return
  const gap = part.folded.text.slice(end, mention.start)
  if (/^[^，。；]{0,4}的[^，。；]{0,8}$/u.test(gap)) {
    see`owned behind`
    if (/^[^，。；]{0,2}的$/u.test(gap)) see`owned right behind`
  } else if (gap.length < 3) see`right behind`
}

function isNew(mention: EntityMention, spot: Spot, last: Spot | null): boolean {
  if (mention.part !== spot.part.index || mention.start >= spot.position) return false
  return mention.start >= (last?.part === spot.part ? last.end : 0)
}

function isBetween(other: EntityMention, mention: EntityMention, spot: Spot): boolean {
  const place = (one: EntityMention): number => one.part * 1e6 + one.start
  return place(other) > place(mention) && place(other) < spot.part.index * 1e6 + spot.position
}

/** Named in the heading that stands above the figure's part. */
function isInHeading(entity: Candidate['entity'], spot: Spot, stage: Stage): boolean {
  const heading = stage.parts
    .slice(Math.max(0, spot.part.index - 12), spot.part.index)
    .findLast(({ role }) => role === 'heading')
  return heading !== undefined && heading.mentions.slice(0, 12).some((mention) => mention.entity === entity)
}
