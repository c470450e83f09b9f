/**
 * What a host should say of a site's files beside the files: `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. The policy
 * that allows this host alone stands in each page; a header adds what a page cannot say of itself.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MOVED_FILES } from '../../src/archive/movedFiles.ts'

/** Of every file; docs/security.md has the same for nginx. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Files to take away may be read by other sites' scripts. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** Writes both for a site served under `base`. */
export function writeHostHeaders(site: string, base: string): void {
  const rules: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [`${base}*`, HEADERS],
    [`${base}_assets/*`, FOREVER],
    [`${base}data/*`, OPEN],
  ]
  writeFileSync(path.join(site, '_headers'), rules.map(toRule).join('\n'))
  const moved = [...MOVED_FILES, ...movedSheets(site)]
  const lines = moved.map(([from, to]) => `${base}data/${from} ${base}data/${to} 301\n`)
  writeFileSync(path.join(site, '_redirects'), lines.join(''))
}

/** An indicator's sheet was plain once. */
function movedSheets(site: string): (readonly [from: string, to: string])[] {
  const folder = path.join(site, 'data', 'indicators')
  const sheets = existsSync(folder) ? readdirSync(folder).sort() : []
  return sheets.map((name) => [`indicators/${name.replace(/\.zip$/u, '.csv')}`, `indicators/${name}`])
}

const toRule = ([pattern, headers]: readonly [string, Readonly<Record<string, string>>]): string =>
  `${pattern}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`
