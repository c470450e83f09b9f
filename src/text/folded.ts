/**
 * A folded view of a text with the way back: every position of `text` knows the position it came from.
 *
 * Digits, letters and `％．／` become ASCII, clause punctuation becomes full-width, stray blanks vanish, so that the
 * later stages meet one form only. Nothing is ever inserted, so `origin` is strictly increasing and a span of the
 * folded text is a span of the original.
 */
import { toSimplified } from './simplified.ts'

export type Folded = {
  readonly text: string
  readonly origin: readonly number[]
  /** Gives words of the folded text their printed script back: 亿元 → 億元 in a text that prints 億. */
  readonly restore: (words: string) => string
}

const CLAUSE_MARKS: ReadonlyMap<number, string> = byCode({
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '【': '（',
  '】': '）',
  '〔': '（',
  '〕': '）',
  '−': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '─': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '『': '“',
  '』': '”',
  '＂': '"',
  '∶': '：',
  '「': '“',
  '」': '”',
})
const BLANK = /\s/u
const DIGIT = /[0-9０-９]/u
const LATIN = /[0-9A-Za-z]/u

function byCode(marks: Readonly<Record<string, string>>): Map<number, string> {
  return new Map(Object.entries(marks).map(([mark, folded]) => [mark.charCodeAt(0), folded]))
}

/** Common Han characters, ASCII digits and letters: they stay what they are. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  )
}

/** One character: `６` → `6`, `；` stays, `,` → `，` (a comma inside a number is looked at by the caller). */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const isWide = code >= 0xff01 && code <= 0xff5e
  const ascii = isWide ? code - 0xfee0 : code
  return CLAUSE_MARKS.get(ascii) ?? (isWide ? String.fromCharCode(ascii) : character)
}

/** A comma or point between two digits belongs to the number: `1,067.27`. */
function isInsideNumber(text: string, index: number): boolean {
  return DIGIT.test(text[index - 1] ?? '') && DIGIT.test(text[index + 1] ?? '')
}

/**
 * Folds one body text for reading figures.
 *
 * @example toFolded('达 3吨').text === '达3吨'
 * @example toFolded('１,２１４ 亿元,增长5％').text === '1,214亿元，增长5%'
 * In a table (`cells`), a run of blanks parts two cells and becomes one `，`.
 */
export function toFolded(printed: string, cells = false): Folded {
  const source = toSimplified(printed)
  const origin: number[] = []
  const pieces: string[] = []
  let [last, quoted] = ['', false]
  // Plain characters are taken over a run at a time.
  for (let index = 0, from = 0; index <= source.length; index += 1) {
    if (index < source.length && isPlain(source.charCodeAt(index))) {
      origin.push(index)
      continue
    }
    if (from < index) pieces.push(source.slice(from, index))
    last = from < index ? source.charAt(index - 1) : last
    from = index + 1
    const folded = index < source.length ? toKept(source, index, source.charAt(index), last, cells) : ''
    if (folded === '') continue
    if (folded === '"') quoted = !quoted
    last = folded === '"' ? (quoted ? '“' : '”') : folded
    pieces.push(last)
    origin.push(index)
  }
  return { text: pieces.join(''), origin, restore: toRestore(printed, source) }
}

/** Most texts need no way back from simplified characters; those that do get a table of what they print. */
function toRestore(printed: string, source: string): (words: string) => string {
  if (printed === source) return (words) => words
  const table = new Map<string, string>()
  for (let index = 0; index < source.length; index += 1) {
    const simplified = source[index] ?? ''
    if (simplified !== printed[index]) table.set(simplified, printed[index] ?? simplified)
  }
  return (words) => [...words].map((character) => table.get(character) ?? character).join('')
}

function toKept(source: string, index: number, character: string, last: string, cells: boolean): string {
  if (character === '\n' || character === '\r') return last === '。' ? '' : '。'
  if (BLANK.test(character)) {
    if (cells || character === '\t') return last === '，' || last === '' ? '' : '，'
    return LATIN.test(last) && LATIN.test(source[index + 1] ?? '') ? ' ' : ''
  }
  if ((character === ',' || character === '，') && isInsideNumber(source, index))
    return character === ',' ? ',' : '，'
  return foldCharacter(character)
}

/** The span of the original text behind a span of the folded text. */
export function toOriginal(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.origin[start] ?? 0
  const last = folded.origin[end - 1] ?? first
  return { start: first, end: last + 1 }
}

/** The first folded character at or behind a position of the printed text. */
export function toFoldedPosition(origin: Folded['origin'], printed: number): number {
  let [low, high] = [0, origin.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((origin[middle] ?? 0) < printed) low = middle + 1
    else high = middle
  }
  return low
}
