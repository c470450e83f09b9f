/** Newspapers whose rights `archive.json` limits, and of which no page is held: a name that is misspelled there limits nothing. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SETTINGS_FILE, toSettings } from '../src/archive/settings.ts'
import type { Page } from '../src/schema/entry.ts'
import { fileMessage, type FileMessage } from './message.ts'

/** A warning each; none where there are no pages yet. */
export function reportUnheldPapers(
  { root }: { readonly root: string },
  pages: readonly Pick<Page, 'newspaper'>[],
): FileMessage[] {
  const at = path.join(root, SETTINGS_FILE)
  if (pages.length === 0 || !existsSync(at)) return []
  const { rights } = toSettings(readFileSync(at, 'utf8')).site
  const held = new Set(pages.map(({ newspaper }) => newspaper))
  return Object.keys(rights.newspapers)
    .filter((name) => !held.has(name))
    .map((name) => ({
      ...fileMessage(SETTINGS_FILE, 'invalid-archive', {
        zh: `rights 里的「${name}」一个版面也没有：请核对报名，否则这条限制不起作用`,
        en: `no page is of “${name}” in rights: look at the name, or the limit holds for nothing`,
      }),
      severity: 'warning',
    }))
}
