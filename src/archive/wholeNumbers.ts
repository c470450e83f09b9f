/** What a number with its unit looks like: `1067.27亿元`, `12.4%`, `近400家`. */
import units from '../../content/rules/units.json'

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
export const WHOLE_NUMBER = new RegExp(
  `[近超约逾]?[+−-]?${NUMBER}(?:[—–~～至-]${NUMBER})?[多余]?(?:[十百千万亿]{0,3}?(?:${UNITS})|[十百千万亿]{0,3})`,
  'gu',
)
