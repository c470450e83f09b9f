import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { atlasSchema, type Atlas } from '../src/archive/atlas.ts'
import { toOwnAtlas, type FiledPlace } from '../src/archive/ownAtlas.ts'
import { site } from '../src/archive/site.ts'
import { checked, readRuleJson } from './checkedRules.ts'
import { romanise } from './romanise.ts'
import { readRuleFiles, RULES_FOLDER } from './tools.ts'

const topicsSchema = z.object({ topics: z.array(z.object({ id: z.string(), name: z.string() })) })

/** What the pages of an archive say of places and topics: its `rules/atlas.json`, else what its settings and articles say. */
export function readAtlas(archive: string, filed: readonly FiledPlace[]): Atlas {
  const own = path.join(archive, 'rules', 'atlas.json')
  if (existsSync(own)) return readFile(own)
  const known = readFile(path.join(RULES_FOLDER, 'atlas.json')).topics
  const { topics } = topicsSchema.parse(readRuleFiles()['topics'])
  const named = topics.map(
    ({ id, name }) => known.find((topic) => topic.id === id) ?? { id, name: { 'zh-Hans': name } },
  )
  return toOwnAtlas(site, filed, named, romanise)
}

function readFile(file: string): Atlas {
  return checked(file, () => atlasSchema.parse(readRuleJson(file)))
}
