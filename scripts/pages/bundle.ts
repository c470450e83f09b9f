/** `node bundle.ts DIR`: has Astro bundle the pages and render none, and keeps in DIR what it would have rendered them with. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type AstroIntegration } from 'astro'
import { PROJECT } from '../project.ts'
import { stage } from '../stages.ts'
import { shortenScopes } from './scopes.ts'
import type { CodeFile, RouteStyles } from './renderer.ts'

const [folder = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
await stage('bundle', () => build({ root: PROJECT, logLevel: 'warn', integrations: [keepCode(folder)] }))

function keepCode(to: string): AstroIntegration {
  let pages: ReadonlyMap<string, { readonly styles: RouteStyles }> = new Map()
  return {
    name: 'jianbao-keep-code',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({ ...astro, getStaticPaths: () => Promise.resolve([]) })),
      'astro:build:setup': (bundled) => {
        pages = bundled.pages
      },
      'astro:build:generated': ({ dir }) => {
        const site = path.join(to, 'site')
        // Below the folder of the output, so that all of it lies in the program and finds the program's packages.
        cpSync(path.join(site, '.prerender'), path.join(to, 'server'), { recursive: true })
        const entry = readdirSync(path.join(to, 'server')).find((name) => name.startsWith('prerender-entry'))
        if (entry === undefined)
          throw new Error(`Unexpected lack of an entry below ${dir.href}, expected one`)
        const styles = Object.fromEntries(Array.from(pages, ([route, page]) => [route, page.styles]))
        writeFileSync(path.join(to, 'code.json'), JSON.stringify({ entry, styles } satisfies CodeFile))
        shortenScopes(to)
      },
    },
  }
}
