/** Traditional characters as simplified text writes them, from OpenCC's table. */
import { Converter } from 'opencc-js/t2cn'

/**
 * Every ideograph that OpenCC writes otherwise in simplified text, by itself: 臨 → 临. What GB 2312 holds is simplified
 * text's own (乾隆, 瞭望) and stands for itself, so that no two of its words are taken for one.
 */
export function toSimplifier(): ReadonlyMap<string, string> {
  const convert = Converter({ from: 't', to: 'cn' })
  const own = toGb2312()
  const simplifier = new Map<string, string>()
  for (const [first, last] of IDEOGRAPHS)
    for (let point = first; point <= last; point++) {
      const character = String.fromCodePoint(point)
      if (own.has(character)) continue
      const simplified = convert(character)
      if (simplified !== character && [...simplified].length === 1) simplifier.set(character, simplified)
    }
  return simplifier
}

/** The 6,763 ideographs of GB 2312: rows 16 to 87, in which every cell is one character. */
function toGb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030')
  const characters = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)))
  return characters
}

const IDEOGRAPHS = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const
