import { site } from './site.ts'
import type { Right } from '../siteSchema.ts'

/** What may be shown of a newspaper's text, as the owner's file says. */
export function rightOf(newspaper: string | null): Right {
  const { default: otherwise, newspapers } = site.rights
  const own = newspaper !== null && Object.hasOwn(newspapers, newspaper) ? newspapers[newspaper] : undefined
  return own ?? otherwise
}

/** The blocks of a text that may be shown: all, the first one, none. */
export function shownBlocks<T>(body: readonly T[], newspaper: string | null): readonly T[] {
  const right = rightOf(newspaper)
  return right === 'full' ? body : right === 'excerpt' ? body.slice(0, 1) : []
}
