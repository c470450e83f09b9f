import { byId } from './element.ts'
import { offerOffline } from './offline.ts'
import { SearchPage } from './searchPage.ts'

/** Runs the page: the section that scripts need is shown, the index opened, the address read. */
export function startSearchPage(worker: Worker): void {
  const root = byId('search-page', HTMLElement)
  root.hidden = false
  const { base = '/', names = '{}', whole = '\\d+', endpoint = null } = root.dataset
  const named: Record<string, string> = JSON.parse(names)
  new SearchPage(worker, {
    base,
    endpoint,
    names: new Map(Object.entries(named)),
    whole: new RegExp(whole, 'gu'),
  })
  void offerOffline(base)
}
