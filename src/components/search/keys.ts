/** Keys of the search page: arrows through results, Enter opens, Esc clears. */
import type { PageParts } from './pageParts.ts'

export function listenToKeys(
  { input, results, figures, tabs }: PageParts,
  ask: (query: string) => void,
): void {
  const links = (): HTMLAnchorElement[] =>
    [...document.querySelectorAll<HTMLAnchorElement>('#results a, #figures a')].filter(
      (link) => link.offsetParent !== null,
    )
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape' && input.value !== '') ask('')
    else if (event.key === 'ArrowDown') links()[0]?.focus()
    else return
    event.preventDefault()
  })
  for (const list of [results, figures])
    list.addEventListener('keydown', (event) => {
      const all = links()
      const at = all.findIndex((link) => link === document.activeElement)
      if (event.key === 'ArrowDown') all[at + 1]?.focus()
      else if (event.key === 'ArrowUp') (all[at - 1] ?? input).focus()
      else if (event.key === 'Escape') input.focus()
      else return
      event.preventDefault()
    })
  for (const [i, { element }] of tabs.entries())
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      const other = tabs[(i + 1) % tabs.length]?.element
      other?.click()
      other?.focus()
      event.preventDefault()
    })
}
