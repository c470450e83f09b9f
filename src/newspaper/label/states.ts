/**
 * The states a line can be in, and which may follow which: what cannot be is absent.
 *
 * A state is what a line is (`role`), how it stands to the line before (`step`), and what the page awaits below it
 * (`phase`). The states stand twice, once for pages whose headlines stand before their texts and once for those whose
 * headlines follow them; no arc leads from one copy to the other, so the order is one latent choice a page. Where
 * headlines follow, a notice or an item of briefs may still have its own above.
 */

export const ROLES = [
  'title',
  'byline',
  'jump',
  'body',
  'heading',
  'label',
  'row',
  'caption',
  'folio',
  'rubric',
] as const
export type Role = (typeof ROLES)[number]

/**
 * `first` and `more` lines of a headline block; `lead` of an article below its headline, `new` of one that has none above (a
 * continuation may begin with a crosshead), `start` of a paragraph, `flow` on from the line above.
 */
export type Step = 'first' | 'more' | 'lead' | 'new' | 'start' | 'flow'

export type Order = 'before' | 'after'

/**
 * Where the page stands below a line: `none` no article is open, `head` a headline awaits its text, `text` in a text,
 * `sect` a heading awaits its text, `done` an article is closed, `tail` a headline has followed its text.
 */
export type Phase = 'none' | 'head' | 'text' | 'sect' | 'done' | 'tail'

export type State = {
  readonly order: Order
  readonly role: Role
  readonly step: Step | null
  readonly phase: Phase
  /** Phases of the line before under which the state can be. */
  readonly from: readonly Phase[]
}

type Row = readonly [role: Role, step: Step | null, phase: Phase, from: readonly Phase[]]

const PHASES: Readonly<Record<Order, readonly Phase[]>> = {
  before: ['none', 'head', 'text', 'sect', 'done'],
  after: ['none', 'head', 'text', 'sect', 'done', 'tail'],
}

const ROWS: Readonly<Record<Order, readonly Row[]>> = {
  before: [
    ['title', 'first', 'head', ['none', 'head', 'text', 'done']],
    ['title', 'more', 'head', ['head']],
    ['byline', null, 'none', ['none', 'done']],
    ['byline', null, 'head', ['head']],
    ['byline', null, 'text', ['text']],
    ['byline', null, 'done', ['text', 'done']],
    ['jump', null, 'none', ['none', 'text', 'done']],
    ['jump', null, 'head', ['head']],
    ['jump', null, 'done', ['text', 'done']],
    ['body', 'lead', 'text', ['head']],
    ['body', 'new', 'text', ['none', 'text', 'done']],
    ['body', 'start', 'text', ['text', 'sect']],
    ['body', 'flow', 'text', ['text']],
    ['heading', null, 'sect', ['head', 'text', 'sect']],
    ['heading', 'new', 'sect', ['none']],
    ['label', null, 'head', ['head']],
    ['label', null, 'sect', ['text', 'sect', 'done']],
    ['row', null, 'text', ['head', 'text', 'sect']],
    ['rubric', null, 'head', ['head']],
    ['rubric', null, 'done', ['none', 'text', 'done']],
  ],
  after: [
    ['title', 'first', 'tail', ['text', 'done']],
    ['title', 'more', 'tail', ['tail']],
    ['title', 'first', 'head', ['none', 'text', 'done', 'tail']],
    ['title', 'more', 'head', ['head']],
    ['byline', null, 'head', ['head']],
    ['body', 'lead', 'text', ['head']],
    ['byline', null, 'none', ['none', 'text', 'tail', 'done']],
    ['byline', null, 'tail', ['tail']],
    ['byline', null, 'done', ['text', 'done']],
    ['jump', null, 'none', ['none', 'tail', 'done']],
    ['jump', null, 'done', ['text', 'done']],
    ['jump', null, 'tail', ['tail']],
    ['body', 'new', 'text', ['none', 'text', 'done', 'tail']],
    ['body', 'start', 'text', ['text', 'sect']],
    ['body', 'flow', 'text', ['text']],
    ['heading', null, 'sect', ['none', 'text', 'sect', 'tail']],
    ['label', null, 'none', ['none', 'tail']],
    ['label', null, 'sect', ['text', 'sect']],
    ['row', null, 'text', ['none', 'text', 'sect', 'tail']],
    ['rubric', null, 'none', ['none', 'text', 'done', 'tail']],
    ['rubric', null, 'done', ['text', 'done']],
    ['rubric', null, 'tail', ['tail']],
  ],
}

/** Captions and folios stand anywhere and leave the page as it was. */
const TRANSPARENT = ['caption', 'folio'] as const

export const STATES: readonly State[] = (['before', 'after'] as const).flatMap((order) => [
  ...ROWS[order].map(([role, step, phase, from]): State => ({ order, role, step, phase, from })),
  ...TRANSPARENT.flatMap((role) =>
    PHASES[order].map((phase): State => ({ order, role, step: null, phase, from: [phase] })),
  ),
])

/** What may stand between the lines of one headline block. */
const WITHIN_TITLES: ReadonlySet<Role> = new Set(['title', 'caption', 'folio', 'byline', 'jump', 'rubric'])

/** Whether a state may follow another. A headline follows one that has no text only where a picture stands between. */
export function canFollow(from: State, to: State): boolean {
  if (from.order !== to.order || !to.from.includes(from.phase)) return false
  if (to.step === 'first' && from.phase === 'head') return from.role === 'caption'
  return to.step !== 'more' || WITHIN_TITLES.has(from.role)
}

/** Whether a page may begin with a state. */
export const canBegin = ({ from }: State): boolean => from.includes('none')

/** What a state is whatever the page awaits: `title-first`, `byline`. */
export function toKind({ role, step }: Pick<State, 'role' | 'step'>): string {
  return step === null ? role : `${role}-${step}`
}

/** `before title-first head` */
export function toStateName(state: State): string {
  return `${state.order} ${toKind(state)} ${state.phase}`
}

/** Roles that look otherwise on pages whose headlines follow their texts. */
const OF_ORDER: ReadonlySet<Role> = new Set(['title', 'heading', 'byline'])

/** What a state shares with others, by name; a feature has a weight for each: `['title', 'title-first', 'title-first after']`. */
export function toAspects(state: State): string[] {
  const { role, step, order, phase } = state
  const kind = toKind(state)
  const names = [role, kind]
  if (OF_ORDER.has(role) || step === 'new' || step === 'lead') names.push(`${kind} ${order}`)
  if (role === 'byline') names.push(`${kind} ${phase}`)
  return [...new Set(names)]
}

/** Pairs of kinds that may follow one another: `title-more > body-lead`. */
export const toPairName = (from: State, to: State): string => `${toKind(from)} > ${toKind(to)}`
export const PAIRS: readonly string[] = [
  ...new Set(
    STATES.flatMap((to) => STATES.filter((from) => canFollow(from, to)).map((from) => toPairName(from, to))),
  ),
]
