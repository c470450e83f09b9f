/**
 * Lines that were labelled as signatures or jumps and say something else: their words are kept, as text or as printed.
 */
import { readLead } from '../recognise/lead.ts'
import { isLeftOpen } from '../text/sentences.ts'
import { isProse } from '../observe/predicates.ts'
import type { WordRules } from '../words/wordRules.ts'
import type { Draft, Placed } from './draft.ts'
import { isBody, toSignatures, type Signature } from './signatures.ts'

export type Kept = {
  readonly draft: Draft
  /** What the draft's bylines say. */
  readonly signatures: readonly Signature[]
  /** Lines that point elsewhere: no part of the article. */
  readonly aside: readonly Placed[]
}

/** Wider, a line that signs in no known form is text. */
const WIDEST = 40

/**
 * Hands lines that cannot be read whole as a signature to the text, where they open it or go on with it or stand below it. Short
 * ones beside the headline stay, and sign as printed: `□ 云溪文联`; so do bodies below the text: `云溪镇城市管理办公室`.
 */
export function keepUnread(draft: Draft, rules: WordRules): Kept {
  const signatures: Signature[] = []
  const aside: Placed[] = []
  const texts: Placed[] = []
  for (const signature of toSignatures(draft.byline, rules)) {
    if (signature.read !== null) signatures.push(signature)
    else if (pointsElsewhere(signature, rules)) aside.push(...signature.lines)
    else if (isAsPrinted(signature, draft, rules)) signatures.push(signature)
    else if (isBeside(signature, draft) && !isText(signature, rules)) aside.push(...signature.lines)
    else texts.push(...signature.lines)
  }
  const byline = signatures.flatMap(({ lines }) => lines)
  const body = texts.length === 0 ? draft.body : insert(texts, draft.body)
  return { draft: { ...draft, byline, body }, signatures, aside }
}

/** `视频报道请看云溪日报公众号` */
function pointsElsewhere({ folded }: Signature, { elsewhere }: WordRules): boolean {
  return elsewhere.some((pattern) => pattern.test(folded))
}

function isAsPrinted(signature: Signature, draft: Draft, rules: WordRules): boolean {
  const jumps = signature.lines.some(({ state }) => state.role === 'jump')
  if (jumps || isText(signature, rules)) return false
  return isBeside(signature, draft) || isBody(signature.text, rules)
}

/** Above the text, or below a headline that follows its text. */
function isBeside({ lines }: Signature, { body }: Draft): boolean {
  const [first, opening] = [lines[0], body[0]]
  if (first === undefined || opening === undefined || first.state.phase === 'tail') return true
  return first.at.line.ordinal < opening.at.line.ordinal
}

/** Runs on in sentences, or opens a report. */
function isText({ lines }: Signature, rules: WordRules): boolean {
  return lines.some(({ at }) => {
    const { dateline, byline, jump } = readLead(at.line.folded, rules)
    return dateline !== null || byline.length > 0 || jump !== null || isProse(at) || at.line.width > WIDEST
  })
}

/** In the order of the page; a bracket that runs over lines is one paragraph, and so is a lead with the line it stops in. */
function insert(texts: readonly Placed[], body: readonly Placed[]): Placed[] {
  const taken = new Set(texts)
  const all = [...texts, ...body].toSorted((a, b) => a.at.line.ordinal - b.at.line.ordinal)
  let inBracket = false
  return all.map((line, i) => {
    const above = all[i - 1]
    const follows = above !== undefined && above.at.line.ordinal === line.at.line.ordinal - 1
    const goesOn = follows && taken.has(above) && isOpenAt(above)
    const inside = goesOn && inBracket
    inBracket = (inside && !/[)\]]/u.test(line.at.line.folded)) || isLeftOpen(line.at.line.folded)
    if (!taken.has(line)) return goesOn && line.state.step === 'lead' ? toBody(line, 'flow') : line
    return toBody(line, inside ? 'flow' : 'start')
  })
}

const isOpenAt = ({ at }: Placed): boolean => at.ends === 'none' || at.ends === 'pause'

function toBody(line: Placed, step: 'start' | 'flow'): Placed {
  return { ...line, state: { ...line.state, role: 'body', step, phase: 'text' } }
}
