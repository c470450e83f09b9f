/**
 * An article record → the copy that is set: its parts as the habit wants them, their characters as the habit spells them.
 */
import { formCaptions } from './captionForms.ts'
import { formHeadings } from './crossheads.ts'
import { formDateline } from './datelines.ts'
import type { BlockKind, Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { interpose } from './interpose.ts'
import type { Random } from './random.ts'
import { isUnmarked } from './unmarked.ts'
import { squeeze, type ArticleRecord } from './record.ts'
import { spell } from './spell.ts'
import { widthOf } from './wrap.ts'

const SHORT = 12

/** `{ headline: ['云溪大桥开工'], blocks: [{ kind: 'paragraph', text: '…' }], … }`. */
export function toCopy(record: ArticleRecord, habit: Habit, random: Random): Copy {
  const plain: Copy = {
    kicker: record.kicker.map(squeeze),
    headline: splitHeadline(record.headline.map(squeeze), habit),
    rubric: null,
    subhead: record.subhead.map(squeeze),
    byline: squeeze(record.byline),
    blocks: record.blocks.map(([kind, text]) => ({ kind: toKind(kind, text), text: squeeze(text) })),
    captions: record.captions.map(squeeze),
  }
  const whole = takeRubric(plain, habit)
  const dated = formDateline(habit.shortened ? shorten(whole, random) : whole, habit, random)
  const headed = { ...dated, blocks: formHeadings(dated.blocks, habit, random) }
  const interposed = interpose(headed, habit, random)
  const captions = formCaptions(interposed.captions, habit, random)
  return spellCopy({ ...interposed, captions }, habit, random)
}

const DATELINE_ALONE = /^[（(〔]?(?:据)?(?:本报|新华社|人民网|中新社)[^，。：]{0,16}(?:电|讯)[）)〕]?$/u
const ELSEWHERE = /^[（(]?(?:相关报道|下转|上接|全文见)/u

/** A publisher's note is a dateline, a reference to another page, or whoever signs. */
function toKind(kind: ArticleRecord['blocks'][number][0], text: string): BlockKind {
  if (kind === 'paragraph') return isUnmarked(text) ? 'unmarked' : kind
  if (kind !== 'note') return kind
  return DATELINE_ALONE.test(text) ? 'dateline' : ELSEWHERE.test(text) ? 'jump' : 'note'
}

function splitHeadline(lines: readonly string[], { headlineSplit }: Habit): readonly string[] {
  const [only] = lines
  return lines.length === 1 && only !== undefined && headlineSplit && widthOf(only) > SHORT
    ? only.split(' ')
    : lines
}

/** The title of a column, in brackets at the headline's end, goes on a line of its own. */
function takeRubric(copy: Copy, { rubric }: Habit): Copy {
  if (rubric !== 'own above' && rubric !== 'own below') return copy
  const last = copy.headline.at(-1) ?? ''
  const title = /（[^（）]{2,14}）$/u.exec(last)?.[0]
  if (title === undefined || title === last) return copy
  return { ...copy, rubric: title, headline: [...copy.headline.slice(0, -1), last.slice(0, -title.length)] }
}

/** The first paragraphs, without a heading or what may be one at the end. */
function shorten(copy: Copy, random: Random): Copy {
  const kept = copy.blocks.slice(0, random.between(1, 5))
  const last = kept.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'unmarked')
  return { ...copy, blocks: last < 0 ? copy.blocks : kept.slice(0, last + 1) }
}

function spellCopy(copy: Copy, habit: Habit, random: Random): Copy {
  const one = (text: string): string => spell(text, habit, random)
  return {
    kicker: copy.kicker.map(one),
    headline: copy.headline.map(one),
    subhead: copy.subhead.map(one),
    rubric: copy.rubric === null ? null : one(copy.rubric),
    byline: copy.byline,
    blocks: copy.blocks.map(({ kind, text }) => ({ kind, text: one(text) })),
    captions: copy.captions.map(one),
  }
}
