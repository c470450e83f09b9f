/** What changed between two states of an archive: articles added, gone, corrected by a person, or read otherwise. */
import { z } from 'zod'

export const CHANGE_KINDS = ['added', 'corrected', 'changed', 'gone'] as const

export const changeSchema = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  id: z.string(),
  headline: z.string().nullable(),
  newspaper: z.string().nullable(),
  date: z.iso.date().nullable(),
  /** Which fields are not what they were. */
  fields: z.array(z.string()),
  /** Where the id of an article that is gone leads now: an article's id, `pages/<id>`; null where nobody knows. */
  to: z.string().nullable(),
})
export type Change = z.infer<typeof changeSchema>

/** From one release to the next. */
export const releaseSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  on: z.iso.date(),
  changes: z.array(changeSchema),
})
export type Release = z.infer<typeof releaseSchema>
export const releasesSchema = z.array(releaseSchema)

/** An article as it was at one time. */
export type Snapshot = {
  readonly id: string
  readonly headline: string | null
  readonly newspaper: string | null
  readonly date: string | null
  /** What readers can see of it, by field. */
  readonly fields: Readonly<Record<string, unknown>>
  /** What a person had decided about it; null where that is not known. */
  readonly corrections: readonly string[] | null
}
export type Snapshots = ReadonlyMap<string, Snapshot>

/**
 * The changes from one state to another, by kind, then by id. Fields that only one of the two has are passed over.
 *
 * @param leads old id → id now
 * @example toChanges(new Map([['a-1', one]]), new Map([['a-1', { ...one, fields: { headline: '大桥通车' } }]]), {}) // [{ kind: 'changed', id: 'a-1', fields: ['headline'], … }]
 */
export function toChanges(
  before: Snapshots,
  after: Snapshots,
  leads: Readonly<Record<string, string>>,
): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  const changes = ids.flatMap((id) => toChange(before.get(id), after.get(id), leads[id] ?? null) ?? [])
  return CHANGE_KINDS.flatMap((wanted) => changes.filter(({ kind }) => kind === wanted))
}

function toChange(was: Snapshot | undefined, now: Snapshot | undefined, to: string | null): Change | null {
  const one = now ?? was
  if (one === undefined) return null
  const { id, headline, newspaper, date } = one
  const known = { id, headline, newspaper, date, to: now === undefined ? to : null }
  if (was === undefined) return { kind: 'added', ...known, fields: [] }
  if (now === undefined) return { kind: 'gone', ...known, fields: [] }
  const fields = Object.keys(now.fields).filter(
    (field) => field in was.fields && JSON.stringify(was.fields[field]) !== JSON.stringify(now.fields[field]),
  )
  if (fields.length === 0) return null
  return { kind: isCorrected(was, now) ? 'corrected' : 'changed', ...known, fields }
}

/** Whether somebody decided something about it in between. */
function isCorrected(was: Snapshot, now: Snapshot): boolean {
  return (now.corrections ?? []).some((correction) => was.corrections?.includes(correction) === false)
}

/** How many of each kind. */
export function countChanges(changes: readonly Change[]): Record<Change['kind'], number> {
  const count = (wanted: Change['kind']): number => changes.filter(({ kind }) => kind === wanted).length
  return {
    added: count('added'),
    corrected: count('corrected'),
    changed: count('changed'),
    gone: count('gone'),
  }
}
