/**
 * The optional service worker: keeps what was read and the parts of the index that were fetched, so that both work without
 * a line. A reader turns it on on the search page (`src/components/search/offline.ts`); it never fetches ahead.
 */
const CACHE = 'jianbao-offline'
const MANIFEST = /\/search\/manifest\.bin$/u
const INDEX = /\/search\/[0-9a-f]{16}\//u
const NEVER_CHANGES = /\/search\/[0-9a-f]{16}\/|\/_assets\//u

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  event.respondWith(NEVER_CHANGES.test(url.pathname) ? cacheFirst(request) : networkFirst(request))
})

/** Files whose name is their content: what is here is right. A range is answered with its file whole, of which the reader takes its part. */
async function cacheFirst({ url }) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(url)
  if (kept) return kept
  const response = await fetch(url)
  await keep(cache, url, response)
  return response
}

/** Pages and the manifest: the newest there is, else the last that was seen. */
async function networkFirst(request) {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    await keep(cache, request, response)
    return response
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: request.mode === 'navigate' })
    if (kept) return kept
    throw error
  }
}

async function keep(cache, request, response) {
  if (!response.ok) return
  if (MANIFEST.test(response.url)) await dropOlder(cache, request, response.clone())
  await cache.put(request, response.clone())
}

/** Where the index has changed, what is kept of the one before is let go. */
async function dropOlder(cache, manifest, fresh) {
  const before = await cache.match(manifest)
  if (before === undefined || (await before.text()) === (await fresh.text())) return
  for (const kept of await cache.keys()) if (INDEX.test(kept.url)) await cache.delete(kept)
}
