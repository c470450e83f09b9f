import { paperText } from '../../archive/labels.ts'
import { paths } from '../../archive/paths.ts'
import { site } from '../../archive/site.ts'
import { inLanguage, words } from '../../strings/words.ts'
import { href } from '../href.ts'
import '../paperNote.css'
import { markup, type Html } from './markup.ts'

/** What the owner says of the newspapers on a page: that the sample paper is invented. Nothing where the owner says nothing. */
export const paperNotes = (newspapers: readonly (string | null)[]): Html[] =>
  [...new Set(newspapers)].flatMap((name) => {
    const note = noteOf(name)
    return note === null ? [] : [markup`<p class="note folio">${paperText(name)}${words.colon}${note}</p>`]
  })

/** The first sentence alone, below the paper's own name; the rest is told on the page about the archive. */
export function briefNote(newspaper: string | null): Html | null {
  const note = noteOf(newspaper)
  if (note === null) return null
  const [first = note] = note.split(/(?<=。|\.(?= ))/u)
  return markup`<p class="note folio"><a href="${href(paths.about)}">${first.trim()}</a></p>`
}

function noteOf(newspaper: string | null): string | null {
  const note = newspaper !== null && Object.hasOwn(site.notes, newspaper) ? site.notes[newspaper] : undefined
  return note === undefined ? null : inLanguage(note)
}
