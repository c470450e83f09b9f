/** One thing that happens to an archive between two parses. */
import fc from 'fast-check'
import type { Correction } from '../../src/corrections/correction.ts'
import {
  mergeUp,
  moveLines,
  setBegins,
  setEnds,
  setField,
  setFigure,
  setFact,
  setKind,
  setRole,
  setText,
  type By,
} from '../../src/editing/decide.ts'
import type { EditedLine, EditingView } from '../../src/editing/view.ts'
import { addFile, correct, putBack, renameFile, takeOut, writeFile, type World } from './world.ts'

export const KINDS = [
  'add',
  'edit',
  'insert',
  'cut',
  'rename',
  'rename and edit',
  'take out',
  'put back',
  'parse',
  'undo',
  'headline',
  'byline',
  'topics',
  'text',
  'role',
  'begins',
  'begins not',
  'ends',
  'merge',
  'move',
  'drop',
  'figure',
  'no figure',
  'page',
] as const

export type Step = { readonly kind: (typeof KINDS)[number]; readonly file: number; readonly at: number }

/** Corrections are drawn as often as all else together. */
export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  file: fc.nat(20),
  at: fc.nat(200),
})

const BY: By = { because: '与版面不符', by: '样编', on: '2026-11-30' }
const ROLES = [
  'headline',
  'kicker',
  'byline',
  'lead',
  'start',
  'flow',
  'heading',
  'caption',
  'folio',
] as const

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)]

/** @param n the number of the step, which makes what it writes its own */
export function happen(world: World, { kind, file, at }: Step, n: number): void {
  const name = pick([...world.files.keys()].toSorted(), file)
  if (kind === 'put back') {
    const gone = pick([...world.out.keys()], at)
    if (gone !== undefined && !world.files.has(gone)) putBack(world, gone)
    return
  }
  if (name === undefined || kind === 'add') return addFile(world, 1 + (at % 3))
  if (kind === 'take out') return void (world.files.size > 1 && takeOut(world, name))
  if (kind === 'rename' || kind === 'rename and edit') {
    const to = `r${n}.txt`
    renameFile(world, name, to)
    if (kind === 'rename and edit') edit(world, to, 'edit', at, n)
    return
  }
  if (kind === 'edit' || kind === 'insert' || kind === 'cut') return edit(world, name, kind, at, n)
  if (kind !== 'parse') correct(world, name, (view) => decide(view, kind, at, n))
}

function edit(world: World, name: string, kind: 'edit' | 'insert' | 'cut', at: number, n: number): void {
  const lines = [...(world.files.get(name) ?? [])]
  const place = at % lines.length
  const { text = '', story = null } = lines[place] ?? {}
  if (kind === 'insert') lines.splice(place, 0, { text: `　　另有消息${n}号说，天气转凉。`, story: null })
  else if (kind === 'cut') lines.splice(place, 1)
  else lines.splice(place, 1, { text: text.replace(/[，。]/u, `${n}，`), story })
  if (lines.some((line) => line.story !== null)) writeFile(world, name, lines)
}

/** The list of corrections after one more; null where there is nothing to correct. */
function decide(view: EditingView, kind: Step['kind'], at: number, n: number): readonly Correction[] | null {
  const { corrections: list } = view
  const page = view.pages[0]
  const lines = page?.lines.filter(({ role }) => role !== null) ?? []
  const line = pick(lines, at)
  const article = pick(page?.articles ?? [], at)
  if (kind === 'undo') return list.length === 0 ? null : list.slice(0, -1)
  if (page === undefined || line === undefined) return null
  if (kind === 'page') return setFact(list, { ...page }, 'newspaper', `样城晚报${n}号`, BY)
  const own = ofLine(list, line, lines, kind, at, n)
  if (own !== null || article === undefined) return own
  if (kind === 'headline') return setField(list, article, 'headline', `更正${n}号标题`, BY)
  if (kind === 'byline')
    return setField(list, article, 'byline', [{ role: '记者', names: [`更正${n}号`], org: null }], BY)
  if (kind === 'topics') return setField(list, article, 'topics', at % 2 === 0 ? ['rural'] : [], BY)
  const figure = pick(article.figures, at)
  if (figure === undefined) return null
  if (kind === 'no figure') return setFigure(list, article, figure, 'none', true, BY)
  return setFigure(list, article, figure, 'metric', `更正${n}号指标`, BY)
}

function ofLine(
  list: readonly Correction[],
  line: EditedLine,
  lines: readonly EditedLine[],
  kind: Step['kind'],
  at: number,
  n: number,
): readonly Correction[] | null {
  switch (kind) {
    case 'role':
      return setRole(list, [line], pick(ROLES, at + n) ?? 'start', BY)
    case 'begins':
      return setBegins(list, line, true, BY)
    case 'begins not':
      return setBegins(list, line, false, BY)
    case 'ends':
      return setEnds(list, line, !line.ends, BY)
    case 'merge': {
      const own = lines.filter(({ article }) => article === line.article && article !== null)
      return mergeUp(list, own, BY)
    }
    case 'drop':
      return setKind(list, line, line.article?.startsWith('n') === true, BY)
    case 'text':
      return setText(list, line, line.text.replace('镇', `镇${n}号`), BY)
    case 'move': {
      const before = lines[lines.indexOf(line) - 1]?.number ?? 0
      const after = lines[lines.indexOf(line) + 1]?.number
      return after === undefined ? null : moveLines(list, [line], before, after, BY)
    }
    default:
      return null
  }
}
