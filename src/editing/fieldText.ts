/** Values of fields as a person types them, and back: `样城日报 记者 沈样、江拟；通讯员 陈样`. */
import type { Byline, Photo, Place } from '../schema/entry.ts'

/** What a typed name may stand for. */
export type Names = {
  readonly places: Readonly<Record<string, string>>
  readonly topics: Readonly<Record<string, string>>
}

/** A typed name that stands for nothing; its message is the name. */
export class UnknownName extends Error {}

type Field = string
const list = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A value in one line: `['platforms']` → `产业平台`. */
export function toFieldText(field: Field, value: unknown, { topics }: Names): string {
  if (value === null || value === undefined) return ''
  switch (field) {
    case 'byline':
      return (value as readonly Byline[]).map(toBylineText).join('；')
    case 'photos':
      return (value as readonly Photo[])
        .map(({ caption, credit }) => (credit === null ? caption : `${caption}｜${credit}`))
        .join('；')
    case 'district':
      return (value as Place).name
    case 'otherDistricts':
      return (value as readonly Place[]).map(({ name }) => name).join('、')
    case 'topics':
      return (value as readonly string[]).map((id) => topics[id] ?? id).join('、')
    case 'keywords':
      return (value as readonly string[]).join('、')
    default:
      return String(value)
  }
}

const toBylineText = ({ role, names, org }: Byline): string =>
  [org, role, names.join('、')].filter((part) => part !== null && part !== '').join(' ')

/** What was typed as the field's value; throws with the name that nobody knows. */
export function fromFieldText(field: Field, text: string, was: unknown, { places, topics }: Names): unknown {
  const trimmed = text.trim()
  switch (field) {
    case 'byline':
      return list(trimmed, /[；;]/u).map(fromBylineText)
    case 'photos':
      return list(trimmed, /；/u).map((part, i): Photo => {
        const [caption = '', credit] = part.split('｜')
        return { caption, credit: credit ?? null, lines: (was as readonly Photo[])[i]?.lines ?? [] }
      })
    case 'district':
      return trimmed === '' ? null : toPlace(trimmed, places)
    case 'otherDistricts':
      return list(trimmed, /[、，,]/u).map((name) => toPlace(name, places))
    case 'topics':
      return list(trimmed, /[、，,]/u).map((name) => idOf(name, topics))
    case 'keywords':
      return list(trimmed, /[、，,]/u)
    case 'issueNumber':
    case 'pageCount':
    case 'pageNumber':
      return trimmed === '' ? null : Number(trimmed)
    default:
      return trimmed === '' ? null : trimmed
  }
}

/** `记者 沈样`, `样城日报 记者 沈样、江拟`, `沈样`. */
function fromBylineText(text: string): Byline {
  const words = text.split(/\s+/u)
  const names = list(words.at(-1) ?? '', /、/u)
  const role = words.at(-2) ?? '作者'
  const org = words.slice(0, -2).join(' ')
  return { role, names, org: org === '' ? null : org }
}

const toPlace = (name: string, places: Names['places']): Place => ({ id: idOf(name, places), name })

function idOf(name: string, names: Readonly<Record<string, string>>): string {
  const found = Object.entries(names).find(([id, own]) => own === name || id === name)
  if (found === undefined) throw new UnknownName(name)
  return found[0]
}
