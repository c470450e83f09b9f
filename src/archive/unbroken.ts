/** Numbers with their units, which no line may break: `1067.27亿元`, `12.4%`, `近400家`. */
import units from '../../content/rules/units.json'

export type Part = { readonly text: string; readonly whole: boolean }

type Unit = { readonly unit: string; readonly notBefore?: string }

/** The longest first; what makes a unit another word (人 in 人才) ends the number before it. */
const UNITS = (units.units as readonly Unit[])
  .toSorted((a, b) => b.unit.length - a.unit.length)
  .map(({ unit, notBefore }) => {
    const escaped = unit.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    return notBefore === undefined ? escaped : `${escaped}(?!(?:${notBefore}))`
  })
  .join('|')
const NUMBER = '[\\d０-９]+(?:[.,．，][\\d０-９]+)*'
const WHOLE = new RegExp(
  `[近超约逾]?[+−-]?${NUMBER}(?:[—–~～至-]${NUMBER})?[多余]?(?:[十百千万亿]{0,3}?(?:${UNITS})|[十百千万亿]{0,3})`,
  'gu',
)

/**
 * A text in parts, those that stay whole apart.
 *
 * @example toUnbroken('产值1067.27亿元') // [{ text: '产值', whole: false }, { text: '1067.27亿元', whole: true }]
 */
export function toUnbroken(text: string): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(WHOLE)) {
    if (found.length < 2) continue
    if (index > done) parts.push({ text: text.slice(done, index), whole: false })
    parts.push({ text: found, whole: true })
    done = index + found.length
  }
  return done < text.length ? [...parts, { text: text.slice(done), whole: false }] : parts
}
