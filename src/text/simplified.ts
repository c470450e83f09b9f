import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 'tw', to: 'cn' })

/**
 * Traditional characters as simplified ones, one for one: position `i` of the result stands for position `i` of the text.
 *
 * @example toSimplified('零售業總銷貨') === '零售业总销货'
 * Where a phrase would change its length the text is converted character by character, so that offsets hold.
 */
export function toSimplified(text: string): string {
  const whole = convert(text)
  if (whole.length === text.length) return whole
  return [...text].map(toSimplifiedCharacter).join('')
}

function toSimplifiedCharacter(character: string): string {
  const one = convert(character)
  return one.length === character.length ? one : character
}
