/**
 * Words whose number grows as in real text: Simon's process with a falling rate of new words, so that frequencies follow
 * Zipf's law and the vocabulary Heaps' (V = 12·n^0.6: 130,000 words in ten thousand articles).
 */
import type { Random } from './random.ts'

const HEAPS = { factor: 12, exponent: 0.6 }
/** Old words are drawn from a sample of the running text this long. */
const MEMORY = 1 << 20
const CHARACTERS = 6000

export class Vocabulary {
  readonly #random: Random
  readonly #characters: readonly string[]
  readonly #memory: string[] = []
  #drawn = 0

  constructor(random: Random) {
    this.#random = random
    this.#characters = toCharacters(random)
  }

  /** The next word of the running text. */
  draw(): string {
    this.#drawn++
    const fresh = HEAPS.factor * HEAPS.exponent * this.#drawn ** (HEAPS.exponent - 1)
    const word = this.#random.next() < fresh || this.#memory.length === 0 ? this.#coin() : this.#recall()
    if (this.#memory.length < MEMORY) this.#memory.push(word)
    else this.#memory[this.#random.integer(MEMORY)] = word
    return word
  }

  #recall(): string {
    return this.#memory[this.#random.integer(this.#memory.length)] ?? ''
  }

  #coin(): string {
    const length = this.#random.pick([1, 2, 2, 2, 2, 2, 2, 3, 3, 4])
    return Array.from({ length }, () => this.#character()).join('')
  }

  /** Characters by Zipf–Mandelbrot, rank + 8 in the denominator: inverse of the summed weights. */
  #character(): string {
    const rank = Math.floor(8 * ((CHARACTERS + 8) / 8) ** this.#random.next() - 8)
    return this.#characters[rank] ?? '一'
  }
}

/** The ideographs of GB 2312, shuffled. */
function toCharacters(random: Random): string[] {
  const decoder = new TextDecoder('gb18030')
  const characters: string[] = []
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character)
    }
  for (let i = characters.length - 1; i > 0; i--) {
    const other = random.integer(i + 1)
    const kept = characters[i] ?? ''
    characters[i] = characters[other] ?? ''
    characters[other] = kept
  }
  return characters.slice(0, CHARACTERS)
}
