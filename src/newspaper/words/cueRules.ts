/**
 * Cues: words and marks by which a line tells what it may be, as `content/rules/layout.json` lists them.
 */
import { z } from 'zod'
import { patternSchema } from '../../text/pattern.ts'

/** What a line with such a cue mostly is. */
export const cueRole = z.enum([
  'body',
  'headline',
  'byline',
  'heading',
  'caption',
  'furniture',
  'label',
  'row',
])

/** What a cue says beyond its role, where something else than the line model asks for it. */
export const cueSense = z.enum([
  /** Speaks of a picture whatever stands around it: its credit, who is seen in it, what kind it is. */
  'picture',
  /** Points at the picture it means: ▲, 上图. */
  'pointer',
  /** Says where the text above is from. */
  'source',
  /** Says that the text below began on another page. */
  'continuation',
  /** Opens a run of briefs, each an article of its own. */
  'briefs',
  /** A text that says itself that it is a notice. */
  'notice',
  /** Belongs to the paper's own masthead. */
  'masthead',
  /** A heading that is numbered. */
  'numbered',
  /** Tells the parts of a headline apart. */
  'headline-part',
  /** A headline segment that cannot end there, or cannot begin there; one that names who acts, or what is done. */
  'runs-on',
  'goes-on',
  'noun',
  'verb',
])
export type CueSense = z.infer<typeof cueSense>

export const cueSchema = z.strictObject({
  id: z.string(),
  role: cueRole,
  senses: z.array(cueSense).default([]),
  /** Applies only to lines up to this width, in hanzi. */
  short: z.number().optional(),
  pattern: patternSchema,
  examples: z.array(z.string()).min(1),
})

export type Cue = {
  readonly id: string
  readonly role: z.infer<typeof cueRole>
  readonly senses: ReadonlySet<CueSense>
  readonly short: number
  readonly pattern: RegExp
}

/** The cue in the shape it is asked in. */
export function toCue({ id, role, senses, short, pattern }: z.infer<typeof cueSchema>): Cue {
  return { id, role, senses: new Set(senses), short: short ?? Infinity, pattern }
}

/** Whether one of the cues has a sense. */
export function hasSense(cues: Iterable<Cue>, sense: CueSense): boolean {
  for (const { senses } of cues) if (senses.has(sense)) return true
  return false
}
