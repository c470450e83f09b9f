/**
 * Folding for search: the one rule by which builder and browser agree on what "the same text" is.
 *
 * It works code point by code point (NFKD, lower case, traditional → simplified), so that the fold of a part is a part of
 * the fold: this is what makes "any substring is found" hold. Only white space looks at its neighbours.
 */
import { RecentMap } from './recentMap.ts'

/** Traditional → simplified, character by character; empty until a reader types a traditional character. */
export type Simplifier = ReadonlyMap<string, string>

/** Folded text, and for each of its UTF-16 units where its source starts and ends in the original. */
export type Folded = {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

type Unit = {
  readonly text: string
  /** UTF-16 units of its source. */
  readonly length: number
  /** White space beside it carries no meaning: extraction puts it there (`达 3吨`). */
  readonly tight: boolean
  /** Folding leaves it as it is. */
  readonly same: boolean
  /** The simplifier knows it. */
  readonly traditional: boolean
}
type Emit = (text: string, start: number, end: number, same: boolean) => void

export type Folder = {
  /** `１０６７．２７ 亿元` → `1067.27亿元` */
  readonly fold: (original: string) => string
  /** As `fold`, with the way back to the original, for marks in snippets and on the article page. */
  readonly foldWithMap: (original: string) => Folded
  /** True where a folder without the simplifier would fold otherwise. */
  readonly simplifies: (original: string) => boolean
}

/** Texts whose maps are kept: a page of results and those before it. */
const REMEMBERED = 300

/** What a UTF-16 unit is known to be: it folds to itself, and no simplifier has to do with it. */
const PLAIN = 1

const CONTROL = /[\u0000-\u001f]/u
const TIGHT = /[\p{Script=Han}\p{P}]/u

/** One code point folded: `Ａ` → `a`, `％` → `%`, `㎡` → `m2`, `臨` → `临` with the simplifier; white space → ``. */
function toUnit(character: string, simplifier: Simplifier): Unit {
  const { length } = character
  if (character.trim() === '') return { text: '', length, tight: false, same: false, traditional: false }
  const plain = character.normalize('NFKD').toLowerCase()
  // NFKD turns some marks (´, ¨) into a blank and a combining sign; the blank is no word break.
  const simplified = simplifier.get(plain)
  const text = CONTROL.test(plain) ? '\ufffd' : (simplified ?? plain).replaceAll(' ', '')
  const traditional = simplified !== undefined
  return { text, length, tight: TIGHT.test(text), same: text === character, traditional }
}

/**
 * Makes a folder for one simplifier; it remembers every character it has met.
 *
 * @example createFolder(new Map()).fold('达 3吨') === '达3吨'
 */
export function createFolder(simplifier: Simplifier): Folder {
  const known: (Unit | undefined)[] = []
  const recent = new RecentMap<string, Folded>(REMEMBERED)
  /** Of each UTF-16 unit {@link PLAIN} where it is known to be that: nearly all of a text is, and told by this alone. */
  const kinds = new Uint8Array(0x1_0000)
  const unitOf = (text: string, at: number): Unit => {
    const point = text.codePointAt(at) ?? 0
    const found = known[point]
    if (found !== undefined) return found
    const unit = toUnit(String.fromCodePoint(point), simplifier)
    if (unit.same && !unit.traditional && point < kinds.length) kinds[point] = PLAIN
    return (known[point] = unit)
  }
  const afterPlain = (text: string, from: number): number => {
    let at = from
    while (at < text.length && kinds[text.charCodeAt(at)] === PLAIN) at++
    return at
  }
  /** Emits runs: `same` ones unit for unit, others (`％` → `%`, `㎡` → `m2`, a kept blank) from all of their source. */
  const walk = (original: string, emit: Emit): void => {
    const text = original.isWellFormed() ? original : original.toWellFormed()
    let end = 0
    let tight = true
    for (let at = 0; at < text.length;) {
      let unit = unitOf(text, at)
      const start = at
      at += unit.length
      if (unit.text === '') continue
      if (start > end && !tight && !unit.tight) emit(' ', end, start, false)
      const { same, text: folded } = unit
      const after = same ? afterPlain(text, at) : at
      if (after > at) unit = unitOf(text, after - 1)
      at = after
      emit(same ? text.slice(start, at) : folded, start, at, same)
      end = at
      tight = unit.tight
    }
  }
  return {
    fold: (original) => {
      let text = ''
      walk(original, (part) => (text += part))
      return text
    },
    foldWithMap: (original) => {
      const remembered = recent.get(original)
      if (remembered) return remembered
      let text = ''
      const starts: number[] = []
      const ends: number[] = []
      walk(original, (part, start, end, same) => {
        text += part
        for (let unit = 0; unit < part.length; unit++) {
          starts.push(same ? start + unit : start)
          ends.push(same ? start + unit + 1 : end)
        }
      })
      const folded = { text, starts, ends }
      recent.set(original, folded)
      return folded
    },
    simplifies: (original) => {
      const text = original.toWellFormed()
      for (let at = afterPlain(text, 0); at < text.length; at = afterPlain(text, at)) {
        const unit = unitOf(text, at)
        if (unit.traditional) return true
        at += unit.length
      }
      return false
    },
  }
}

/** Folds without traditional → simplified: what every page starts with. */
export const plainFolder: Folder = createFolder(new Map())
