/** Shows what other years printed on this day, or on the days around it. */
import type { PastMonth } from '../archive/onThisDay.ts'

/** Days before and after that still count as around today. */
const NEAR = 3

/** Does nothing on a page without the section, or where no paper of these days is held. */
export async function showOnThisDay(today: Date): Promise<void> {
  const section = document.querySelector<HTMLElement>('#on-this-day')
  if (section === null) return
  const month = String(today.getMonth() + 1).padStart(2, '0')
  const base = section.dataset['base'] ?? '/'
  const response = await fetch(`${base}on-this-day/${month}.json`)
  if (!response.ok) return
  // Our own build's file.
  const held: PastMonth = await response.json()
  const days = daysAround(today.getDate()).filter((day) => held[day] !== undefined)
  const [first] = days
  if (first === undefined) return
  const isToday = Number(first) === today.getDate()
  const said = section.querySelector('.folio')
  if (said) said.textContent = isToday ? '' : (section.dataset['near'] ?? '')
  const shown = (isToday ? [first] : days).flatMap((day) => held[day] ?? []).slice(0, 3)
  section.querySelector('ul')?.replaceChildren(...shown.map((article) => toItem(article, base)))
  section.hidden = false
}

/** Today, then the days around it, the nearest first: `09`, `08`, `10`, … */
export function daysAround(day: number): string[] {
  const near = Array.from({ length: NEAR }, (_, i) => [day - i - 1, day + i + 1]).flat()
  return [day, ...near].filter((one) => one >= 1 && one <= 31).map((one) => String(one).padStart(2, '0'))
}

function toItem(
  { path, headline, source }: NonNullable<PastMonth[string]>[number],
  base: string,
): HTMLLIElement {
  const [item, link, where] = [
    document.createElement('li'),
    document.createElement('a'),
    document.createElement('span'),
  ]
  link.href = `${base}${path}`
  link.textContent = headline
  where.className = 'folio'
  where.textContent = source
  item.append(link, where)
  return item
}
