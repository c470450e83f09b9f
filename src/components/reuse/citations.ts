/** Shows the reference of an article in the form a reader chooses, copies it, saves what is a file. */
import { saveFile } from '../saveFile.ts'
import { FORMS, toToday } from './citationForms.ts'
import { readReference } from './pageReference.ts'

/** Makes the choice of forms work; does nothing on a page without a reference. */
export function startCitations(): void {
  const section = document.querySelector<HTMLElement>('#cite')
  const [text, select] = [section?.querySelector('pre'), section?.querySelector('select')]
  const [copy, save] = [
    section?.querySelector<HTMLButtonElement>('[data-do=copy]'),
    section?.querySelector<HTMLButtonElement>('[data-do=save]'),
  ]
  if (!section || !text || !select || !copy || !save) return
  const reference = readReference(document)
  if (reference === null) return
  const [tools, label] = [select.closest<HTMLElement>('.tools'), copy.textContent]
  if (tools) tools.hidden = false
  select.append(...FORMS.map(({ name }) => new Option(name)))
  select.addEventListener('change', () => {
    const form = FORMS[select.selectedIndex]
    text.textContent = form?.write(reference, toToday(new Date())) ?? ''
    text.classList.toggle('record', form?.file !== null)
    save.hidden = form?.file === null
    copy.textContent = label
  })
  copy.addEventListener('click', () => void copyText(text, copy, section.querySelector('[data-copied]')))
  save.addEventListener('click', () => {
    const file = FORMS[select.selectedIndex]?.file
    if (file) saveFile(`${reference.id}.${file.ending}`, text.textContent, file.type)
  })
}

/** Copies; where that is not allowed the text is left selected, for the reader's own keys. */
async function copyText(text: Element, button: HTMLElement, status: Element | null): Promise<void> {
  const { done = '' } = button.dataset
  try {
    await navigator.clipboard.writeText(text.textContent)
    button.textContent = done
    if (status !== null) status.textContent = done
  } catch {
    getSelection()?.selectAllChildren(text)
  }
}
