import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { entityDecisionsSchema, type EntityDecisions } from '../src/archive/entities/decisions.ts'

/** What a person decided about an archive's entities; throws, with the path of what is wrong, where the file is malformed. */
export function readEntityDecisions(archive: string): EntityDecisions {
  const file = path.join(archive, 'corrections', 'entities.json')
  return existsSync(file) ? entityDecisionsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}
