/**
 * Shows how a figure was read beside it, on click, tap, Enter or space: a copy of its entry in the list of the article's
 * figures. The marks are links to that entry, so without this script they lead there.
 */
type Note = { readonly link: HTMLAnchorElement; readonly element: HTMLElement }

/** Distance from the number, in CSS pixels. */
const GAP = 6

/** Makes the marks of the page show their note; one is open at a time. */
export function startFigureNotes(): void {
  const list = document.querySelector<HTMLElement>('.figure-list')
  const links = document.querySelectorAll<HTMLAnchorElement>('data > a')
  if (list === null || !('popover' in HTMLElement.prototype)) return
  let open: Note | null = null
  const close = (): void => {
    open?.link.setAttribute('aria-expanded', 'false')
    open?.element.remove()
    open = null
  }
  const show = (link: HTMLAnchorElement): void => {
    if (open?.link === link) return
    close()
    const element = toNote(link, list, close)
    if (element === null) return
    link.parentElement?.after(element)
    element.showPopover()
    place(element, link)
    link.setAttribute('aria-expanded', 'true')
    open = { link, element }
  }
  for (const link of links) {
    link.setAttribute('role', 'button')
    link.setAttribute('aria-expanded', 'false')
    link.addEventListener('click', (event) => {
      event.preventDefault()
      if (open?.link === link) close()
      else show(link)
    })
  }
  const isOutside = (target: EventTarget | null): boolean =>
    open !== null && target instanceof Node && !open.element.contains(target) && !open.link.contains(target)
  document.addEventListener('pointerdown', ({ target }) => isOutside(target) && close())
  document.addEventListener('focusin', ({ target }) => isOutside(target) && close())
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open !== null) {
      const { link } = open
      link.focus()
      close()
    }
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement && event.target.matches('data > a')) {
      event.preventDefault()
      show(event.target)
    }
  })
}

/** The note of one mark: what the list says of its figures, under the number itself. */
function toNote(link: HTMLAnchorElement, list: HTMLElement, close: () => void): HTMLElement | null {
  const entry = document.getElementById(link.hash.slice(1))?.closest('li')
  if (!entry) return null
  const note = document.createElement('div')
  note.className = 'figure-note'
  note.popover = 'manual'
  note.setAttribute('role', 'dialog')
  note.setAttribute('aria-label', (list.dataset['explain'] ?? '').replace('{}', link.textContent ?? ''))
  for (const details of entry.querySelectorAll('details')) {
    const said = document.createElement('div')
    said.className = 'said'
    said.append(...copies(details.querySelector('summary')?.childNodes ?? []))
    const reading = document.createElement('div')
    reading.className = 'reading'
    reading.append(...copies(details.querySelector('.reading')?.childNodes ?? []))
    note.append(said, reading)
  }
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'close'
  button.textContent = list.dataset['close'] ?? ''
  button.addEventListener('click', () => {
    close()
    link.focus()
  })
  note.append(button)
  return note
}

function copies(nodes: Iterable<Node>): Node[] {
  return Array.from(nodes, (node) => node.cloneNode(true))
}

/**
 * Below the number's first line, or above it where there is more room. On a phone the style sheet has placed it at the foot of
 * the screen; the text moves up where the note would cover the number.
 */
function place(note: HTMLElement, link: HTMLElement): void {
  const spot = link.getClientRects()[0] ?? link.getBoundingClientRect()
  if (getComputedStyle(note).position === 'fixed') {
    const covered =
      link.getBoundingClientRect().bottom + spot.height - (window.innerHeight - note.offsetHeight)
    if (covered > 0) window.scrollBy({ top: covered })
    return
  }
  const room = document.documentElement.clientWidth - note.offsetWidth
  const isBelow =
    spot.bottom + GAP + note.offsetHeight <= window.innerHeight || spot.top < window.innerHeight / 2
  const top = isBelow ? spot.bottom + GAP : spot.top - GAP - note.offsetHeight
  note.style.left = `${Math.max(GAP, Math.min(spot.left, room - GAP)) + window.scrollX}px`
  note.style.top = `${top + window.scrollY}px`
}
