import { words } from '../../strings/words.ts'
import { intervalText } from '../intervalText.ts'
import { toDayText } from './dayText.ts'

type Named = { readonly start: string | null; readonly end: string; readonly name: string }

/** A period in the language of the interface; digests name it in Chinese. */
export function periodLabel({ start, end, name }: Named): string {
  const locale = words.data.dateLocale
  if (locale.startsWith('zh')) return name
  return start === null
    ? words.data.upTo.replace('{}', toDayText(end, locale))
    : intervalText({ start, end }, locale)
}
