import { site, type Right } from '../site.config.ts'

/** What may be shown of a newspaper's text, as the owner's file says. */
export function rightOf(newspaper: string | null): Right {
  return newspaper === null ? site.rights.default : (site.rights.newspapers[newspaper] ?? site.rights.default)
}
