/**
 * Text as a reader may safely see it: what would act instead of being read (move a cursor, turn the direction of what follows)
 * is shown as a sign. Lengths stay, so that a span found in the text is the same span of what is shown.
 */

/** C0 and C1 controls but tab, line ends and page ends, and the controls of direction. */
const ACTING = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * @example toVisible('a\u0000b\u202ec') // 'a␀b�c'
 */
export function toVisible(text: string): string {
  return text.replace(ACTING, toSign)
}

/** Whether a text holds what {@link toVisible} would show. */
export function holdsControls(text: string): boolean {
  return text.search(ACTING) !== -1
}

/** The same of a file in which JSON may have written some as `\u0007` or `\b`; a file that says such a thing of itself is taken for one. */
export function mayHoldControls(file: string): boolean {
  return /\\[ub]/u.test(file) || holdsControls(file)
}

/** {@link toVisible} of every string in a value: of an entry, of a page. */
export function toVisibleValue<T>(value: T): T {
  return showAll(value) as T
}

function showAll(value: unknown): unknown {
  if (typeof value === 'string') return toVisible(value)
  if (Array.isArray(value)) return value.map(showAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, showAll(inner)]))
}

/** The picture of a control character (␀ … ␟, ␡); U+FFFD where there is none. */
function toSign(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}
