/** A file of the site that is not a page. */
export function fileResponse(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
}

export const ATOM = 'application/atom+xml'
export const JSON_FEED = 'application/feed+json'
export const XML = 'application/xml'
