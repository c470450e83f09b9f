/**
 * The words of a byline: outlet, role, names, in the ways papers print them.
 */
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'
import { drawName, fill, words } from './words.ts'

const SIGNED =
  /^(?<outlet>本报|新华社|新华每日电讯|人民日报)?(?<home>驻\p{Script=Han}+)?(?<role>记者|评论员|通讯员|特约记者|实习生)?[ \u3000]*(?<names>.*)$/u
const NAME = /^[\p{Script=Han}·]{2,4}$/u

export type BylineParts = {
  /** Outlet, home and role: `本报驻云溪记者`. */
  readonly signs: string
  readonly role: string
  readonly names: readonly string[]
}

/** Plain names, with or without one role word before them: `'本报记者 陈晓'`, `'江 南'`; null for anything else. */
export function toBylineParts(byline: string): BylineParts | null {
  const parts = SIGNED.exec(byline)?.groups
  const { outlet = '', home = '', role = '', names = '' } = parts ?? {}
  if (names === '' || (role === '' && !/^[\p{Script=Han} ]{2,12}$/u.test(names))) return null
  const whole = names.replace(/(?<=^| )(\S) (\S)(?= |$)/gu, '$1$2').split(' ')
  return whole.every((name) => NAME.test(name)) ? { signs: outlet + home + role, role, names: whole } : null
}

/** `'记者 陈晓 通讯员 周小禾'`; `byline` itself where the habit changes none. */
export function writeByline(parts: BylineParts, byline: string, habit: Habit, random: Random): string {
  if (habit.role === 'as printed' && habit.names === 'as printed') return byline
  const { names } = parts
  if (habit.role === 'wen')
    return random.pick([
      `文/${names.join(' ')}`,
      `文/${names.join(' ')} 图/${drawName(random)}`,
      `${names.join('、')}/文`,
    ])
  const signs = writeSigns(parts, habit, random)
  const contributed = habit.role === 'with contributor'
  const contributor = contributed ? ` ${fill(random.pick(words.contributors), random)}` : ''
  if (habit.names === 'glued') return signs + names.join('、') + contributor
  const wide = habit.names === 'spaced wide'
  const spelled = names.map((name) =>
    wide && name.length === 2 ? [...name].join(random.pick(['\u3000', '  '])) : name,
  )
  return [signs, ...spelled].filter((part) => part !== '').join(wide ? '  ' : ' ') + contributor
}

function writeSigns({ signs, role }: BylineParts, habit: Habit, random: Random): string {
  switch (habit.role) {
    case 'none':
      return ''
    case 'plain':
      return role === '' ? random.pick(['', '记者']) : role
    case 'with contributor':
      return random.pick([signs, role])
    case 'agency':
      return random.pick(words.agencyRoles)
    case 'other':
      return fill(random.pick(words.roles), random)
    default:
      return signs
  }
}
