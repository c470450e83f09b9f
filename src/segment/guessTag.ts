/** The tag of a word the dictionary has none for: `m` a number, `eng` with letters or signs, `x` anything else. */
export function guessTag(word: string): string {
  const characters = Array.from(word)
  const half = Math.floor(characters.length / 2)
  let ascii = 0
  let digits = 0
  for (const character of characters) {
    if (ascii >= half) break
    if (character >= '\x80') continue
    ascii += 1
    if (character >= '0' && character <= '9') digits += 1
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}
