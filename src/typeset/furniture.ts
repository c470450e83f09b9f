/**
 * What else is the page's own: masthead, staff, contents, advertisements.
 */
import type { Habit } from './habit.ts'
import { blanks, toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { setFreeRunningHead, type PageFacts } from './runningHead.ts'
import { fill, words } from './words.ts'

/** Name, Latin name, date, and some of issue number, publisher, telephone, weather, a line each or together. */
export function setMasthead(facts: PageFacts, habit: Habit, random: Random): SetLine[] {
  const { paper, latin } = facts
  const name = random.pick([paper, paper, [...paper].join(' '), `# ${paper}`])
  const date = setFreeRunningHead({ ...facts, section: '' }, random, true)
  const particulars = random.shuffle(words.masthead).slice(0, random.between(1, 7))
  const filled = particulars.map((one) => fill(one, random, { paper }))
  const rest = random.shuffle([...(random.chance(0.6) ? [latin] : []), ...filled])
  const before = rest.splice(0, random.pick([0, 0, 1, 2]))
  const lines = [...toLines('folio', [...before, name]), ...date, ...toLines('folio', rest)]
  const gap = habit.blankAfterLine ? 0 : random.pick([0, 0, 1])
  return lines.flatMap((line) => [line, ...blanks(gap)])
}

export function setStaff(habit: Habit, random: Random): SetLine[] {
  if (habit.running === 'plain') return toLines('folio', [random.pick(words.plainStaff)])
  const count = random.pick([1, 1, 1, 2])
  return toLines(
    'folio',
    random
      .shuffle(words.staff)
      .slice(0, count)
      .map((one) => fill(one, random)),
  )
}

/** 导读, with what stands on the pages within. */
export function setContents(random: Random): SetLine[] {
  const form = random.pick(words.contentsItems)
  const items = Array.from({ length: random.between(2, 6) }, () => fill(form, random))
  return toLines('folio', [random.pick(words.contentsHeads), ...items])
}

/** Shares of the advertisements that are listed by their titles alone, and of shops' with where they are. */
const LISTED = 0.15
const SHOPS = 0.2

/** What a page of pictures leaves of its advertisements: a title for each, over and over. */
function setListed(random: Random): SetLine[] {
  const title = fill(random.pick(words.listedTitles), random)
  return toLines(
    'folio',
    Array.from({ length: random.between(2, 6) }, () => title),
  )
}

export function setAdvertisement(facts: PageFacts, random: Random): SetLine[] {
  if (random.chance(LISTED)) return setListed(random)
  if (random.chance(SHOPS))
    return toLines(
      'folio',
      random.pick(words.shops).map((one) => fill(one, random)),
    )
  const lines = random.shuffle(words.advertisements).slice(0, random.between(1, 4))
  return toLines(
    'folio',
    lines.map((one) => fill(one, random, { paper: facts.paper })),
  )
}
