import type { ArticleListing } from '../listing.ts'
import { toTidy } from './printed.ts'

type Headed = Pick<ArticleListing, 'kicker' | 'headline' | 'keyFigure'>

/**
 * Whether a list's number is one the headline itself says; lists mark it in vermilion.
 *
 * @example isTitled({ kicker: null, headline: '总产值达１２００亿元', keyFigure: { value: '1200亿元', … } }) === true
 */
export function isTitled({ kicker, headline, keyFigure }: Headed): boolean {
  const [number = ''] = /\d[\d.,]*/u.exec(keyFigure?.value ?? '') ?? []
  return number !== '' && toTidy(`${kicker ?? ''} ${headline ?? ''}`).includes(number)
}
