/** `/` leads to the search box of any page. */
document.addEventListener('keydown', (event) => {
  const { target, key } = event
  const editing = target instanceof HTMLElement && target.matches('input, select, textarea')
  const box = document.querySelector<HTMLInputElement>('#q, #find')
  if (key !== '/' || editing || event.ctrlKey || event.metaKey || event.altKey || box === null) return
  event.preventDefault()
  box.focus()
  box.select()
})
