import { withAddress } from '../src/archive/settings.ts'
import { site as settings } from '../src/archive/site.ts'
import { inWords, UsageError } from './command.ts'

/**
 * Where the site will be: `--site` with all of its path, else the archive's address; `--base` is the path alone.
 *
 * @example toSiteAddress({ site: 'https://me.github.io/x/' }) // { site: 'https://me.github.io', base: '/x/' }
 */
export function toSiteAddress(given: { site?: string | undefined; base?: string | undefined }): {
  site: string
  base: string
} {
  const { address, base } = given.site === undefined ? settings : withAddress(settings, toUrl(given.site))
  return { site: address, base: given.base === undefined ? base : toBase(given.base) }
}

function toUrl(site: string): string {
  const url = URL.parse(site)
  if (url !== null && /^https?:$/u.test(url.protocol) && url.search === '' && url.hash === '') return url.href
  throw new UsageError(
    inWords(
      `--site ${site} 不是网址：应写成 https://我的域名/ 或 https://我.github.io/库名/ 的样子`,
      `--site ${site} is no address of a site: expected one like https://my.domain/ or https://me.github.io/repository/`,
    ),
  )
}

/** `x`, `/x` and `/x/` are all `/x/`. */
function toBase(base: string): string {
  const path = `/${base.replace(/^\/+|\/+$/gu, '')}/`.replace(/^\/\/$/u, '/')
  if (/^\/(?:[\w.~-]+\/)*$/u.test(path)) return path
  throw new UsageError(
    inWords(
      `--base ${base} 不是路径：应写成 /x/ 的样子，只用字母、数字、点、横线`,
      `--base ${base} is no path: expected one like /x/, of letters, digits, dots and hyphens`,
    ),
  )
}
