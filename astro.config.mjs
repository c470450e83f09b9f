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
  // The policy allows this host alone; Astro adds the hashes of what it bundles inline.
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  // No code blocks: highlighting would only bring inline styles, which the policy refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // One style sheet as a file: one request, cached for every page, and nothing inline for a content policy to allow.
  vite: { cacheDir: `${astroCache}/vite`, build: { cssCodeSplit: false } },
  build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
})
