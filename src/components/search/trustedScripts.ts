/**
 * What the page's content policy lets become a script's address: the addresses of this host. Everything else that would turn text into
 * markup or script is refused by the browser itself (Trusted Types); where a browser has none, nothing changes.
 */
type Policies = {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown
}

/** @throws {TypeError} for another host's address */
export function toOwnAddress(address: string, page: string): string {
  if (new URL(address, page).origin !== new URL(page).origin)
    throw new TypeError(`Unexpected script from ${address}, expected one of this host`)
  return address
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies }
trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => toOwnAddress(address, globalThis.location.href),
})
