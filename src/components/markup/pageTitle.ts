import '../pageTitle.css'
import { markup, type Html, type Part } from './markup.ts'

/**
 * A page's name, and under it what is said of it: a count as a folio line, a sentence as a lead.
 *
 * @param display set as large as a name plate: a place, a topic
 */
export const pageTitle = (title: string, said: Part, display = false): Html =>
  markup`<header class="page-head"><h1 class="title${display && ' display'}">${title}</h1>${said}</header>`
