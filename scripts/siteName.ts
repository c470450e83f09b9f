import { createHash } from 'node:crypto'

/** What a site goes by in the cache of its archive, by its whole folder: `built-<name>.json`, `pages-<name>.json`, `spare-<name>/`. */
export function toSiteName(site: string): string {
  return createHash('sha256').update(site).digest('hex').slice(0, 12)
}
