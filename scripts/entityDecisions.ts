import { entityDecisionsSchema, type EntityDecisions } from '../src/archive/entities/decisions.ts'
import { readOwnText } from './archiveFolder.ts'
import type { FileMessage } from './message.ts'
import { readOwnJson } from './ownJson.ts'

const FILE = 'corrections/entities.json'

/** What a person decided about an archive's entities; a malformed file decides nothing, and says by line and field why. */
export function readEntityDecisions(archive: string): {
  readonly decisions: EntityDecisions
  readonly messages: readonly FileMessage[]
} {
  const read = readOwnJson(
    readOwnText({ root: archive }, FILE),
    FILE,
    entityDecisionsSchema,
    'invalid-entities',
  )
  if (read === null || 'messages' in read) return { decisions: [], messages: read?.messages ?? [] }
  return { decisions: read.value, messages: [] }
}
