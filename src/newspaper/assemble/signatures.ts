/**
 * Lines of signatures → what each says, those that a line end has cut put together.
 */
import type { Byline, Jump } from '../../schema/entry.ts'
import { EDGES } from '../recognise/bylineRoles.ts'
import { readByline } from '../recognise/byline.ts'
import { readClosing } from '../recognise/closing.ts'
import { readLead } from '../recognise/lead.ts'
import { toPrinted } from '../recognise/printedNames.ts'
import { isLeftOpen } from '../text/sentences.ts'
import type { WordRules } from '../words/wordRules.ts'
import type { Placed } from './draft.ts'

/** What a line says that holds nothing but a signature, dateline, source or jump. */
export type SignedFields = {
  readonly byline: readonly Byline[]
  readonly dateline: string | null
  readonly source: string | null
  readonly jump: Jump | null
}

/** Lines read as one; `read` is null where words are left over, so that they are no signature or one of an unknown form. */
export type Signature = {
  readonly lines: readonly Placed[]
  readonly text: string
  readonly folded: string
  readonly read: SignedFields | null
}

/** No signature runs over more lines. */
const MOST_LINES = 4

/** `['本报记者 陈', '晓 王飞', '（据新华社）']` → 本报记者 陈晓 王飞 of the first two, the source of the third. */
export function toSignatures(lines: readonly Placed[], rules: WordRules): Signature[] {
  return toRunsOfLines(lines).flatMap((run) => part(run, rules))
}

/** Lines that follow each other. */
function toRunsOfLines(lines: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last?.at(-1)?.at.line.ordinal === line.at.line.ordinal - 1) last.push(line)
    else runs.push([line])
  }
  return runs
}

/** The best parting of the lines up to an end: its last signature, and how many lines are unread and joined in all. */
type Parting = { readonly last: Signature; readonly unread: number; readonly joined: number }

/** The parting under which fewest lines stay unread, then fewest are joined. */
function part(run: readonly Placed[], rules: WordRules): Signature[] {
  const best: Parting[] = []
  for (let end = 1; end <= run.length; end += 1)
    best.push(toPartings(run, end, best, rules).reduce((a, b) => (isBetter(b, a) ? b : a)))
  const signatures: Signature[] = []
  for (let end = run.length; end > 0;) {
    const { last } = best[end - 1] as Parting
    signatures.push(last)
    end -= last.lines.length
  }
  return signatures.reverse()
}

/** The partings of the first `end` lines, by how many of them the last signature takes. */
function toPartings(
  run: readonly Placed[],
  end: number,
  best: readonly Parting[],
  rules: WordRules,
): Parting[] {
  return Array.from({ length: Math.min(MOST_LINES, end) }, (_, k) => k + 1).flatMap((size): Parting[] => {
    const signature = toSignature(run.slice(end - size, end), rules)
    // Within what the line above leaves open, a bracket or a title, a line says nothing by itself.
    const isPart = isLeftOpen(run[end - size - 1]?.at.line.folded ?? '')
    const last = isPart ? { ...signature, read: null } : signature
    if (size > 1 && last.read === null) return []
    const { unread, joined } = best[end - size - 1] ?? { unread: 0, joined: 0 }
    return [{ last, unread: unread + (last.read === null ? 1 : 0), joined: joined + size - 1 }]
  })
}

const isBetter = (a: Parting, b: Parting): boolean =>
  a.unread < b.unread || (a.unread === b.unread && a.joined < b.joined)

function toSignature(lines: readonly Placed[], rules: WordRules): Signature {
  const read = (between: string): Signature => {
    const text = lines.map(({ at }) => at.line.text).join(between)
    const folded = lines.map(({ at }) => at.line.folded).join(between)
    return { lines, text, folded, read: readSigned(folded, text, rules) }
  }
  const glued = read('')
  return glued.read === null && lines.length > 1 ? read(' ') : glued
}

/** Names a body or outlet and nobody: `云溪镇城市管理办公室`, `云溪发布`. */
export function isBody(text: string, { bylines }: WordRules): boolean {
  const bare = text.replace(EDGES, '')
  return bylines.body.test(bare) || bylines.home.test(bare) || bylines.outlet.test(bare)
}

/** `综合 新华社、山海日报`: whose texts it is made of, and nobody who wrote it. */
function isOfOutlets(byline: readonly Byline[], { bylines }: WordRules): boolean {
  return byline.every(({ names }) => names.length > 0 && names.every((name) => bylines.outlet.test(name)))
}

/** `（记者 李铮）`, `本报讯（记者 李铮）`, `据新华社电`, `（下转第2版）`; null where anything else is said. */
function readSigned(folded: string, text: string, rules: WordRules): SignedFields | null {
  const lead = readLead(folded, rules, text)
  const opens = lead.headline === null && (lead.dateline !== null || lead.jump !== null)
  if (opens && lead.length >= folded.length)
    return {
      byline: toPrinted(lead.byline, folded, text),
      dateline: lead.dateline,
      source: null,
      jump: lead.jump,
    }
  const { byline, source, jump, length } = readClosing(folded, rules, text)
  const closes =
    length === 0 ? { byline: toPrinted(byline, folded, text), dateline: null, source, jump } : null
  const signed = readByline(folded, rules.bylines)
  if (signed === null || (source !== null && isOfOutlets(signed.byline, rules))) return closes
  return { byline: toPrinted(signed.byline, folded, text), dateline: null, source: null, jump: null }
}
