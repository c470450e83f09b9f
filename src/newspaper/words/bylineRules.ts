/**
 * What a byline is read by: role words and family names, compiled from `content/rules/bylines.json` and `surnames.json`.
 */
import { z } from 'zod'
import { bylineSchema } from '../../schema/entry.ts'
import { patternSchema } from '../../text/pattern.ts'

const roleSchema = z.strictObject({
  word: z.string().min(1),
  place: z.enum(['before', 'after', 'both']),
  /** A word so short that it counts only where it stands apart from hanzi. */
  apart: z.boolean().optional(),
  /** Also signs for a body by a name nobody bears: 杭交宣. */
  collective: z.boolean().optional(),
  /** Stands without names too: 本报评论员. */
  alone: z.boolean().optional(),
  /** Stands right after the place whose newsroom it is of: 云溪融媒记者. */
  ofPlace: z.boolean().optional(),
  /** Made the page, not the article. */
  staff: z.boolean().optional(),
  examples: z.array(z.strictObject({ text: z.string(), gives: z.array(bylineSchema) })).min(1),
})
const examplesSchema = z.strictObject({ pattern: patternSchema, examples: z.array(z.string()).min(1) })

export const bylinesFileSchema = z.strictObject({
  note: z.string(),
  outlets: examplesSchema,
  homes: examplesSchema,
  bodies: examplesSchema,
  remarks: examplesSchema,
  notNames: examplesSchema,
  formulas: examplesSchema,
  filed: examplesSchema,
  collected: examplesSchema,
  columns: examplesSchema,
  reported: examplesSchema,
  pictured: examplesSchema,
  roles: z.array(roleSchema).min(1),
})
export const surnamesFileSchema = z.strictObject({
  note: z.string(),
  single: z.string().min(1),
  compound: z.array(z.string().length(2)),
  examples: z.array(z.strictObject({ text: z.string(), gives: z.array(z.string()) })).min(1),
})

export type Role = {
  readonly word: string
  readonly place: 'before' | 'after' | 'both'
  readonly staff: boolean
  readonly alone: boolean
  readonly collective: boolean
  readonly ofPlace: boolean
}
export type BylineRules = {
  readonly roles: ReadonlyMap<string, Role>
  /** Finds role words, longest first. */
  readonly finder: RegExp
  /** A whole text that is a role word. */
  readonly roleWord: RegExp
  /** A whole text that names an outlet or a body: `云溪日报`, `云溪融媒中心`. */
  readonly outlet: RegExp
  /** A whole text that says where somebody lives or works: `云溪市第二机械厂`. */
  readonly home: RegExp
  /** A whole text that is a body which signs by its own name: `工会`. */
  readonly body: RegExp
  /** What stands in brackets at an end and names nobody: `未完待续`. */
  readonly remark: RegExp
  /** What looks like a name and is a place or a body: `丰县`. */
  readonly notName: RegExp
  /** Words that say no more than that somebody signs or took a picture, role words too; global. */
  readonly formulas: RegExp
  /** Where from and how a text was filed, behind the names; a place is its group `place`: `/台北报导`. */
  readonly filed: RegExp
  /** Before an outlet: `综合本报记者…`. */
  readonly collected: RegExp
  /** The column a reporter of an agency writes for: `“云溪观察”`. */
  readonly column: RegExp
  /** What the names did, behind them: `采访整理`. */
  readonly reported: RegExp
  /** Whose the pictures are, behind the names: ` 图/受访者供图`. */
  readonly pictured: RegExp
  readonly single: ReadonlyMap<string, number>
  readonly compound: ReadonlySet<string>
  /** Short names of cities and counties, which look like people's: 温州, 黄岩. */
  readonly places: ReadonlySet<string>
}

/** What of `divisions.json` names are told from: the cities and counties of the province. */
export const placesFileSchema = z.object({
  cities: z.array(z.object({ short: z.string(), counties: z.array(z.object({ short: z.string() })) })),
})

/** Compiles role words into one pattern, longest first. */
export function toBylineRules(
  bylines: z.infer<typeof bylinesFileSchema>,
  surnames: z.infer<typeof surnamesFileSchema>,
  { cities }: z.infer<typeof placesFileSchema>,
): BylineRules {
  const sorted = bylines.roles.toSorted((a, b) => b.word.length - a.word.length)
  const patterns = sorted.map(({ word, apart }) =>
    apart === true ? `(?<!\\p{Script=Han})${word}(?!\\p{Script=Han})` : `${word}(?![站团证])`,
  )
  const joined = patterns.join('|')
  return {
    roles: new Map(
      bylines.roles.map(
        ({ word, place, staff = false, alone = false, collective = false, ofPlace = false }) => [
          word,
          { word, place, staff, alone, collective, ofPlace },
        ],
      ),
    ),
    finder: new RegExp(joined, 'gu'),
    roleWord: new RegExp(`^(?:${sorted.map((r) => r.word).join('|')})$`, 'u'),
    outlet: bylines.outlets.pattern,
    home: bylines.homes.pattern,
    body: bylines.bodies.pattern,
    remark: bylines.remarks.pattern,
    notName: bylines.notNames.pattern,
    formulas: new RegExp(
      `${bylines.formulas.pattern.source}|${sorted.map(({ word }) => word).join('|')}`,
      'gu',
    ),
    filed: bylines.filed.pattern,
    collected: bylines.collected.pattern,
    column: bylines.columns.pattern,
    reported: bylines.reported.pattern,
    pictured: bylines.pictured.pattern,
    single: new Map([...surnames.single].map((name, rank) => [name, rank])),
    compound: new Set(surnames.compound),
    places: new Set(
      cities.flatMap(({ short, counties }) => [short, ...counties.map((county) => county.short)]),
    ),
  }
}
