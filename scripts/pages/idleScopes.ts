/**
 * Astro marks every element of a component that has styles of its own. An element that no selector of its scope can be is marked for nothing:
 * half of them.
 */

/** A compound selector of a scope, as far as it can tell elements apart: `li.item:hover` → `{ tag: 'li', classes: ['item'], id: null }`. */
type Compound = { readonly tag: string; readonly classes: readonly string[]; readonly id: string | null }
/** Classes that scripts give and take, so that no template says which elements have them. */
export const GIVEN_BY_SCRIPTS: readonly string[] = ['empty', 'record']

const SELECTOR = /([^\s,>+~{}()]*)\[(data-astro-cid-[a-z0-9]{8})\]([^\s,>+~{}()]*)/gu
const STATIC = String.raw`\s[\w:-]+(?:="[^"$]*")?`
const DYNAMIC = String.raw`\$\{addAttribute\((?:(?!\$\{addAttribute|<[a-z/]).)*?, "[\w:-]+"\)\}`
const ELEMENT = new RegExp(
  String.raw`<([a-z][a-z0-9]*)((?:${STATIC}|${DYNAMIC})*) (data-astro-cid-[a-z0-9]{8})(?=\s?/?>)`,
  'gsu',
)

/** The selectors of each scope in a style sheet. */
export function selectorsOf(css: string): Map<string, Compound[]> {
  const scopes = new Map<string, Compound[]>()
  for (const [, before = '', scope = '', after = ''] of css.matchAll(SELECTOR))
    scopes.set(scope, [...(scopes.get(scope) ?? []), toCompound(`${before}${after}`)])
  return scopes
}

function toCompound(selector: string): Compound {
  const own = selector.replace(/\[[^\]]*\]/gu, '').replace(/::?[\w-]+/gu, '')
  const tag = /^[a-z][a-z0-9]*/u.exec(own)?.[0] ?? ''
  return {
    tag,
    classes: Array.from(own.matchAll(/\.([\w-]+)/gu), ([, name = '']) => name),
    id: /#([\w-]+)/u.exec(own)?.[1] ?? null,
  }
}

/**
 * Takes scopes from the elements of a template that none of their selectors can be.
 *
 * @example dropIdleScopes('<li data-astro-cid-aaaaaaaa>', selectorsOf('ul[data-astro-cid-aaaaaaaa]{margin:0}')) // '<li>'
 */
export function dropIdleScopes(code: string, scopes: ReadonlyMap<string, readonly Compound[]>): string {
  return code.replace(ELEMENT, (whole, tag: string, attributes: string, scope: string) => {
    const selectors = scopes.get(scope) ?? []
    return selectors.some((selector) => canBe(selector, tag, attributes)) ? whole : `<${tag}${attributes}`
  })
}

function canBe({ tag, classes, id }: Compound, own: string, attributes: string): boolean {
  if (tag !== '' && tag !== own) return false
  const names = new Set(/\sclass="([^"]*)"/u.exec(attributes)?.[1]?.split(/\s+/u))
  const isDynamic = /, "class(?::list)?"\)\}/u.test(attributes)
  const hasClasses = classes.every((name) => isDynamic || names.has(name) || GIVEN_BY_SCRIPTS.includes(name))
  const hasId = id === null || attributes.includes(` id="${id}"`) || attributes.includes(', "id")}')
  return hasClasses && hasId
}
