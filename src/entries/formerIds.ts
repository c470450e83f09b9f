/** The ids that pages and articles of one raw file had before hanzi in file names were romanised. */
import { toFormerSlug, toSlug } from './ids.ts'

/** Longer names could not be written to any disk, so no address was ever made of them. */
const LONGEST = 200

/**
 * @example toFormerId('yi-ban-3', '一版.txt') // 'u4e00-u7248-3'; null where the id is the same, or not the file's name
 */
export function toFormerId(id: string, file: string): string | null {
  const [slug, former] = [toSlug(file), toFormerSlug(file)]
  if (slug === former || former.length > LONGEST) return null
  if (id !== slug && !id.startsWith(`${slug}-`)) return null
  return `${former}${id.slice(slug.length)}`
}
