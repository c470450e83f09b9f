/** Builds elements from text nodes and attributes; nothing here ever reads HTML. */
import { toReadable } from '../../archive/excerpt.ts'
import type { Piece } from '../../search/marks.ts'
import { toWholeNodes } from '../wholeNodes.ts'

type Attributes = Readonly<Record<string, string | boolean | null>>

/** `h('a', { href: '/' }, '首页')` → `<a href="/">首页</a>`; false and null leave an attribute out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

/** Marked pieces → `<mark>`, the rest → text; digits in one form, and what is `whole` on one line. */
export function toNodes(pieces: readonly Piece[], whole: RegExp): (Node | string)[] {
  return pieces.flatMap(({ text, marked }) => {
    const readable = toReadable(text)
    return marked ? [h('mark', {}, readable)] : toWholeNodes(readable, whole)
  })
}

/** A button that does something when pressed. */
export function button(attributes: Attributes, label: string | Node, press: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, label)
  element.addEventListener('click', press)
  return element
}

/** The element of this id; a page without it is a mistake of ours. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id)
  if (!(element instanceof type)) throw new TypeError(`The search page has no ${id}`)
  return element
}
