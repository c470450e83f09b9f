import path from 'node:path'

/** Where the records step left what the pages read: the environment's `JIANBAO_CACHE`, else `.cache/records`. */
export function cacheFolder(): string {
  return path.resolve(process.env.JIANBAO_CACHE ?? path.join('.cache', 'records'))
}
