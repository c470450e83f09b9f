/** The configuration that docs/security.md gives, in an nginx: what is read back is what `_headers` says. Skipped where there is no nginx. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import getPort from 'get-port'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEADERS } from '../../scripts/output/hostHeaders.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const isThere = spawnSync('nginx', ['-v']).status === 0
const root = temporaryFolder('nginx')
let server: ChildProcess | null = null
let address = ''

/** The two files as they are documented. */
function snippets(): readonly [server: string, headers: string] {
  const [server = '', headers = ''] = Array.from(
    readFileSync('docs/security.md', 'utf8').matchAll(/^```nginx\n(.*?)^```$/gmsu),
    ([, text = '']) => text,
  )
  return [server, headers]
}

const FILES = {
  'index.html': '<!doctype html>',
  '404.html': 'not here',
  'search/index.html': '<!doctype html>',
  '_assets/x.abc.css': 'a{}',
  'data/figures.csv.gz': 'a,b',
  'empty/x.txt': 'x',
  '.jianbao.json': '{}',
  '.git/HEAD': 'ref',
  '.well-known/security.txt': 'Contact: mailto:desk@paper.example',
}

beforeAll(async () => {
  if (!isThere) return
  const site = path.join(root, 'site')
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true })
    writeFileSync(path.join(site, name), text)
  }
  const port = await getPort()
  const [block, headers] = snippets()
  const own = block
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace('/srv/archive', site)
    .replaceAll('/etc/nginx/', `${root}/`)
  writeFileSync(path.join(root, 'jianbao-headers.conf'), headers)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const main = `${user} pid ${root}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${own} }`
  writeFileSync(path.join(root, 'nginx.conf'), main)
  server = spawn('nginx', ['-p', root, '-c', path.join(root, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: 'inherit',
  })
  address = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return
    await pause(50)
  }
  throw new Error(`Unexpected silence at ${address}, expected nginx`)
})
afterAll(async () => {
  server?.kill('SIGTERM')
  if (server !== null) await once(server, 'exit')
})

describe.skipIf(!isThere)('nginx (skipped where there is none)', () => {
  const OPEN = {
    ...HEADERS,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  }
  test.each([
    ['', 200, HEADERS],
    ['search/', 200, HEADERS],
    ['_assets/x.abc.css', 200, { ...HEADERS, 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ['data/figures.csv.gz', 200, OPEN],
    ['.well-known/security.txt', 200, HEADERS],
    ['nowhere/', 404, HEADERS],
    ['empty/', 404, HEADERS],
    ['.jianbao.json', 404, HEADERS],
    ['.git/HEAD', 404, HEADERS],
    ['search/.git/HEAD', 404, HEADERS],
  ])('/%s is answered with %d and the headers it should have', async (name, status, headers) => {
    const answer = await fetch(`${address}${name}`)
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(Object.keys(headers).map((key) => [key, answer.headers.get(key)]))).toEqual(
      headers,
    )
    if (status === 404) expect(await answer.text()).toBe('not here')
  })

  test('a folder without its slash leads on within the host', async () => {
    const answer = await fetch(`${address}search`, { redirect: 'manual' })
    expect(answer.status).toBe(301)
    expect(new URL(answer.headers.get('location') ?? '', address).pathname).toBe('/search/')
  })
})
