/**
 * The marks that stand before items of a list, briefs and captions.
 */
export const ITEM = '●■◆▲★☆□◎○▪•·▶◇△※'

const STARTS_ITEM = new RegExp(`^[${ITEM}]`, 'u')
const CAPTION = /^[▲▼△▽■□●◆▶◀] ?/u

/** `'●采茶节开幕'` → `'●'`; empty where no item starts. */
export function toItemMark(folded: string): string {
  return STARTS_ITEM.exec(folded)?.[0] ?? ''
}

/** The mark of an item with the blank behind it: `'● 采茶节开幕'` → `'● '`. */
export function toItem(folded: string): string {
  const mark = toItemMark(folded)
  return mark !== '' && folded[mark.length] === ' ' ? `${mark} ` : mark
}

/** How many characters of a caption its mark takes: `'▲ 新厂区'` → 2. */
export function toCaptionMark(folded: string): number {
  return CAPTION.exec(folded)?.[0].length ?? 0
}
