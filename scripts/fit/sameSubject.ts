/** Whether a name is one a fair reader grants for a labelled subject: one within the other, of one kind. */
import { fold, type Label } from './labels.ts'

const KINDS = [
  /(?:开发区|经开区|科技城|高新区|新区|新城|示范区|保税区|港区|景区|片区|园区|产业园|工业园|科技园|园|平台|口岸|镇|街道|乡|村)$/u,
  /(?:企业|民企|车企|机构|项目|工程|产业|行业|产品|人才|居民|农户|人口|学校|医院)$/u,
]
const kindOf = (name: string): number => KINDS.findIndex((kind) => kind.test(name))
const TAIL = /[市区县省]$/u
const NOTE = /[（(][^（()）]*[)）]$/u

/** @example isSameSubject({ subject: '临平区', … }, '临平'); not 临平经济技术开发区 for 临平区 */
export function isSameSubject({ subject, subjectAccept = [] }: Label, name: string): boolean {
  return [subject, ...subjectAccept].some((wanted) => wanted != null && isSameName(wanted, name))
}

function isSameName(wanted: string, got: string): boolean {
  const a = fold(wanted).replace(NOTE, '')
  const b = fold(got).replace(NOTE, '')
  if (a === b) return true
  const core = b.replace(TAIL, '')
  if (core.length < 2 || kindOf(a) !== kindOf(b)) return false
  return a.includes(core) || b.includes(a.replace(TAIL, '')) || isLike(fold(wanted), fold(got))
}

/** Half of their pairs of characters are the same, or one is half of the other. */
function isLike(a: string, b: string): boolean {
  if (a === '' || b === '') return a === b
  if ((a.includes(b) && b.length * 2 >= a.length) || (b.includes(a) && a.length * 2 >= b.length)) return true
  const pairs = (text: string): Set<string> =>
    new Set([...text].slice(0, -1).map((sign, at) => sign + ([...text][at + 1] ?? '')))
  const [first, second] = [pairs(a), pairs(b)]
  const both = [...first].filter((pair) => second.has(pair)).length
  return first.size + second.size > 0 && (2 * both) / (first.size + second.size) >= 0.5
}
