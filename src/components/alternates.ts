import { site } from '../archive/site.ts'
import type { Language } from '../siteSchema.ts'
import { language } from '../strings/words.ts'

/** Where the first language lives; this build's own base path where it is the first. */
const root = process.env.JIANBAO_ROOT ?? import.meta.env.BASE_URL

export type Alternate = { readonly language: Language; readonly path: string; readonly current: boolean }

/** A page in every language the owner builds; empty where there is one language alone. */
export function alternates(path: string): Alternate[] {
  if (site.languages.length < 2) return []
  return site.languages.map((other, i) => ({
    language: other,
    path: `${root}${i === 0 ? '' : `${other}/`}${path}`,
    current: other === language,
  }))
}
