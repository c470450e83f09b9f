import { toUnbroken } from '../archive/unbroken.ts'

/** A text as nodes, what no line may break in spans of their own: the browser's `unbroken`. */
export function toWholeNodes(text: string, whole: RegExp): (Node | string)[] {
  return toUnbroken(text, whole).map((part) => {
    if (!part.whole) return part.text
    const span = document.createElement('span')
    span.className = 'nb'
    span.textContent = part.text
    return span
  })
}
