/**
 * What a line can be. A line of running text is `body`; the rest is what stands around it.
 */
export const ROLES = [
  'body',
  'headline',
  'byline',
  'heading',
  'caption',
  'furniture',
  'label',
  'row',
] as const
export type RoleName = (typeof ROLES)[number]
