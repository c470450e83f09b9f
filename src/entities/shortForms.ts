/**
 * Short forms of the names of organisations: those the text gives (以下简称…), and those it simply uses (青禾 for 青禾机械有限公司).
 */
import { toMatcher } from '../text/matcher.ts'
import type { RawMention, Span } from './entity.ts'
import { toKey } from './ids.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'
import { toWords, type Words } from './tokenWalk.ts'

export type ShortForm = Span & { readonly text: string; readonly of: RawMention }

const INTRODUCED = /^（(?:以下|下)?(?:统称|简称)为?[“《]?(?<name>[^“”《》（），。]{2,14})[”》]?）/u
const LONGEST_CORE = 6

/** Short forms that the text itself introduces behind a name. */
export function findIntroduced(
  parts: readonly Part[],
  names: readonly RawMention[],
): Map<string, RawMention> {
  const forms = new Map<string, RawMention>()
  for (const name of names) {
    const behind = parts[name.part]?.folded.text.slice(name.end, name.end + 24) ?? ''
    const form = INTRODUCED.exec(behind)?.groups?.['name']
    if (form !== undefined) forms.set(form, name)
  }
  return forms
}

/**
 * The forms an organisation may go by: its core without places and legal form, cut short, with its trade.
 *
 * @example toForms('杭州青禾新材料科技有限公司', '杭州', rules) → 青禾新材料科技, 青禾, 青禾新材, 青禾科技 …
 */
export function toForms(name: string, places: string, rules: EntityRules): string[] {
  const core = toKey(name.slice(places.length)).replace(/(?:公司|集团)$/u, '')
  if (core.length < 3) return []
  const cut = Array.from({ length: Math.max(0, Math.min(LONGEST_CORE, core.length) - 1) }, (_, index) =>
    core.slice(0, index + 2),
  )
  const rest = core.slice(2)
  const traded = [...rules.words('trades')]
    .filter(
      (trade) => rules.words('legal forms').has(trade) || [...trade].every((sign) => rest.includes(sign)),
    )
    .flatMap((trade) => [2, 3, 4].map((length) => core.slice(0, length) + trade))
  return [...new Set([core, ...cut, ...traded])]
}

/** Finds the short forms of a list of names in all parts, outside of the names themselves. */
export function findShortForms(
  parts: readonly Part[],
  forms: ReadonlyMap<string, RawMention>,
  introduced: ReadonlyMap<string, RawMention>,
  rules: EntityRules,
): ShortForm[] {
  const find = toMatcher([...forms, ...introduced])
  return parts.flatMap((part, index) => {
    const words = toWords(part)
    return find(part.folded.text).flatMap(({ name, start, end, value }) =>
      isForm(words, start, end, rules) || introduced.has(name)
        ? [{ part: index, start, end, text: name, of: value }]
        : [],
    )
  })
}

/** A form of two characters must be a word the dictionary does not know. */
function isForm(words: Words, start: number, end: number, rules: EntityRules): boolean {
  if (!words.starts(start) || !words.ends(end)) return false
  const first = words.tokens[words.at[start] ?? -1]
  if (first === undefined) return false
  return end - start > 3 || rules.endsIn('trades')(first.word) || /^(?:x|nr|nrt|nz)$/u.test(first.tag)
}
