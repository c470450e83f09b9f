/** Puts a form where a button stood; Escape brings the button back. */
export function openInPlace(button: HTMLElement, form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    form.replaceWith(button)
    button.focus()
  })
  button.replaceWith(form)
}
