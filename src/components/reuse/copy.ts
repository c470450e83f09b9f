/** Fills in the reader's day of access, where a form of the reference has one, and lets the buttons copy. */

/** Today where the reader is, as GB/T 7714 writes it: `[2026-07-01]`. */
function today(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `[${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}]`
}

async function copy(button: HTMLButtonElement, text: string, status: Element | null): Promise<void> {
  await navigator.clipboard.writeText(text)
  const { done = '' } = button.dataset
  button.textContent = done
  if (status !== null) status.textContent = done
}

function offer(form: Element, status: Element | null): void {
  const button = form.querySelector('button')
  const text = form.querySelector('pre')
  if (button === null || text === null) return
  button.hidden = false
  button.addEventListener('click', () => {
    copy(button, text.textContent, status).catch(() => {
      // Not allowed to write to the clipboard: the text is left selected, for the reader's own keys.
      getSelection()?.selectAllChildren(text)
    })
  })
}

const section = document.querySelector('#cite')
for (const place of document.querySelectorAll('#cite [data-accessed]')) place.textContent = today(new Date())
for (const form of section?.querySelectorAll('details') ?? [])
  offer(form, section?.querySelector('[data-copied]') ?? null)
