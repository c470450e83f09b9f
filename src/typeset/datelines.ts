/**
 * Where and how the text opens: 本报讯, 新华社…电, on the line, on one of its own, at the end, or not at all.
 */
import { toBylineParts } from './bylineWords.ts'
import type { Block, Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'
import { drawPlace, fill, words } from './words.ts'

const OPENING =
  /^(?<dateline>(?:据)?(?:本报|新华社|人民网|中新社)[^，。（(]{0,14}?(?:讯|电))\s*(?:（(?<signed>[^）]{2,40})）)?\s*/u

/** The copy with its opening as the habit wants it. */
export function formDateline(copy: Copy, { dateline }: Habit, random: Random): Copy {
  const [first, ...rest] = copy.blocks
  if (first?.kind !== 'paragraph' || dateline === 'as printed') return copy
  const opening = OPENING.exec(first.text)
  const text = first.text.slice(opening?.[0].length ?? 0)
  const printed = opening?.groups?.['dateline']
  if (dateline === 'agency') return openByAgency(copy, first.text, printed !== undefined, random)
  if (printed === undefined)
    return dateline === 'added'
      ? withFirst(copy, [{ kind: 'paragraph', text: add(random) + first.text }])
      : copy
  const signed = opening?.groups?.['signed'] ?? ''
  const own: Block = { kind: 'paragraph', text }
  switch (dateline) {
    case 'dropped':
      return withFirst(copy, [own])
    case 'alone':
      return withFirst(copy, setAlone(printed, signed, own, random))
    case 'closing': {
      const alone = random.pick([printed, `（${printed}）`, `（${printed}）`])
      return {
        ...copy,
        byline: bylineOf(copy, signed),
        blocks: [own, ...rest, { kind: 'dateline', text: alone }],
      }
    }
    case 'local': {
      const names = signed === '' ? '' : `（${spaced(signed)}）`
      const opened =
        random.pick(['本报讯', '本报讯 ', `${drawPlace(random).name}讯`]) + names + random.pick(['', ' '])
      return withFirst(copy, [{ ...own, text: opened + text }])
    }
    case 'signed above': {
      const opened = random.pick(['', '', '本报讯 ', `${printed} `])
      return { ...withFirst(copy, [{ ...own, text: opened + text }]), byline: bylineOf(copy, signed) }
    }
    default:
      return copy
  }
}

/** Share of an agency's reports that open with it; the others are features, signed above. */
const REPORTS = 0.6

/** `新华社云溪6月27日电（记者陈晓、周小禾）…`: whoever is signed above is named in the opening. */
function openByAgency(copy: Copy, text: string, opened: boolean, random: Random): Copy {
  const parts = toBylineParts(copy.byline)
  if (opened || !random.chance(REPORTS) || (copy.byline !== '' && parts === null)) return copy
  const blank = random.pick(['', '', ' ', '\u3000'])
  const names = parts?.names.join(random.pick(['、', '、', ' '])) ?? ''
  const signed = names === '' ? '' : `（${random.pick(['记者', '记者 ', '记者'])}${names}）`
  const opening = fill(random.pick(words.agencyDatelines), random) + signed + (signed === '' ? ' ' : blank)
  return { ...withFirst(copy, [{ kind: 'paragraph', text: opening + text }]), byline: '' }
}

const bylineOf = ({ byline }: Copy, signed: string): string => (byline === '' ? spaced(signed) : byline)

/** `'记者陈晓、周小禾'` → `'记者 陈晓 周小禾'`. */
function spaced(signed: string): string {
  return signed
    .replace(/(记者|通讯员|实习生)(?=\S)/gu, '$1 ')
    .replace(/[、，]/gu, ' ')
    .trim()
}

function setAlone(printed: string, signed: string, own: Block, random: Random): Block[] {
  const bracketed = signed === '' ? '' : `（${signed}）`
  const line: Block = {
    kind: 'dateline',
    text: random.pick([printed, printed, `（${printed}）`, printed + bracketed]),
  }
  if (line.text.endsWith(bracketed)) return [line, own]
  return random.chance(0.5)
    ? [line, { kind: 'byline', text: signed }, own]
    : [line, { ...own, text: bracketed + own.text }]
}

function add(random: Random): string {
  const day = `${String(random.between(1, 13))}月${String(random.between(1, 29))}日`
  const place = drawPlace(random).name
  return random.pick([
    '本报讯 ',
    '本报讯　',
    '本报讯',
    `本报${place}${day}电 `,
    `本报${place}${day}讯 `,
    `${place}讯 `,
  ])
}

function withFirst(copy: Copy, blocks: readonly Block[]): Copy {
  return { ...copy, blocks: [...blocks, ...copy.blocks.slice(1)] }
}
