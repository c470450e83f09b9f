import { Converter } from 'opencc-js/t2cn'
import { from, to } from 'opencc-js/preset/t2cn'

const convert = Converter({ from: 'tw', to: 'cn' })

/**
 * Traditional characters as simplified ones, one for one: position `i` of the result stands for position `i` of the text.
 *
 * @example toSimplified('零售業總銷貨') === '零售业总销货'
 * Where a phrase would change its length the text is converted character by character, so that offsets hold.
 */
export function toSimplified(text: string): string {
  if (!mayChange(text)) return text
  const whole = convert(text)
  if (whole.length === text.length) return whole
  return [...text].map(toSimplifiedCharacter).join('')
}

function toSimplifiedCharacter(character: string): string {
  const one = convert(character)
  return one.length === character.length ? one : character
}

/** By UTF-16 unit: 1 for those without one of which no text changes; a page in simplified characters has hardly any. */
const CHANGING = toChanging()

function mayChange(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (CHANGING[text.charCodeAt(at)] === 1) return true
  return false
}

/**
 * Marks where each entry of the dictionaries first changes: 業, and 著 of 沿著. An entry of the second dictionary is met as the first
 * one would write it too.
 */
function toChanging(): Uint8Array {
  const changing = new Uint8Array(0x10000)
  const [variants = [], characters = []] = [from['tw'], to['cn']].map((groups) => toEntries(groups ?? []))
  const written = new Map(variants.filter(([one]) => one.length === 1).map(([one, other]) => [other, one]))
  const sources = [...variants, ...characters].map(([source]) => source)
  for (const source of sources)
    for (const text of new Set([source, [...source].map((one) => written.get(one) ?? one).join('')])) {
      const at = toFirstChange(text, convert(text))
      if (at !== null) changing[text.charCodeAt(at)] = 1
    }
  return changing
}

type Dictionaries = NonNullable<(typeof from)[string]>

function toEntries(groups: Dictionaries): (readonly [string, string])[] {
  const lists = groups.flatMap((group) => (Array.isArray(group) ? group : [group]))
  return lists.flatMap((list) =>
    String(list)
      .split('|')
      .map((entry) => {
        const [source = '', other = ''] = entry.split(' ')
        return [source, other] as const
      }),
  )
}

function toFirstChange(text: string, changed: string): number | null {
  if (text === changed) return null
  for (let at = 0; at < text.length; at += 1) if (text[at] !== changed[at]) return at
  return 0
}
