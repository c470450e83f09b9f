/**
 * Articles and a habit → the labelled lines of a page.
 */
import type { ArticleMark, LabelledLine, LabelledPage, LineRole } from '../newspaper/label/labelled.ts'
import { disturb } from './blankNoise.ts'
import { setBrief } from './briefs.ts'
import { setAdvertisement, setContents, setMasthead, setStaff } from './furniture.ts'
import type { Habit } from './habit.ts'
import { BLANK, blanks, toLines, type SetLine } from './line.ts'
import { setNotice } from './notices.ts'
import { setPicture } from './picture.ts'
import type { Random } from './random.ts'
import type { ArticleRecord } from './record.ts'
import { setFreeRunningHead, setRunningHead, toFacts, type PageFacts } from './runningHead.ts'
import { setArticle } from './setArticle.ts'
import { toCopy } from './toCopy.ts'
import { words } from './words.ts'

/** Whose lines may stand together where others stand apart. */
const TIGHT: ReadonlySet<LineRole | null> = new Set(['headline', 'kicker', 'byline', 'caption', 'row'])
const HEADLESS_SHARE = 0.3
const BRIEF_MARKS = ['●', '▲', '■', '◆', '★', '◎', '·']
/** An article's lines, a notice's, or lines that belong to none. */
type Part = { readonly of: 'article' | 'notice' | 'page'; readonly lines: readonly SetLine[] }

/** `setPage(records, drawHabit(random), random)` → `{ order: 'before', lines: [{ article: '1', role: 'headline', … }] }`. */
export function setPage(records: readonly ArticleRecord[], habit: Habit, random: Random): LabelledPage {
  const [first] = records
  if (first === undefined) return { order: habit.order, comments: [], lines: [] }
  const facts = toFacts(first, random, habit.running !== 'plain' || habit.masthead)
  const running = setRunning(facts, habit, random)
  const parts = [
    ...openPage(running, facts, habit, random),
    ...addBetween(setArticles(records, habit, random), facts, habit, random),
    ...closePage(running, facts, habit, random),
  ]
  const lines = number(parts)
  const spaced = habit.blankAfterLine ? spaceOut(lines, habit) : lines
  return { order: habit.order, comments: [], lines: disturb(spaced, habit, random) }
}

/** A blank line after each line, or after each block of a head, byline or caption. */
function spaceOut(lines: readonly LabelledLine[], { tight }: Habit): LabelledLine[] {
  return lines.flatMap((line, i) => {
    const together = tight && TIGHT.has(line.role) && lines[i + 1]?.role === line.role
    return line.role === null || together ? [line] : [line, { article: null, ...BLANK }]
  })
}

const ofPage = (lines: readonly SetLine[]): Part => ({ of: 'page', lines })

function setRunning(facts: PageFacts, { running }: Habit, random: Random): SetLine[] {
  return running === 'plain'
    ? setRunningHead(facts, random)
    : setFreeRunningHead(facts, random, running === 'lines')
}

function openPage(running: readonly SetLine[], facts: PageFacts, habit: Habit, random: Random): Part[] {
  const top =
    habit.runningHead === 'top' && !habit.masthead ? [...running, ...blanks(random.pick([0, 1]))] : []
  const masthead = habit.masthead ? [...setMasthead(facts, habit, random), ...blanks(habit.gap)] : []
  const contents = habit.contents && random.chance(0.5) ? [...setContents(random), ...blanks(habit.gap)] : []
  return [ofPage([...top, ...masthead, ...contents])]
}

function closePage(running: readonly SetLine[], facts: PageFacts, habit: Habit, random: Random): Part[] {
  const staff = habit.staffLine ? setStaff(habit, random) : []
  const bottom = habit.runningHead === 'bottom' ? running : []
  const ends = habit.advertisement && random.chance(0.6) ? setAdvertisement(facts, random) : []
  return [ofPage([...ends, ...staff, ...bottom])]
}

function setArticles(records: readonly ArticleRecord[], habit: Habit, random: Random): Part[] {
  const briefs = habit.briefs === 'none' ? 0 : random.between(1, Math.min(5, records.length))
  const mark = random.pick(BRIEF_MARKS)
  const titled = random.between(0, records.length)
  const briefGap = random.pick([0, habit.gap])
  return records.flatMap((record, i): Part[] => {
    const own = habitOf(habit, i, titled)
    const copy = toCopy(record, own, random)
    const last = i === records.length - 1
    if (i < records.length - briefs)
      return [
        { of: 'article', lines: setArticle(behead(copy, i, own, random), own, random) },
        ofPage(blanks(habit.gap)),
      ]
    const rubric = i === records.length - briefs && random.chance(0.8)
    const title = rubric ? toLines('rubric', [random.pick(words.briefRubrics)]) : []
    const brief = setBrief(copy, own, mark, random)
    return [ofPage(title), { of: 'article', lines: brief }, ofPage(blanks(last ? habit.gap : briefGap))]
  })
}

/** The column of every other article may have a width of its own, and a rubric stand above one of them. */
function habitOf(habit: Habit, index: number, titled: number): Habit {
  const column = habit.secondColumn !== null && index % 2 === 1 ? habit.secondColumn : habit.column
  const rubric = habit.rubricOnce && index !== titled ? 'none' : habit.rubric
  return { ...habit, column, rubric }
}

function behead<T extends ReturnType<typeof toCopy>>(
  copy: T,
  index: number,
  habit: Habit,
  random: Random,
): T {
  const headless = habit.headless && index > 0 && random.chance(HEADLESS_SHARE)
  return headless ? { ...copy, kicker: [], headline: [], subhead: [], byline: '' } : copy
}

function addBetween(articles: readonly Part[], facts: PageFacts, habit: Habit, random: Random): Part[] {
  const parts = [...articles]
  const insert = (part: Part): void => {
    const places = parts.flatMap(({ of }, i) => (of === 'article' ? [i + 1] : []))
    parts.splice(Math.min(random.pick(places) + 1, parts.length), 0, part, ofPage(blanks(habit.gap)))
  }
  for (let i = 0; i < habit.notices; i++) insert({ of: 'notice', lines: setNotice(habit, random) })
  if (habit.pictures) insert(ofPage(setPicture(habit, random)))
  if (habit.noise) insert(ofPage(toLines('folio', [random.pick(words.noise)])))
  if (habit.secondHead) insert(ofPage(setRunning(facts, habit, random)))
  if (habit.advertisement && random.chance(0.4)) insert(ofPage(setAdvertisement(facts, random)))
  if (habit.contents && random.chance(0.5)) insert(ofPage(setContents(random)))
  return parts
}

/** Numbers in reading order; rubrics and furniture belong to no article. */
function number(parts: readonly Part[]): LabelledLine[] {
  let articles = 0
  let notices = 0
  return parts.flatMap(({ of, lines }) => {
    if (of === 'article') articles += 1
    if (of === 'notice') notices += 1
    const mark = of === 'article' ? String(articles) : of === 'notice' ? `n${String(notices)}` : null
    return lines.map((line) => ({ ...line, article: ownerOf(line.role, mark) }))
  })
}

function ownerOf(role: SetLine['role'], mark: ArticleMark): ArticleMark {
  return role === null || role === 'rubric' || role === 'folio' ? null : mark
}
