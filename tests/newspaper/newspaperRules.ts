import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { toNewspaperRules } from '../../src/newspaper/parse.ts'

const FOLDERS = ['content/rules', 'content/model']

/** The parsed JSON of each rule file and model by stem. */
export const rawRules: Record<string, unknown> = Object.fromEntries(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [path.parse(name).name, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))]),
  ),
)

/** The newspaper rules as the project ships them. */
export const rules = toNewspaperRules(rawRules)
