declare module 'html-metadata' {
  /** Everything a page says of itself, by standard: `{ highwirePress: …, dublinCore: …, jsonLd: … }`. */
  export function loadFromString(html: string): Promise<unknown>
}
