/** The reader's choice to keep what was read: a check box that is the service worker's registration. */
import { byId } from './element.ts'

const CACHE = 'jianbao-offline'

/** Shows the check box where the browser can keep things; `base` is the worker's scope. */
export async function offerOffline(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const box = byId('keep-offline', HTMLInputElement)
  box.checked = (await navigator.serviceWorker.getRegistration(base)) !== undefined
  box.addEventListener('change', () => void (box.checked ? turnOn(base) : turnOff(base)))
  byId('offline', HTMLElement).hidden = false
}

async function turnOn(base: string): Promise<void> {
  await navigator.serviceWorker.register(`${base}offline.js`, { scope: base })
}

async function turnOff(base: string): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(base))?.unregister()
  await caches.delete(CACHE)
}
