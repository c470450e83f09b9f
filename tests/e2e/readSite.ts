/** What the tests of feeds and citations read a built site with. */
import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM('').window

export const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** An XML file of the site; throws where it is not there or not well-formed. */
export async function readXml(url: string): Promise<Document> {
  const response = await fetch(url)
  const document = new DOMParser().parseFromString(await response.text(), 'application/xml')
  const error = document.querySelector('parsererror')
  if (response.status !== 200 || error !== null)
    throw new Error(`Unexpected ${response.status} ${error?.textContent ?? ''} at ${url}, expected XML`)
  return document
}

export const texts = (root: ParentNode, selector: string): string[] =>
  Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent)

/** A public address, as one of the site under test. */
export const here = (address: string, base: string): string => {
  const { pathname } = new URL(address)
  return new URL(pathname, base).href
}
