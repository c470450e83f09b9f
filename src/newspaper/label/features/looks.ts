/**
 * What a line looks like by itself.
 */
import type { Observation } from '../../observe/observation.ts'
import {
  isCall,
  isCutInWord,
  isData,
  isFarShort,
  isFigureRow,
  isListed,
  isMarked,
  isOwn,
  isProse,
} from '../../observe/predicates.ts'
import { isLeftOpen } from '../../text/sentences.ts'
import { isSureFolio } from '../../recognise/folio.ts'
import { toBin } from './bins.ts'

const WIDTHS = [4, 6, 8, 10, 12, 14, 16, 18, 21, 24, 28, 34, 45, 60, 90, 140]

/** Observation of one line, to be read as of the line itself, or of the one before or after. */
export function toLooks(at: Observation): string[] {
  const { line } = at
  const { folded } = line
  const features = [
    `width ${toBin(line.width, WIDTHS)}`,
    `fill ${at.fill}`,
    `ends ${at.ends}`,
    `fill-ends ${at.fill} ${at.ends}`,
    `stops ${toBin(at.stops, [0, 1, 3])}`,
    `commas ${toBin(at.commas, [0, 1, 2, 4])}`,
    `segments ${toBin(at.segments, [1, 2, 3])}`,
  ]
  const has = (name: string, seen: boolean): void => void (seen && features.push(name))
  has('prose', isProse(at))
  has('call', isCall(at))
  has('parted', at.parted)
  has('left-open', isLeftOpen(folded))
  has('data', isData(at))
  has('figure-row', isFigureRow(at))
  has('marked', isMarked(at))
  has('listed-item', isListed(at))
  has('own', isOwn(at))
  has('far-short', isFarShort(at))
  has('first-of-column', at.first)
  has('cut-in-word', isCutInWord(at))
  has('verse', at.verse >= 4)
  has('cells', at.cells >= 3)
  has('paper', at.paper)
  has('notice', at.notice)
  has('contents', at.listed)
  has('bracketed', at.bracketed)
  has('finished', at.finished)
  has('folio', at.folio !== null)
  has('sure folio', at.folio !== null && isSureFolio(at.folio))
  has('opened', at.opened)
  has('dateline', at.dateline !== null)
  if (at.opening !== null) {
    features.push(`opens, ${toBin(at.opening, [0.5, 4, 10, 20])} behind`)
    features.push(`opens, ${toBin(at.opening, [0.5, 4, 10, 20])} behind, ${at.fill} ${at.ends}`)
  }
  has('credit', at.creditOnly)
  has('credited', at.credited)
  has('pictured', at.pictured)
  has('taken', at.taken)
  has(`level ${String(line.level)}`, line.level > 0)
  if (at.byline !== null) {
    features.push(`byline ${at.byline.staff ? 'staff' : at.byline.printed ? 'role' : 'names'}`)
    has('byline in brackets', /^[([].*[)\]]$/u.test(folded))
    has('byline behind a mark', /^[□■◎●◇]/u.test(folded))
  }
  has('starts with punctuation', /^[。,、;:!?)”’》%]/u.test(folded))
  has('starts with a quotation', folded.startsWith('“'))
  has('ends with a quotation', folded.endsWith('”'))
  has('ends with a bracket', folded.endsWith(')'))
  has('in brackets', /^[([【].*[)\]】]$/u.test(folded))
  has('dash first', /^[—―─-]/u.test(folded))
  has('figures', /\d/u.test(folded.slice(0, 60)))
  has('nothing to read', !/[\p{L}\p{N}]/u.test(folded.slice(0, 400)))
  has('colon inside', /^[^:]{2,16}:[^:]{2,30}$/u.test(folded))
  for (const { id } of at.cues) features.push(`cue ${id}`)
  return features
}
