const base = import.meta.env.BASE_URL.endsWith('/')
  ? import.meta.env.BASE_URL
  : `${import.meta.env.BASE_URL}/`

/** A path of `src/archive/paths.ts` under the site's base path: `href('search/')` → `/archive/search/`. */
export function href(path: string): string {
  return `${base}${path}`
}
