/** Which place a reader would look for a figure under, and whether the figure is one of that place as a whole. */
import type { Article } from '../../schema/entry.ts'
import type { Figure } from '../../schema/figure.ts'

type Filed = Pick<Article, 'district'>
type About = Pick<Figure, 'subject' | 'subjectPlace'>

/** The place to file a figure under: the place it is about, else the district of its article. */
export function toFiledPlace({ subjectPlace }: About, { district }: Filed): string | null {
  return subjectPlace ?? district?.id ?? null
}

/**
 * Whether a figure describes its place or something inside it: only figures of whole places compare with each other.
 *
 * @example toScope({ subject: '青样新城', subjectPlace: null }, inLinan) // 'part'
 * @example toScope({ subject: null, subjectPlace: null }, inLinan) // null: nobody said whom it describes
 */
export function toScope({ subject, subjectPlace }: About, { district }: Filed): 'place' | 'part' | null {
  if (subjectPlace !== null) return 'place'
  return subject === null || district === null ? null : 'part'
}
