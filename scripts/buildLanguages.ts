/**
 * The interface in the owner's further languages: the same pages rendered once more each, under `<base><language>/`. What
 * does not speak, figures to take away and the search index, is the same file under a second name.
 */
import path from 'node:path'
import { site as settings } from '../src/archive/site.ts'
import { linkTree } from './output/keep.ts'
import { renderPages, type PagesToRender } from './pages/renderPages.ts'

/** Of the first language's site, what every language has as it is. */
const SHARED = ['search', 'data', 'figures/data']

/** Renders every language after the first into the site of the first. */
export async function renderFurtherLanguages(first: PagesToRender): Promise<void> {
  for (const language of settings.languages.slice(1)) {
    const base = `${first.base}${language}/`
    const next = path.join(first.next, language)
    const previous = path.join(first.previous, language)
    const env = { ...first.env, JIANBAO_LANGUAGE: language, JIANBAO_ROOT: first.base }
    await renderPages({ ...first, env, base, next, previous, root: first.next })
    for (const name of SHARED) linkTree(path.join(first.next, name), path.join(next, name))
  }
}
