/**
 * The settings of the archive this process works on: the environment's `JIANBAO_ARCHIVE` (set by `scripts/chosenArchive.ts`),
 * else the archive that ships.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Site } from '../siteSchema.ts'
import { SETTINGS_FILE, toSettings } from './settings.ts'

/** What is wrong with the file is said by the parse (`scripts/readSettings.ts`); here stands what holds all the same. */
export const site: Site = readSite(process.env.JIANBAO_ARCHIVE ?? 'content')

function readSite(archive: string): Site {
  const file = path.join(archive, SETTINGS_FILE)
  return toSettings(existsSync(file) ? readFileSync(file, 'utf8') : '').site
}
