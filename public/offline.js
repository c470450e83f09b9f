/**
 * The optional service worker: keeps what was read and the parts of the index that were fetched, so that both work without
 * a line. A reader turns it on on the search page (`src/components/search/offline.ts`); it never fetches ahead.
 */
const CACHE = 'jianbao-offline'
const GENERATION = /\/search\/([0-9a-f]{16})\//u
const NEVER_CHANGES = /\/search\/[0-9a-f]{16}\/|\/_assets\//u

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  event.respondWith(NEVER_CHANGES.test(url.pathname) ? cacheFirst(request) : networkFirst(request))
})

/** Files whose name is their content: what is here is right. */
async function cacheFirst(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  await keep(cache, request, response)
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
  const generation = GENERATION.exec(request.url)?.[1]
  if (generation !== undefined) await dropOthers(cache, generation)
  await cache.put(request, response.clone())
}

/** One generation of the index is enough. */
let current
async function dropOthers(cache, generation) {
  if (current === generation) return
  current = generation
  for (const request of await cache.keys()) {
    const other = GENERATION.exec(request.url)?.[1]
    if (other !== undefined && other !== generation) await cache.delete(request)
  }
}
