/**
 * Of the characters a pattern's matches cannot do without: a text that has none of them need not be searched.
 */

import { oncePer } from './once.ts'

type Reader = { readonly source: string; at: number }
type Needed = readonly string[] | null

/** More of them are in every text. */
const MOST = 40

/**
 * Characters one of which stands in whatever the pattern matches, as few as can be told; null where none can.
 *
 * @example neededBy(/[0-9]+周?岁|年[满逾]/u) → 岁, 满, 逾
 */
export function neededBy(pattern: RegExp): Needed {
  return pattern.ignoreCase || !pattern.unicode ? null : ofAlternatives({ source: pattern.source, at: 0 })
}

const needsOf = oncePer(neededBy)

/**
 * Whether a text has one of the characters that a pattern's matches cannot do without.
 *
 * @example mayMatch('去年产值3亿元', /[0-9]+岁/u) === false
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const needed = needsOf(pattern)
  if (needed === null) return true
  for (const one of needed) if (text.includes(one)) return true
  return false
}

/** Up to the bracket that closes it; each alternative must need something. */
function ofAlternatives(reader: Reader): Needed {
  const all = [ofSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    all.push(ofSequence(reader))
  }
  const needed = all.flatMap((one) => one ?? [])
  return all.includes(null) || needed.length > MOST ? null : [...new Set(needed)]
}

/** Of all that stand one behind the other, the one of which there are fewest. */
function ofSequence(reader: Reader): Needed {
  let fewest: Needed = null
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const one = ofItem(reader)
    const quantifier = take(reader, /(?:[?*+]|\{[^}]*\})\??/uy)
    if (one === null || /^(?:[?*]|\{0)/u.test(quantifier)) continue
    if (fewest === null || one.length < fewest.length) fewest = one
  }
  return fewest
}

function ofItem(reader: Reader): Needed {
  if (take(reader, /\(\?(?:<?[=!]|[a-z-]+:)/uy) !== '') {
    ofAlternatives(reader)
    reader.at += 1
    return null
  }
  if (take(reader, /\((?:\?:|\?<[^>]*>)?/uy) !== '') {
    const needed = ofAlternatives(reader)
    reader.at += 1
    return needed
  }
  const characters = take(reader, /\[(?:[^\]\\]|\\.)*\]/uy)
  if (characters !== '') return ofClass(characters.slice(1, -1))
  if (take(reader, /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|.)/uy) !== '')
    return null
  const character = take(reader, /./suy)
  return '^$.'.includes(character) ? null : [character]
}

/** What stands between `[` and `]`. */
function ofClass(characters: string): Needed {
  if (/^\^|\\|[^\0-\uffff]/u.test(characters)) return null
  const all = characters.replace(/(.)-(.)/gu, (_, first: string, last: string) => toRange(first, last))
  return all.length > MOST ? null : [...all]
}

function toRange(first: string, last: string): string {
  const [start, end] = [first.charCodeAt(0), last.charCodeAt(0)]
  return Array.from({ length: end - start + 1 }, (_, at) => String.fromCharCode(start + at)).join('')
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.source)?.[0] ?? ''
  reader.at += found.length
  return found
}
