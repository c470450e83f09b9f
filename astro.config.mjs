import { defineConfig } from 'astro/config'

// The build step says which archive, where to and for which address.
const { JIANBAO_ADDRESS, JIANBAO_BASE, JIANBAO_OUT, JIANBAO_CACHE } = process.env
// Beside the records, so that a build and the dev server, or two archives' builds, share no cache of Astro's either.
const astroCache = JIANBAO_CACHE === undefined ? '.cache/astro' : `${JIANBAO_CACHE}-astro`

export default defineConfig({
  site: JIANBAO_ADDRESS ?? 'https://archive.example',
  base: JIANBAO_BASE ?? '/',
  outDir: JIANBAO_OUT ?? './dist',
  cacheDir: astroCache,
  trailingSlash: 'always',
  // No code blocks: highlighting would only bring inline styles, which the policy refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // One style sheet as a file: one request, cached for every page, and nothing inline for a content policy to allow.
  // Scripts likewise: a file is cached, a copy in every page is not, and the policy (Base.astro) allows none.
  vite: {
    cacheDir: `${astroCache}/vite`,
    build: { cssCodeSplit: false, assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined) },
  },
  build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
})
