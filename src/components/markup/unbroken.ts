import { toUnbroken } from '../../archive/unbroken.ts'
import { WHOLE_NUMBER } from '../../archive/wholeNumbers.ts'
import { markup, type Html } from './markup.ts'

/** A text whose numbers stay on one line with their units: `<span class="nb">1067.27亿元</span>`. */
export const unbroken = (text: string): Html =>
  markup`${toUnbroken(text, WHOLE_NUMBER).map(({ text, whole }) => (whole ? markup`<span class="nb">${text}</span>` : text))}`
